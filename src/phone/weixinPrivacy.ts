import Taro from '@tarojs/taro'

// Missing from Taro's types: base library 2.32.3. A browser asks by itself when a photo is chosen.
interface Privacy {
  requirePrivacyAuthorize?: (asked: { success: () => void; fail: () => void }) => void
  openPrivacyContract?: (asked: { fail?: () => void }) => void
}

const weixin = (): Privacy => (process.env.TARO_ENV === 'weapp' ? (Taro as unknown as Privacy) : {})

/**
 * WeChat's own question about the operator's privacy guideline, asked before the first photo: without it the camera is
 * dead. WeChat shows its own box, remembers a yes, and asks again after a no. false when the person refused.
 */
export function agreeWithWeixin(): Promise<boolean> {
  const { requirePrivacyAuthorize } = weixin()
  if (!requirePrivacyAuthorize) return Promise.resolve(true)
  return new Promise((answer) => requirePrivacyAuthorize({ success: () => answer(true), fail: () => answer(false) }))
}

/** Whether WeChat keeps a guideline of the operator that can be opened. */
export const hasWeixinContract = (): boolean => weixin().openPrivacyContract !== undefined

/** Opens the guideline that the operator filed with WeChat. */
export const openWeixinContract = (): void => weixin().openPrivacyContract?.({})
