// Opens pages against the loopback server, each call answered by name: the page, the client and the SDK are the real ones.
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { CallName, In, Out } from '../../../cloud/contract/calls'
import { type ErrorName, errors } from '../../../cloud/contract/errors'
import { purposes, type Role } from '../../../cloud/contract/words'
import { type Answer, type Heard, openLoopback } from './loopback'
import { phone } from './taro'

type Reply<N extends CallName> = Out<N> | Refusal | ((input: In<N>) => Out<N> | Refusal)

class Refusal {
  constructor(
    readonly name: ErrorName,
    readonly data?: unknown,
  ) {}
}

/** In place of an answer: what the server says when it refuses. */
export const refusal = (name: ErrorName, data?: unknown) => new Refusal(name, data)

export interface Pages {
  /** What a call answers from now on. */
  on: <N extends CallName>(name: N, reply: Reply<N>) => void
  /** Anything that is no cloud function, such as an upload. */
  onOther: (reply: (heard: Heard) => Answer) => void
  /** Signs in as someone with these roles and forgets what was heard, read and answered before. */
  signInAs: (...roles: Role[]) => Promise<void>
  open: (Page: ComponentType, params?: Record<string, string>) => void
  /** The inputs that a call was heard with, oldest first. */
  heard: (name: CallName) => Record<string, unknown>[]
  close: () => Promise<void>
}

const me = (roles: Role[]): Out<'showMe'> => ({
  id: 1,
  name: '赵半亩',
  roles,
  branch: { id: 1, name: '行政支部' },
  school: { id: 1, name: '示范中学' },
  joinedOn: '2020-01-01',
  username: 'zhao',
  hasWeixin: false,
  isDemo: false,
  weeklyRobot: null,
})

const signedIn = { objectId: '1', sessionToken: 'token', createdAt: '2026-11-22T00:00:00.000Z' }

/** Asked once and agreed to; a test of consent itself answers otherwise. */
const allGiven: Out<'listConsents'> = {
  consents: purposes.map((purpose) => ({ purpose, givenAt: '2026-11-01T00:00:00.000Z', withdrawnAt: null })),
}

/** The day on which pages are tested, so that what they say of days stays the same. */
const now = new Date('2026-11-22T08:00:00.000Z')
const running = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
] as const
const browsers = ['queueMicrotask', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'nextTick'] as const

/** Call it before the pages are imported: they learn the server's address when they load. */
export async function openPages(): Promise<Pages> {
  jest.useFakeTimers({ now, doNotFake: [...running, ...browsers, 'hrtime'] })
  const server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  const { cache, clearCache } = await import('../../../src/phone/cache')
  const { signIn } = await import('../../../src/phone/session')
  const replies = new Map<string, unknown>()
  let other = (_heard: Heard): Answer => ({ body: {} })
  const hear = (heard: Heard): Answer => {
    const name = /\/functions\/(\w+)$/.exec(heard.path)?.[1]
    return name === undefined ? other(heard) : answerOf(replies.get(name), name, heard.body)
  }
  return {
    on: (name, reply) => void replies.set(name, reply),
    onOther: (reply) => {
      other = reply
    },
    signInAs: async (...roles) => {
      phone.reset()
      replies.clear()
      replies.set('showMe', me(roles))
      replies.set('listConsents', allGiven)
      server.answer({ body: signedIn })
      await signIn('zhao', 'password')
      await clearCache()
      server.answer(hear)
    },
    open: (Page, params = {}) => {
      phone.openWith(params)
      render(
        <QueryClientProvider client={cache}>
          <Page />
        </QueryClientProvider>,
      )
    },
    heard: (name) =>
      server.heard.filter(({ path }) => path.endsWith(`/${name}`)).map(({ body: { sentAt: _, ...input } }) => input),
    close: () => server.close(),
  }
}

function answerOf(reply: unknown, name: string, input: Record<string, unknown>): Answer {
  if (reply === undefined)
    return { status: 404, body: { code: errors.UNKNOWN_CALL.code, error: `no reply to ${name}` } }
  const given: unknown = typeof reply === 'function' ? (reply as (input: unknown) => unknown)(input) : reply
  if (!(given instanceof Refusal)) return { body: { result: given } }
  const { code, status, sentence } = errors[given.name]
  return { status, body: { code, error: sentence, data: given.data } }
}
