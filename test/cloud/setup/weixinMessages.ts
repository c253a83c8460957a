/** One answer of the send interface: an errcode, an HTTP status, or silence. */
export type SendAnswer = { errcode: number } | { status: number } | 'silent'

export interface SentMessage {
  touser: string
  template_id: string
  page: string
  data: Record<string, { value: string }>
}

/** What WeChat's message interfaces remember: tokens given out, messages taken, what to answer next. */
export interface MessagesStub {
  taken: SentMessage[]
  /** The token of each call of the send interface, in order. */
  tokensUsed: string[]
  /** How often a token was asked for. */
  tokensAsked: number
  /** The seconds a token holds. */
  tokenSeconds: number
  /** The errcode for those who ask for a token, or null. */
  tokenFails: number | null
  /** Answers for the next messages; when none is left, what WeChat would say. */
  answers: SendAnswer[]
  /** The token no longer holds, as when somebody reset the secret. */
  endToken(): void
}

type Body = Record<string, unknown>
const failed = (errcode: number) => ({ errcode, errmsg: `error ${errcode} rid: 1-2-3` })

/** A time may not be a day alone; a date may. */
const rightWhen: Record<string, RegExp> = {
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( \d\d:\d\d)?$/,
}

/** Fields as WeChat refuses them: 47003 with the argument's name. */
function wrongField(data: SentMessage['data']): string | undefined {
  const most = { thing: 20, phrase: 5, name: 10, character_string: 32, time: 20, date: 20 } as Record<string, number>
  return Object.keys(data).find((key) => {
    const type = key.replace(/\d+$/, '')
    const { value } = data[key]
    if (value.length === 0 || value.length > (most[type] ?? 0)) return true
    if (type === 'phrase') return /\P{Script=Han}/u.test(value)
    if (type === 'character_string') return /[^\x20-\x7e]/.test(value)
    return rightWhen[type]?.test(value) === false
  })
}

export function messagesStub(appId: string, secret: string) {
  let tokens = 0
  let valid = ''
  const stub: MessagesStub = {
    taken: [],
    tokensUsed: [],
    tokensAsked: 0,
    tokenSeconds: 7200,
    tokenFails: null,
    answers: [],
    endToken: () => {
      valid = ''
    },
  }
  const giveToken = (body: Body) => {
    stub.tokensAsked += 1
    if (stub.tokenFails !== null) return failed(stub.tokenFails)
    if (body.appid !== appId) return failed(40013)
    if (body.secret !== secret || body.grant_type !== 'client_credential') return failed(40125)
    if (!valid) {
      tokens += 1
      valid = `token-${tokens}`
    }
    return { access_token: valid, expires_in: stub.tokenSeconds }
  }
  const take = (token: string, body: Body): Body => {
    if (!valid || token !== valid) return failed(40001)
    const message = body as unknown as SentMessage
    const wrong = wrongField(message.data)
    if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong}.value invalid rid: 1-2-3` }
    stub.taken.push(message)
    return { errcode: 0, errmsg: 'ok' }
  }
  /** Undefined when it is not asked about messages. */
  const answer = (path: string, query: URLSearchParams, body: Body): SendAnswer | { body: Body } | undefined => {
    if (path === '/cgi-bin/stable_token') return { body: giveToken(body) }
    if (path !== '/cgi-bin/message/subscribe/send') return undefined
    const token = query.get('access_token') ?? ''
    stub.tokensUsed.push(token)
    const next = stub.answers.shift()
    return next ?? { body: take(token, body) }
  }
  return { stub, answer }
}
