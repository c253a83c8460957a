import fs from 'node:fs'
import path from 'node:path'
import type { Ground } from './ground'
import type { Bag, Callable } from './untyped'

export interface Registration {
  kind: 'Page' | 'Component'
  config: Bag
}

interface Loaded {
  exports: unknown
}

/** `require`, App, Page and Component: code is loaded when first needed, as with lazyCodeLoading. */
export class Modules {
  app: Bag = {}
  private readonly loaded = new Map<string, Loaded>()
  private readonly registered = new Map<string, Registration>()
  private loading = ''

  constructor(private readonly ground: Ground) {
    const register = (kind: Registration['kind']) => (config: Bag) => {
      this.registered.set(this.loading, { kind, config })
    }
    Object.assign(ground.realm.global, {
      App: (config: Bag) => {
        this.app = config
        ground.realm.onError = (message) => ground.realm.call(config, 'onError', message)
      },
      getApp: () => this.app,
      Page: register('Page'),
      Component: register('Component'),
      Behavior: (behavior: unknown) => behavior,
      requirePlugin: () => ground.realm.plain({}),
      __wxConfig: { pages: ground.compiled.pages, debug: false },
    })
  }

  /** the Page() or Component() of one path; throws when its code declares none */
  registration(name: string): Registration {
    this.require(name)
    const found = this.registered.get(name)
    if (!found) throw new Error(`no Page() or Component() call in ${name}.js`)
    return found
  }

  require(target: string): unknown {
    const name = target.replace(/^\//, '').replace(/\.js$/, '')
    const known = this.loaded.get(name)
    if (known) return known.exports
    const file = path.join(this.ground.compiled.dist, `${name}.js`)
    if (!fs.existsSync(file)) throw new Error(`module not found: ${name}`)
    const module = this.ground.realm.run('({ exports: {} })') as Loaded
    this.loaded.set(name, module)
    this.execute(name, file, module)
    return module.exports
  }

  private execute(name: string, file: string, module: Loaded): void {
    const { compiled, realm } = this.ground
    const source = `(function (require, module, exports) {${fs.readFileSync(file, 'utf8')}\n})`
    const body = realm.run(source, file) as Callable
    const outer = this.loading
    if (compiled.pages.includes(name) || compiled.components[name]) this.loading = name
    const from = path.posix.dirname(name)
    const required = (target: string) => this.require(target.startsWith('/') ? target : path.posix.join(from, target))
    try {
      body.call(undefined, required, module, module.exports)
    } finally {
      this.loading = outer
    }
  }
}
