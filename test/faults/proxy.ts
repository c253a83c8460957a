import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { cut, type Exchange, forward, give, givePage, type Killing, type NetworkFault } from './network'

type Spoiling = NetworkFault | Killing | 'pass'

export interface Armed {
  fault: Spoiling
  /** Which exchanges, and which of them is the first to fail. */
  path: RegExp
  nth: number
}

export interface Line {
  url: string
  arm(armed: Armed): void
  /** The line is good again. */
  heal(): void
  /** Answers whether the armed exchange came within that time. */
  struck(milliseconds: number): Promise<boolean>
  /** Nothing is on its way any more. */
  quiet(): Promise<void>
  close(): Promise<void>
}

interface ProxyParts {
  server: string
  restart: () => Promise<void>
  /** How long the slow server holds its answer. */
  slowMs: number
}

/** What goes on until the line is healed; the others strike once. */
const lasting = new Set<string>(['captivePortal', 'badGateway', 'tooLargeForProxy'])
/** A portal and a fallen proxy stand before everything, not before one call. */
const wide = new Set<string>(['captivePortal', 'badGateway'])

/** What the phone does to itself comes when the exchange is over. */
const afterwards = new Set<string>(['pass', 'killedBeforeAnswer', 'killedAfterAnswer'])

type Doings = Record<Spoiling, (exchange: Exchange, parts: ProxyParts) => Promise<void> | void>

const doings: Doings = {
  pass: (exchange) => passOn(exchange),
  cutAtRequest: ({ answering }) => void cut(answering),
  cutInBody: async (exchange) => {
    await forward(exchange, Math.floor(exchange.body.length / 2))
    cut(exchange.answering)
  },
  cutBeforeAnswer: async (exchange) => {
    await forward(exchange)
    cut(exchange.answering)
  },
  answerHalfLost: async (exchange) => {
    const answer = await forward(exchange)
    if (answer) give(exchange.answering, answer, Math.floor(answer.body.length / 2))
    else cut(exchange.answering)
  },
  resetAfterHeaders: async (exchange) => {
    const answer = await forward(exchange)
    if (answer) give(exchange.answering, answer, 0)
    setTimeout(() => cut(exchange.answering), 30)
  },
  captivePortal: ({ answering }) => givePage(answering, 200, 'Welcome to Free WiFi'),
  badGateway: ({ answering }) => givePage(answering, 502, '502 Bad Gateway'),
  tooLargeForProxy: ({ answering }) => givePage(answering, 413, '413 Request Entity Too Large'),
  serverRestarts: async (exchange, { restart }) => {
    void forward(exchange)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 8))
    await restart()
    cut(exchange.answering)
  },
  slowServer: async (exchange, { slowMs }) => {
    await new Promise((resolve) => setTimeout(resolve, slowMs))
    const answer = await forward(exchange)
    if (answer) give(exchange.answering, answer)
    else cut(exchange.answering)
  },
  killedAtRequest: () => undefined,
  killedBeforeAnswer: async (exchange) => void (await forward(exchange)),
  killedAfterAnswer: async (exchange) => {
    const answer = await forward(exchange)
    if (answer) give(exchange.answering, answer)
  },
}

/** Stands between the phone and the server, and spoils the exchange it was armed for. */
export async function openProxy(parts: ProxyParts): Promise<Line> {
  const state = { armed: undefined as Armed | undefined, seen: 0, struck: false, busy: 0 }
  const spoils = (asked: http.IncomingMessage): Spoiling | undefined => {
    const { armed } = state
    if (!armed || asked.method === 'OPTIONS') return undefined
    const matches = armed.path.test(asked.url ?? '')
    if (matches) state.seen += 1
    const isFirst = matches && state.seen === armed.nth
    return isFirst || goesOn(armed.fault, matches) ? armed.fault : undefined
  }
  const goesOn = (fault: Spoiling, matches: boolean) =>
    state.struck && lasting.has(fault) && (matches || wide.has(fault))
  const pass = async (asked: http.IncomingMessage, answering: http.ServerResponse) => {
    const fault = spoils(asked)
    const exchange = { asked, answering, body: await bodyOf(asked), server: parts.server }
    if (fault && !afterwards.has(fault)) state.struck = true
    await (fault ? doings[fault](exchange, parts) : passOn(exchange))
    if (fault) state.struck = true
  }
  const proxy = http.createServer((asked, answering) => {
    state.busy += 1
    pass(asked, answering)
      .catch(() => cut(answering))
      .finally(() => {
        state.busy -= 1
      })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    arm: (armed) => Object.assign(state, { armed, seen: 0, struck: false }),
    heal: () => {
      state.armed = undefined
    },
    struck: (milliseconds) => waitFor(() => state.struck, milliseconds),
    quiet: async () => void (await waitFor(() => state.busy === 0, 20_000)),
    close: async () => {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

async function passOn(exchange: Exchange): Promise<void> {
  const answer = await forward(exchange)
  if (answer) give(exchange.answering, answer)
  else cut(exchange.answering)
}

async function bodyOf(asked: http.IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of asked) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** Looks again and again; answers whether it came true in time. */
export async function waitFor(holds: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (Date.now() < until) {
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  return holds()
}
