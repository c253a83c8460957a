import type { Killing, NetworkFault } from './network'
import type { Phone } from './phone'

const day = 24 * 3600_000

export interface Fault {
  name: string
  /** What happens to the exchange; `pass` only watches it go by. */
  network: NetworkFault | Killing | 'pass'
  /** What happens to the phone before the first tap, and when the exchange is struck. */
  before?: (phone: Phone) => Promise<void>
  struck?: (phone: Phone) => Promise<void>
  kills?: boolean
  clockOffMs?: number
  /** It is about the whole write, so one step of each write is enough. */
  once?: boolean
}

const network = (name: NetworkFault): Fault => ({ name, network: name })
const killed = (name: Killing): Fault => ({ name, network: name, kills: true })

/** Everything that can go wrong, each on its own. */
export const faults: Fault[] = [
  network('cutAtRequest'),
  network('cutInBody'),
  network('cutBeforeAnswer'),
  network('answerHalfLost'),
  network('resetAfterHeaders'),
  network('captivePortal'),
  network('badGateway'),
  network('tooLargeForProxy'),
  network('serverRestarts'),
  network('slowServer'),
  killed('killedAtRequest'),
  killed('killedBeforeAnswer'),
  killed('killedAfterAnswer'),
  { name: 'offlineThenOn', network: 'cutAtRequest', struck: (phone) => phone.goOffline() },
  { name: 'storageFillsUp', network: 'pass', struck: (phone) => phone.fillStorage() },
  { name: 'storageFull', network: 'pass', before: (phone) => phone.fillStorage(), once: true },
  { name: 'clockDayAhead', network: 'pass', clockOffMs: day, once: true },
  { name: 'clockDayBehind', network: 'pass', clockOffMs: -day, once: true },
]
