import type { WeixinSettings } from '../settings'
import { accessToken, forgetToken } from './accessToken'
import { postWeixin } from './post'

export interface WeixinMessage {
  openid: string
  templateId: string
  /** Where a tap on it leads: a path of the mini program without its first slash. */
  page: string
  data: Record<string, { value: string }>
}

/** What came back from WeChat; `status` null when nothing did, `errcode` 0 when it was sent. */
export interface WeixinAnswer {
  status: number | null
  errcode?: number
  errmsg?: string
}

/** The token was not good: wrong, or over. */
const badToken = new Set([40001, 40014, 42001])

/** Sends one subscription message; a token that is over is asked for once more. */
export async function sendMessage(weixin: WeixinSettings, message: WeixinMessage, now: Date): Promise<WeixinAnswer> {
  const first = await trySend(weixin, message, now)
  if (!badToken.has(first.errcode ?? 0)) return first
  forgetToken(weixin)
  return trySend(weixin, message, now)
}

async function trySend(weixin: WeixinSettings, message: WeixinMessage, now: Date): Promise<WeixinAnswer> {
  const got = await accessToken(weixin, now)
  if (!('token' in got)) return got.errcode === null ? { status: null } : { status: 200, errcode: got.errcode }
  const { openid, templateId, page, data } = message
  const url = `${weixin.base}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(got.token)}`
  const { status, answer } = await postWeixin(url, {
    touser: openid,
    template_id: templateId,
    page,
    lang: 'zh_CN',
    data,
  })
  const { errcode, errmsg } = answer ?? {}
  return { status, errcode: typeof errcode === 'number' ? errcode : undefined, errmsg: String(errmsg ?? '') }
}
