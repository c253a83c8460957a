import { dayOf, isDay, sayClock } from '../../contract/calendar'
import { messageFields } from '../../contract/messages'
import type { MessageKind } from '../../contract/words'

/** Shown where a message about nothing would be refused: WeChat takes no empty field. */
const nothingToSay = { phrase: '请查看', other: '见小程序' } as const

/** Cuts to `most` UTF-16 units without splitting a character in two; what was cut ends in … */
export function cut(text: string, most: number, tail = '…'): string {
  if (text.length <= most) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > most - tail.length) break
    kept += character
  }
  return kept + tail
}

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)

/** `2026年11月18日`, as WeChat's date and time fields want it; `2026-11-18` where no Chinese is taken. */
function sayDay(text: string, isPlain: boolean): string {
  const [year, month, day] = text.split('-')
  return isPlain ? text : `${year}年${Number(month)}月${Number(day)}日`
}

const sayMoment = (text: string, isPlain: boolean): string =>
  `${sayDay(dayOf(new Date(text)), isPlain)} ${sayClock(new Date(text))}`

/** A moment or a day in words; other text as it is. A field of the type time takes no day alone: then its end is meant. */
function sayWhen(text: string, type: string): string {
  const isPlain = type === 'character_string'
  if (isMoment(text)) return sayMoment(text, isPlain)
  if (!isDay(text)) return text
  return type === 'time' ? `${sayDay(text, isPlain)} 23:59` : sayDay(text, isPlain)
}

/** One field as its type takes it: thing ≤ 20, phrase ≤ 5 Han, name ≤ 10, character_string ≤ 32 without Chinese. */
export function fieldOf(key: string, value: string): string {
  const type = key.replace(/\d+$/, '')
  const said = sayWhen(value, type)
  const line = said.replace(/[\p{C}\s]+/gu, ' ').trim()
  if (type === 'phrase') return cut(line.replace(/\P{Script=Han}/gu, ''), 5, '') || nothingToSay.phrase
  if (type === 'character_string') return cut(line.replace(/[^\x20-\x7e]/g, '').trim(), 32, '') || '-'
  if (type === 'name') return cut(line, 10, '') || nothingToSay.other
  return cut(line, 20) || nothingToSay.other
}

/** The data of one message, under the names of the operator's template. */
export function dataOf(kind: MessageKind, keys: readonly string[], fields: Record<string, string>) {
  const pairs = messageFields[kind].map((field, at) => [keys[at], { value: fieldOf(keys[at], fields[field] ?? '') }])
  return Object.fromEntries(pairs) as Record<string, { value: string }>
}

/** Where a tap on the message leads. */
export function pageOf(kind: MessageKind, subject: string): string {
  if (kind === 'sessionSoon') return `pages/study/session/index?sessionId=${subject}`
  if (kind === 'xuexiReminder') return 'pages/xuexi/mark/index'
  if (kind === 'weeklyReady') return 'pages/weekly/list/index'
  if (kind === 'reviewWaiting') return 'pages/evidence/review/index'
  return 'pages/rectification/mine/index'
}

/** What came back from WeChat; `status` null when nothing did. */
export interface Answered {
  status: number | null
  errcode?: number
  errmsg?: string
}

export type Verdict = { kind: 'sent' } | { kind: 'again' | 'refused' | 'noCredit'; reason: string }

/** Busy, its quotas, a token that will not come right: these pass, or an operator mends them. */
const passing = new Set([-1, 40001, 40013, 40014, 40125, 40164, 42001, 45009, 45011])
const reasons: Record<number, string> = {
  40003: '这个微信不是在本小程序里登录的。',
  40037: '消息模板编号不对，请管理服务器的人核对。',
  41030: '消息要打开的页面不在已发布的小程序里。',
  43107: '对方把订阅消息关掉了。',
  43108: '微信暂停了本小程序发这类消息。',
  47003: '消息内容不合微信模板的要求，请管理服务器的人核对模板的字段。',
}

/** Sent, worth another try, refused for good, or without consent left; with a reason that a secretary can read. */
export function verdictOf({ status, errcode, errmsg = '' }: Answered): Verdict {
  if (status === null) return { kind: 'again', reason: '连不上微信。' }
  if (status >= 500 || status === 429) return { kind: 'again', reason: `微信暂时没有收下（${status}）。` }
  if (errcode === 0) return { kind: 'sent' }
  if (errcode === 43101) return { kind: 'noCredit', reason: '对方在微信里的订阅次数用完了，或者没有同意。' }
  if (errcode === undefined) return { kind: 'again', reason: '微信的回答看不懂。' }
  if (passing.has(errcode)) return { kind: 'again', reason: `微信暂时没有收下（${errcode}）。` }
  return { kind: 'refused', reason: reasons[errcode] ?? `微信没有收下（${errcode} ${errmsg.slice(0, 60)}）。` }
}

/** What becomes of a message, and of the credit it holds, after its n-th try. */
export interface Next {
  state: 'waiting' | 'sent' | 'notSent'
  notBefore: Date
  reason: string | null
  /** `spent`: it went out. `kept`: this message holds it on. `back`: for the next. `gone`: WeChat has none left. */
  credit: 'spent' | 'kept' | 'back' | 'gone'
}

const mostTries = 8
const longestPauseMinutes = 60

/** 1, 2, 4 … 60 minutes until the next try; eight tries in all, and none after the message has grown old. */
export function nextOf(verdict: Verdict, attempts: number, now: Date, expiresAt: Date): Next {
  if (verdict.kind === 'sent') return { state: 'sent', notBefore: now, reason: null, credit: 'spent' }
  const { kind, reason } = verdict
  if (kind === 'noCredit') return { state: 'notSent', notBefore: now, reason: reason, credit: 'gone' }
  if (kind === 'refused') return { state: 'notSent', notBefore: now, reason, credit: 'back' }
  const minutes = Math.min(longestPauseMinutes, 2 ** (attempts - 1))
  const notBefore = new Date(now.getTime() + minutes * 60_000)
  if (attempts >= mostTries || notBefore >= expiresAt)
    return { state: 'notSent', notBefore: now, reason: `${reason}试了 ${attempts} 次。`, credit: 'back' }
  return { state: 'waiting', notBefore, reason, credit: 'kept' }
}
