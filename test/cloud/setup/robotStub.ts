import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** One answer of the stub: a 企业微信 errcode, an HTTP status, a text that is no JSON, a cut line, or silence. */
export type StubAnswer = { errcode: number; errmsg?: string } | { status: number } | { text: string } | 'cut' | 'silent'

export interface RobotStub {
  base: string
  address: string
  /** The markdown of each message that came, in order, with its key and type. */
  posts: { key: string; msgtype: string; content: string; contentType: string }[]
  /** Answers for the next messages; `errcode: 0` when none is left. */
  answers: StubAnswer[]
  close(): Promise<void>
}

/** A 企业微信 group robot on loopback: takes a message at its webhook and answers as its public documentation says. */
export async function openRobotStub(): Promise<RobotStub> {
  const posts: RobotStub['posts'] = []
  const answers: StubAnswer[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://robot')
    if (request.method !== 'POST' || url.pathname !== '/cgi-bin/webhook/send') return response.writeHead(404).end()
    const { msgtype, markdown } = JSON.parse(await text(request))
    const contentType = request.headers['content-type'] ?? ''
    posts.push({ key: url.searchParams.get('key') ?? '', msgtype, content: markdown?.content, contentType })
    give(answers.shift() ?? { errcode: 0, errmsg: 'ok' }, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    address: `${base}/cgi-bin/webhook/send?key=abc-123`,
    posts,
    answers,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function give(answer: StubAnswer, request: IncomingMessage, response: ServerResponse): void {
  if (answer === 'silent') return
  if (answer === 'cut') request.socket.destroy()
  else if ('status' in answer) response.writeHead(answer.status).end('busy')
  else response.end('text' in answer ? answer.text : JSON.stringify({ errmsg: '', ...answer }))
}
