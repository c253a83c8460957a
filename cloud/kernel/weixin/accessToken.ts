import type { WeixinSettings } from '../settings'
import { postWeixin } from './post'

interface Kept {
  token: string
  /** Renewed from this moment on: a token that ends on its way is a message lost. */
  renewAt: number
}

const renewBeforeMilliseconds = 5 * 60_000
const kept = new WeakMap<WeixinSettings, Kept>()
const asking = new WeakMap<WeixinSettings, Promise<Kept | { errcode: number | null }>>()

export const forgetToken = (weixin: WeixinSettings): void => void kept.delete(weixin)

/**
 * The token of this app, kept in memory. `stable_token` gives every server the same one, so they do not push each other out.
 * Without a token: WeChat's errcode, null when it did not answer.
 */
export async function accessToken(
  weixin: WeixinSettings,
  now: Date,
): Promise<{ token: string } | { errcode: number | null }> {
  const known = kept.get(weixin)
  if (known && now.getTime() < known.renewAt) return known
  const begun = asking.get(weixin) ?? ask(weixin, now)
  asking.set(weixin, begun)
  try {
    const answer = await begun
    if ('token' in answer) kept.set(weixin, answer)
    return answer
  } finally {
    asking.delete(weixin)
  }
}

async function ask(weixin: WeixinSettings, now: Date): Promise<Kept | { errcode: number | null }> {
  const body = { grant_type: 'client_credential', appid: weixin.appId, secret: weixin.secret }
  const { answer } = await postWeixin(`${weixin.base}/cgi-bin/stable_token`, body)
  const { access_token: token, expires_in: seconds, errcode } = answer ?? {}
  if (typeof token !== 'string' || typeof seconds !== 'number')
    return { errcode: typeof errcode === 'number' ? errcode : null }
  return { token, renewAt: now.getTime() + seconds * 1000 - renewBeforeMilliseconds }
}
