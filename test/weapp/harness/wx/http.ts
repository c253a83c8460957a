import http from 'node:http'
import { Refusal } from './refusal'
import type { World } from './world'

export interface Outgoing {
  url: URL
  method: string
  header: Record<string, string>
  body?: Buffer
  timeoutMs: number
  signal?: AbortSignal
  onSent?: (bytes: number) => void
  onReceived?: (bytes: number, total: number) => void
}

export interface Incoming {
  statusCode: number
  header: Record<string, string>
  cookies: string[]
  body: Buffer
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/
const CHUNK = 64 * 1024
const MAX_REDIRECTS = 5

/** Sends over real HTTP, to loopback only: a test must never reach the outside. */
export async function send(world: World, outgoing: Outgoing, redirects = 0): Promise<Incoming> {
  if (!world.network.online) throw new Refusal('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 })
  if (!LOOPBACK.test(outgoing.url.hostname)) throw new Refusal('url not in domain list', { errno: 600002 })
  const incoming = await exchange(outgoing)
  const { location } = incoming.header
  if (incoming.statusCode < 300 || incoming.statusCode > 399 || !location) return incoming
  if (redirects >= MAX_REDIRECTS) throw new Refusal('too many redirects')
  return send(
    world,
    { ...outgoing, url: new URL(location, outgoing.url), method: 'GET', body: undefined },
    redirects + 1,
  )
}

function exchange(outgoing: Outgoing): Promise<Incoming> {
  const { url, method, header, body, signal, timeoutMs } = outgoing
  const length = body ? { 'content-length': String(body.length) } : {}
  return new Promise((resolve, reject) => {
    // no kept-alive sockets: a test's server must be able to close at once
    const request = http.request(url, { method, headers: { ...header, ...length }, agent: false }, (response) => {
      receive(response, outgoing).then(resolve, reject)
    })
    // a limit on the whole exchange, as in WeChat, not on silence
    const limit = setTimeout(() => request.destroy(new Refusal('timeout', { errno: 5 })), timeoutMs)
    const abort = () => request.destroy(new Refusal('abort'))
    signal?.addEventListener('abort', abort)
    request.on('error', (error) => reject(error instanceof Refusal ? error : new Refusal(error.message)))
    request.on('close', () => clearTimeout(limit))
    write(request, body, outgoing.onSent)
    if (signal?.aborted) abort()
  })
}

// piece by piece, so that progress is told as the bytes leave
function write(
  request: http.ClientRequest,
  body: Buffer | undefined,
  onSent?: (bytes: number) => void,
  from = 0,
): void {
  if (!body || from >= body.length) {
    request.end()
    return
  }
  const piece = body.subarray(from, from + CHUNK)
  request.write(piece, (error) => {
    if (error) return
    onSent?.(from + piece.length)
    write(request, body, onSent, from + piece.length)
  })
}

async function receive(response: http.IncomingMessage, { onReceived }: Outgoing): Promise<Incoming> {
  const total = Number(response.headers['content-length'] ?? 0)
  const pieces: Buffer[] = []
  let received = 0
  for await (const piece of response) {
    pieces.push(piece as Buffer)
    received += (piece as Buffer).length
    onReceived?.(received, total)
  }
  const header = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
  return {
    statusCode: response.statusCode ?? 0,
    header,
    cookies: response.headers['set-cookie'] ?? [],
    body: Buffer.concat(pieces),
  }
}
