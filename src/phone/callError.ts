import { errors, sentenceOf } from '../../cloud/contract/errors'

/** Codes that only the phone gives: the server was not heard, so nobody knows whether the write landed. */
export const noNetwork = -1
export const noAnswer = -2
export const strangeAnswer = -3

const ownSentences: Record<number, string> = {
  [noNetwork]: '没有连上网络，刚才填的还在。请换个信号好的地方再点一次。',
  [noAnswer]: '等了很久没有回音，刚才填的还在。请再点一次，不会重复提交。',
  [strangeAnswer]: '收到的不是本系统的回答，刚才填的还在。如果连着公共无线网，请先登录那个网络，再点一次。',
}

const passing = new Set<number>(
  Object.values(errors)
    .filter(({ status }) => status >= 500 || status === 429)
    .map(({ code }) => code),
).add(errors.SESSION_INVALID.code)

/** What every failed call becomes: `sentence` is for the person, `code` and `data` for the page. */
export class CallError extends Error {
  readonly code: number
  readonly sentence: string
  readonly data?: unknown

  constructor(code: number, sentence?: string, data?: unknown) {
    const said = sentence || ownSentences[code] || sentenceOf(code) || errors.BROKEN.sentence
    super(said)
    this.code = code
    this.sentence = said
    this.data = data
  }

  /** The server answered, so sending the same thing again would be another attempt, not a repeat of this one. */
  get isDefinite(): boolean {
    return this.code > 0
  }

  /** Nothing is wrong with what was sent: it was not heard, the server could not just now, or the session has ended. */
  get isPassing(): boolean {
    return !this.isDefinite || passing.has(this.code)
  }
}

interface SdkError {
  code?: unknown
  rawMessage?: unknown
  data?: unknown
  response?: { status?: number; data?: { code?: unknown; error?: unknown; data?: unknown } }
}

/** Whatever the SDK, the network or a device threw, as a CallError. Never reads meaning out of an error's English text. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown
  const error = (thrown ?? {}) as SdkError
  const upload = error.response?.data
  const said = upload ? upload.error : error.rawMessage
  const text = typeof said === 'string' ? said : undefined
  const code = upload ? upload.code : error.code
  if (isOurs(code, text)) return new CallError(code, text, upload ? upload.data : error.data)
  return new CallError(silenceOf(thrown, error))
}

/** A gateway on the way may speak JSON with codes too; what it says of a write is not the server's word. */
function isOurs(code: unknown, text: string | undefined): code is number {
  if (typeof code !== 'number') return false
  const isOwnNumber = code >= errors.BROKEN.code && code < 2 * errors.BROKEN.code
  return isOwnNumber || (sentenceOf(code) !== undefined && text !== undefined && chinese.test(text))
}

const chinese = /[\u4e00-\u9fff]/

function silenceOf(thrown: unknown, error: SdkError): number {
  // A browser throws a plain TypeError when a 2xx answer is no JSON.
  if (error.response?.status || thrown instanceof TypeError) return strangeAnswer
  // Something answered that does not speak our wire: the SDK gives its own code, or -1 without a text.
  if (Number(error.code) > 0 || (error.code === -1 && error.rawMessage === undefined)) return strangeAnswer
  return error.rawMessage === 'Timeout' ? noAnswer : noNetwork
}
