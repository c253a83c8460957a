import fs from 'node:fs'
import path from 'node:path'

/** The port of this machine that a built mini program talks to (SERVER_URL at build time): the server has to listen there. */
export function builtPort(dist: string): number {
  const scripts = fs.readdirSync(dist).filter((name) => name.endsWith('.js'))
  for (const name of scripts) {
    const [, port] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(fs.readFileSync(path.join(dist, name), 'utf8')) ?? []
    if (port) return Number(port)
  }
  throw new Error('dist/weapp talks to another machine: build it with SERVER_URL=http://127.0.0.1:21790')
}
