import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type MessagesStub, messagesStub } from './weixinMessages'

/** WeChat's code2Session and subscription messages on loopback: JSON sent as text/plain, errors as `errcode` with status 200, each code once. */
export interface WeixinStub {
  /** Settings that point the server here. */
  env: Record<string, string>
  /** A fresh code, as `wx.login` of that WeChat would give. */
  code(openid: string): string
  /** The next answers are this error: -1 busy, 45011 quota, 40226 risk, 40029 bad code. */
  fail(errcode: number | null): void
  /** The next answers are this text, whatever it is. */
  babble(text: string | null): void
  /** The codes that were asked about, in order. */
  asked: string[]
  messages: MessagesStub
  close(): Promise<void>
}

const appId = 'wx-test-app'
const secret = 'wx-test-secret'
const words: Record<number, string> = {
  [-1]: 'system error',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  45011: 'api minute-quota reach limit mustslower  retry next minute',
}
const failure = (errcode: number) => JSON.stringify({ errcode, errmsg: `${words[errcode]}, rid: 1-2-3` })

export async function startWeixin(): Promise<WeixinStub> {
  const fresh = new Map<string, string>()
  const used = new Set<string>()
  const asked: string[] = []
  let failing: number | null = null
  let babbling: string | null = null

  const exchange = (code: string): string => {
    if (used.has(code)) return failure(40163)
    const openid = fresh.get(code)
    if (!openid) return failure(40029)
    used.add(code)
    return JSON.stringify({ session_key: 'c2Vzc2lvbi1rZXktMTIzNA==', openid })
  }
  const answer = (query: URLSearchParams): string => {
    const code = query.get('js_code') ?? ''
    asked.push(code)
    if (babbling !== null) return babbling
    if (query.get('appid') !== appId) return failure(40013)
    if (query.get('secret') !== secret) return failure(40125)
    if (failing !== null) return failure(failing)
    return query.get('grant_type') === 'authorization_code' ? exchange(code) : failure(40029)
  }
  const { stub: messages, answer: answerMessage } = messagesStub(appId, secret)
  const post = async (url: URL, request: http.IncomingMessage, response: http.ServerResponse) => {
    const body = JSON.parse(await text(request)) as Record<string, unknown>
    const given = answerMessage(url.pathname, url.searchParams, body) ?? { status: 404 }
    if (given === 'silent') return
    if ('status' in given) response.writeHead(given.status).end('busy')
    else response.end(JSON.stringify('body' in given ? given.body : { ...given, errmsg: 'as told' }))
  }
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'POST') return void post(url, request, response)
    const isIt = request.method === 'GET' && url.pathname === '/sns/jscode2session'
    response.writeHead(isIt ? 200 : 404, { 'content-type': 'text/plain' })
    response.end(isIt ? answer(url.searchParams) : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    env: { WEIXIN_BASE: base, WEIXIN_APPID: appId, WEIXIN_SECRET: secret },
    asked,
    messages,
    code: (openid) => {
      const code = `0${randomUUID().replaceAll('-', '')}`
      fresh.set(code, openid)
      return code
    },
    fail: (errcode) => {
      failing = errcode
    },
    babble: (text) => {
      babbling = text
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
