import type { Busy } from '../busy'
import type { Compiled } from '../compile'
import type { Log } from '../log'
import type { LaunchOptions } from '../options'
import type { ViewChannel } from '../renderers/channel'
import type { Realm } from './realm'

/** What every part of one running program stands on. */
export interface Ground {
  options: LaunchOptions
  compiled: Compiled
  log: Log
  busy: Busy
  realm: Realm
  view: ViewChannel
}
