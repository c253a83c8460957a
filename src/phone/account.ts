import { useSyncExternalStore } from 'react'
import { errors } from '../../cloud/contract/errors'
import { asCallError, CallError } from './callError'
import AV from './sdk'
import { within } from './within'

// What the SDK knows of who is signed in on this phone. Pages use session.ts.
const patience = 15_000
const listeners = new Set<() => void>()

/** The signed-in user's id, or undefined. */
export const currentUserId = (): string | undefined => AV.User.current()?.id

/** Who a call leaves for, and by which session. */
export const standing = (): { userId: string | undefined; token: string | undefined } => ({
  userId: currentUserId(),
  token: AV.User.current()?.getSessionToken(),
})
export type Standing = ReturnType<typeof standing>

const changed = () => {
  for (const listener of listeners) listener()
}

/** Runs when someone signs in or out; answers how to stop it. */
export const whenAccountChanges = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The signed-in user's id; the page is drawn again when it changes. */
export const useUserId = (): string | undefined =>
  useSyncExternalStore(whenAccountChanges, currentUserId, currentUserId)

async function enter(signIn: () => Promise<unknown>): Promise<void> {
  try {
    await within(patience, signIn())
  } catch (thrown) {
    throw asCallError(thrown)
  }
  changed()
}

export const enterByWeixin = (): Promise<void> => enter(() => AV.User.loginWithMiniApp())
export const enterByPassword = (username: string, password: string): Promise<void> =>
  enter(() => AV.User.logIn(username, password))

// The SDK's own types leave its arguments out.
interface Changeable {
  updatePassword(old: string, next: string): Promise<unknown>
}

/** Changes the password; the server ends the sessions on other phones and renews this one's. */
export async function exchangePassword(old: string, next: string): Promise<void> {
  const user = AV.User.current() as unknown as Changeable | null | undefined
  if (!user) throw new CallError(errors.SESSION_INVALID.code)
  try {
    await within(patience, user.updatePassword(old, next))
  } catch (thrown) {
    throw asCallError(thrown)
  }
}

/** Takes the session off this phone; the server has to be told first (session.ts). */
export async function leave(): Promise<void> {
  await AV.User.logOut()
  changed()
}
