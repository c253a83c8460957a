import { isWrite } from '../../cloud/contract/access'
import type { CallName, In, Out } from '../../cloud/contract/calls'
import { errors } from '../../cloud/contract/errors'
import { currentUserId, enterByWeixin, leave, type Standing, standing } from './account'
import { clearCache } from './cache'
import { asCallError, CallError, strangeAnswer } from './callError'
import { here, homePath, restart, signInPath } from './navigation'
import { newRequestId } from './requestId'
import AV from './sdk'
import { within } from './within'

export interface CallOptions {
  /** Of a write that is being repeated: the server lets it land once. */
  requestId?: string
  /** 15 s unless said otherwise. */
  patience?: number
}

/** Calls a cloud function; whatever goes wrong comes out as a CallError with a sentence for the person. */
export async function call<N extends CallName>(name: N, input: In<N>, options: CallOptions = {}): Promise<Out<N>> {
  const { requestId = newRequestId(), patience = 15_000 } = options
  // When it leaves, anew each time: the server sees how long a tap was held, by this phone's own clock.
  const envelope = () => (isWrite(name) ? { ...input, requestId, sentAt: new Date().toISOString() } : input)
  const send = () => run<Out<N>>(name, envelope(), patience)
  const left = standing()
  try {
    return await send()
  } catch (thrown) {
    const error = asCallError(thrown)
    if (error.code !== errors.SESSION_INVALID.code || name === 'signOut') throw error
    await enterAgain(error, left)
    return send()
  }
}

async function run<T>(name: string, body: object, patience: number): Promise<T> {
  try {
    const result: unknown = await within(patience, AV.Cloud.run(name, body))
    // The SDK resolves with undefined on a 2xx that is not ours, such as a hotel's login page.
    if (result === undefined) throw new CallError(strangeAnswer)
    return result as T
  } catch (thrown) {
    throw asCallError(thrown)
  }
}

let entering: Promise<void> | undefined

/** The session has ended: WeChat signs in again by itself, once for all waiting calls; H5 has to ask. */
async function enterAgain(error: CallError, left: Standing): Promise<void> {
  const now = standing()
  if (now.token !== left.token) {
    // Another call has seen to it meanwhile, or the person has gone: what was theirs does not bring them back.
    if (now.userId !== undefined && now.userId === left.userId) return
    throw error
  }
  entering ??= (process.env.TARO_ENV === 'weapp' ? enterByWeixinAsBefore(error) : toSignIn(error)).finally(() => {
    entering = undefined
  })
  await entering
}

async function enterByWeixinAsBefore(error: CallError): Promise<void> {
  const before = currentUserId()
  try {
    await enterByWeixin()
  } catch (thrown) {
    const refusal = asCallError(thrown)
    // Not heard is no reason to forget who was here.
    if (!refusal.isDefinite) throw refusal
    await toSignIn(error)
  }
  // This WeChat belongs to someone else than the account that was open: nothing may be sent in that name.
  if (before !== undefined && currentUserId() !== before) {
    await clearCache()
    await restart(homePath)
    throw error
  }
}

async function toSignIn(error: CallError): Promise<never> {
  const back = here()
  if (back?.startsWith(signInPath)) throw error
  await leave()
  await clearCache()
  await restart(signInPath, { back })
  throw error
}
