import { answering } from './answers'
import { canvasApis } from './canvas'
import { dialogApis } from './dialogs'
import { fileApis } from './fileSystem'
import { mediaApis } from './media'
import { navigationApis } from './navigation'
import { personApis } from './person'
import { requestApi } from './request'
import { queryApis } from './selectorQuery'
import { storageApis } from './storage'
import { systemApis } from './system'
import { transferApis } from './transfer'
import type { World, Wx } from './world'

/** The `wx` of one running program: real where it matters, recorded everywhere, answered by mocks where a person would. */
export function createWx(world: World): Wx {
  const wx: Wx = {
    ...systemApis(world),
    ...storageApis(world),
    ...navigationApis(world),
    ...dialogApis(world),
    ...personApis(world),
    ...mediaApis(world),
    ...fileApis(world),
    ...requestApi(world),
    ...transferApis(world),
    ...queryApis(world),
    ...canvasApis(world),
    ...world.options.wx,
  }
  for (const name of Object.keys(world.options.mocks ?? {})) wx[name] ??= answering(world, name)
  return new Proxy(wx, {
    get(target, key) {
      // a name this `wx` lacks is undefined, as in an older base library, and noted
      if (typeof key === 'string' && !(key in target)) world.log.missingApi.add(key)
      return target[key as string]
    },
  })
}
