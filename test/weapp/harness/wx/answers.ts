import type { Callable } from '../logic/untyped'
import type { Answer } from '../options'
import { needsPrivacy, passPrivacy } from './privacyGate'
import { Refusal } from './refusal'
import type { World } from './world'

/** The argument of a `wx` call: its fields and the three callbacks. */
export interface WxCall extends Answer {
  success?: Callable
  fail?: Callable
  complete?: Callable
}

/** what the phone itself answers: an object, a promise of one, or nothing */
type Real = (args: Answer) => unknown
/** turns the short answer of a mock into WeChat's whole one */
type Whole = (told: unknown, args: Answer) => unknown

/** the fields of a call without its callbacks, as plain JSON of our own realm */
export function fieldsOf(call: WxCall | undefined): Answer {
  return JSON.parse(JSON.stringify(call ?? {})) as Answer
}

/** an API that answers later through success / fail / complete; a mock of the same name may answer instead */
export function answering(world: World, name: string, real: Real = () => undefined, whole?: Whole) {
  return (call?: WxCall): Promise<Answer> | undefined => {
    const args = fieldsOf(call)
    world.log.api.push({ name, args, at: Date.now() })
    const proceed = async () => ((await real({ ...args, ...raw(call) })) ?? {}) as Answer
    const answer = async () => {
      if (needsPrivacy(world, name)) await passPrivacy(world)
      return chosenAnswer(world, name, args, proceed, whole)
    }
    if (call?.success || call?.fail || call?.complete) settle(world, name, call, answer)
    else return promised((callbacks) => settle(world, name, callbacks, answer))
  }
}

/** WeChat promises when it is given no callback: Taro leaves a few APIs to that, chooseMedia among them. */
function promised(start: (callbacks: WxCall) => void): Promise<Answer> {
  const answer = new Promise<Answer>((resolve, reject) => start({ success: resolve, fail: reject } as WxCall))
  // Whoever calls and does not listen has not failed.
  answer.catch(() => undefined)
  return answer
}

// ArrayBuffers would not survive the JSON copy
function raw(call: WxCall | undefined): Answer {
  return call && 'data' in call ? { data: call.data } : {}
}

/** the mock's answer if there is one, else the real one */
export async function chosenAnswer(
  world: World,
  name: string,
  args: Answer,
  real: () => Promise<Answer>,
  whole: Whole = (told) => told,
): Promise<Answer> {
  const told = await world.options.mocks?.[name]?.(args, real)
  return told === undefined ? real() : (whole(told, args) as Answer)
}

/** waits for the answer, then calls back; `idle()` waits as long */
export function settle(world: World, name: string, call: WxCall | undefined, answer: () => Promise<Answer>): void {
  world.busy.enter()
  answer()
    .then(
      (result) => deliver(world, call, 'success', { errMsg: `${name}:ok`, ...result }),
      (error: unknown) => deliver(world, call, 'fail', failure(name, error)),
    )
    .finally(() => world.busy.leave())
}

export function failure(name: string, error: unknown): Answer {
  const extra = error instanceof Refusal ? error.extra : {}
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`, ...extra }
}

/** a result in the program's own realm; bytes become an ArrayBuffer there */
export function toProgram({ realm }: World, result: Answer): Answer {
  const bytes = Object.entries(result).filter(([, value]) => Buffer.isBuffer(value))
  const rest = Object.fromEntries(Object.entries(result).filter(([, value]) => !Buffer.isBuffer(value)))
  return Object.assign(
    realm.plain(rest),
    Object.fromEntries(bytes.map(([key, value]) => [key, realm.bytes(value as Buffer)])),
  )
}

function deliver(world: World, call: WxCall | undefined, callback: 'success' | 'fail', result: Answer): void {
  const answer = toProgram(world, result)
  world.realm.call(call, callback, answer)
  world.realm.call(call, 'complete', answer)
}
