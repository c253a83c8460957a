import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { request } from 'undici'
import { refuse } from '../fault'
import type { Settings } from '../settings'

const Code2Session = Type.Object({
  openid: Type.Optional(Type.String({ minLength: 1 })),
  errcode: Type.Optional(Type.Integer()),
})

/** WeChat's own trouble: busy, or its minute's quota of this app is used up. */
const passing = new Set([-1, 45011])

/**
 * Exchanges the one-time code of `wx.login` for an openid (code2Session). session_key is read by nobody and kept nowhere.
 * Throws WEIXIN_REFUSED for a bad, used or old code, WEIXIN_UNREACHABLE when WeChat does not answer.
 */
export async function openidOf(settings: Settings, code: string): Promise<string> {
  if (!settings.weixin) throw refuse('WEIXIN_NOT_SET')
  const { base, appId, secret } = settings.weixin
  const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
  const answer = await ask(`${base}/sns/jscode2session?${query}`)
  if (answer.openid) return answer.openid
  throw refuse(passing.has(answer.errcode ?? -1) ? 'WEIXIN_UNREACHABLE' : 'WEIXIN_REFUSED')
}

async function ask(url: string): Promise<Static<typeof Code2Session>> {
  try {
    const response = await request(url, { headersTimeout: 5000, bodyTimeout: 5000 })
    // WeChat sends JSON as text/plain, so the type is not asked for.
    return Value.Decode(Code2Session, JSON.parse(await response.body.text()))
  } catch {
    throw refuse('WEIXIN_UNREACHABLE')
  }
}
