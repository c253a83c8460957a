import { isAnyArrayBuffer } from 'node:util/types'
import type { RequestRecord } from '../log'
import type { Answer } from '../options'
import { chosenAnswer, fieldsOf, settle, type WxCall } from './answers'
import { type Incoming, type Outgoing, send } from './http'
import type { World, Wx } from './world'

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const DEFAULT_TIMEOUT_MS = 60_000

/** wx.request over real HTTP; `mocks.request(args, real)` may stand in front of it */
export function requestApi(world: World): Wx {
  return {
    request: (call: WxCall) => {
      const args = fieldsOf(call)
      const method = String(args.method ?? 'GET').toUpperCase()
      const record = note(world, { kind: 'request', url: String(args.url), method, data: args.data }, args.header)
      const gone = new AbortController()
      const real = async () => {
        if (!METHODS.includes(method)) throw new Error(`invalid method ${method}`)
        const answer = await send(world, { ...outgoingOf(call, args, method), signal: gone.signal })
        return { ...answer, body: undefined, data: decoded(answer, args) }
      }
      settle(world, 'request', call, () => watched(record, () => chosenAnswer(world, 'request', args, real)))
      return task(gone)
    },
  }
}

export function note(world: World, what: Omit<RequestRecord, 'at'>, header: unknown): RequestRecord {
  const record = { ...what, header: header as Record<string, string> | undefined, at: Date.now() }
  world.log.requests.push(record)
  return record
}

/** writes into the record how the exchange ended */
export async function watched(record: RequestRecord, exchange: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await exchange()
    record.status = Number(answer.statusCode)
    return answer
  } catch (error) {
    record.failed = String((error as Error).message ?? error)
    throw error
  } finally {
    record.ms = Date.now() - record.at
  }
}

/** the object that wx.request, uploadFile and downloadFile return */
export function task(gone: AbortController, more: Wx = {}): Wx {
  const nothing = () => undefined
  return {
    abort: () => gone.abort(),
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onChunkReceived: nothing,
    offChunkReceived: nothing,
    ...more,
  }
}

export const timeoutOf = (args: Answer) => Number(args.timeout ?? DEFAULT_TIMEOUT_MS)

export const headerOf = (args: Answer): Record<string, string> => {
  const given = Object.entries((args.header ?? {}) as Answer)
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), String(value)]))
}

function outgoingOf(call: WxCall, args: Answer, method: string): Outgoing {
  const url = new URL(String(args.url))
  const header = { 'content-type': 'application/json', ...headerOf(args) }
  const outgoing = { url, method, header, timeoutMs: timeoutOf(args) }
  if (method !== 'GET') return { ...outgoing, body: bodyOf(call.data, args.data, header['content-type']) }
  for (const [name, value] of Object.entries((args.data ?? {}) as Answer)) url.searchParams.set(name, text(value))
  return outgoing
}

const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

function bodyOf(raw: unknown, data: unknown, contentType: string): Buffer | undefined {
  if (isAnyArrayBuffer(raw)) return Buffer.from(new Uint8Array(raw))
  if (data === undefined) return undefined
  if (typeof data === 'string') return Buffer.from(data)
  if (!contentType.includes('x-www-form-urlencoded')) return Buffer.from(JSON.stringify(data))
  const fields = Object.entries(data as Answer).map(([name, value]) => [name, text(value)])
  return Buffer.from(new URLSearchParams(fields).toString())
}

function decoded({ body }: Incoming, { dataType, responseType }: Answer): unknown {
  if (responseType === 'arraybuffer') return body
  const answer = body.toString('utf8')
  if (dataType !== undefined && dataType !== 'json') return answer
  try {
    return JSON.parse(answer)
  } catch {
    return answer
  }
}
