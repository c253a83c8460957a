// A small HTTP server on loopback that speaks the wire, so that the real SDK can be heard and answered.
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Heard {
  path: string
  headers: http.IncomingHttpHeaders
  body: Record<string, unknown>
}

export interface Answer {
  status?: number
  type?: string
  body: unknown
  /** Answer only after so many ms. */
  after?: number
}

export interface Loopback {
  url: string
  heard: Heard[]
  /** What the next requests get; the last one stays. */
  answer: (...answers: (Answer | ((heard: Heard) => Answer))[]) => void
  close: () => Promise<void>
}

export async function openLoopback(): Promise<Loopback> {
  const heard: Heard[] = []
  let answers: (Answer | ((heard: Heard) => Answer))[] = [{ body: { result: null } }]
  const server = http.createServer((request, response) => {
    allowAnyOrigin(response)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    let text = ''
    request.on('data', (bytes) => {
      text += bytes
    })
    request.on('end', () => {
      const given: Heard = { path: request.url ?? '', headers: request.headers, body: parsed(text) }
      heard.push(given)
      const next = answers.length > 1 ? answers.shift() : answers[0]
      const {
        status = 200,
        type = 'application/json',
        body,
        after = 0,
      } = typeof next === 'function' ? next(given) : (next as Answer)
      setTimeout(() => {
        response.writeHead(status, { 'content-type': type })
        response.end(typeof body === 'string' ? body : JSON.stringify(body))
      }, after)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    answer: (...given) => {
      heard.length = 0
      answers = given
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

function allowAnyOrigin(response: http.ServerResponse) {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', 'content-type,x-lc-id,x-lc-session,x-lc-sign,x-lc-ua')
  response.setHeader('access-control-allow-methods', 'GET,POST,PUT,DELETE,OPTIONS')
}

// An upload is no JSON; its path says all that a test asks.
function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
