import Taro from '@tarojs/taro'
import { currentUserId, enterByPassword, enterByWeixin, exchangePassword, leave, useUserId } from './account'
import { clearCache } from './cache'
import { asCallError, CallError } from './callError'
import { call } from './client'
import { restart } from './navigation'

export interface Session {
  userId: string
}

const sessionOf = (userId: string | undefined): Session | undefined => (userId === undefined ? undefined : { userId })

/** Who is signed in on this phone, or undefined. */
export const currentSession = (): Session | undefined => sessionOf(currentUserId())

/** The same for a page, drawn again when it changes. */
export const useSession = (): Session | undefined => sessionOf(useUserId())

/** Signs in with this WeChat (mini program only). A WeChat that has not joined gives CallError NOT_JOINED. */
export async function signInWeixin(): Promise<void> {
  await clearCache()
  await enterByWeixin()
}

/** Signs in with a user name and a password. */
export async function signIn(username: string, password: string): Promise<void> {
  await clearCache()
  await enterByPassword(username.trim(), password)
}

/** Changes the password of whoever is signed in. Throws CallError: WRONG_PASSWORD, PASSWORD_WEAK. */
export const changePassword = (old: string, next: string): Promise<void> => exchangePassword(old, next)

/** Ends the session on the server, then here. Without a network it still ends here: a lent phone must be left clean. */
export async function signOut(): Promise<void> {
  try {
    await call('signOut', {})
  } catch (thrown) {
    asCallError(thrown)
  }
  await leave()
  await clearCache()
  await restart()
}

/** A one-time code by which the server learns which WeChat this is: for `joinBranch` (mini program only). */
export async function weixinCode(): Promise<string> {
  try {
    return (await Taro.login()).code
  } catch (thrown) {
    throw new CallError(asCallError(thrown).code)
  }
}

export const hasWeixin = process.env.TARO_ENV === 'weapp'
