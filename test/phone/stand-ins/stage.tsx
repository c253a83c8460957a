// A page on a signed-in phone whose server answers each call by its name.
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { CallName, In, Out } from '../../../cloud/contract/calls'
import { type ErrorName, errors } from '../../../cloud/contract/errors'
import { purposes, type Role } from '../../../cloud/contract/words'
import { type Answer, type Heard, openLoopback } from './loopback'
import { phone } from './taro'

type Said<N extends CallName> = Out<N> | Answer | ((input: In<N>) => Out<N> | Answer)
export type Answers = { [N in CallName]?: Said<N> }

/** The server says no, with the sentence of errors.ts. */
export const refused = (name: ErrorName): Answer => {
  const { status, code, sentence } = errors[name]
  return { status, body: { code, error: sentence } }
}

export const meAs = (...roles: Role[]): Out<'showMe'> => ({
  id: 7,
  name: '李鉴开',
  roles,
  branch: { id: 1, name: '行政支部' },
  school: { id: 1, name: '示范中学' },
  joinedOn: '2020-01-01',
  username: 'li',
  hasWeixin: false,
  isDemo: true,
  weeklyRobot: null,
})

/** Asked once and agreed to; a test of consent itself answers otherwise. */
const allGiven: Out<'listConsents'> = {
  consents: purposes.map((purpose) => ({ purpose, givenAt: '2026-11-01T00:00:00.000Z', withdrawnAt: null })),
}

export async function openStage(load: () => Promise<{ default: ComponentType }>) {
  const server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  const { default: Page } = await load()
  const { clearCache, cache } = await import('../../../src/phone/cache')
  const { signIn } = await import('../../../src/phone/session')

  return {
    close: server.close,
    /** The calls of a name that were heard since the page was opened. */
    heard: (name: CallName): Record<string, unknown>[] =>
      server.heard
        .filter(({ path }) => path.endsWith(`/functions/${name}`))
        .map(({ body: { sentAt: _, ...input } }) => input),
    /** Opens the page with these parameters; a call without an answer is answered with a 404. */
    async show(answers: Answers, params: Record<string, string> = {}) {
      cleanup()
      phone.reset()
      await clearCache()
      server.answer({ body: { objectId: '7', sessionToken: 't', createdAt: '2026-11-22T00:00:00.000Z', authData: {} } })
      await signIn('li', 'password')
      server.answer((heard) => answerOf({ listConsents: allGiven, ...answers }, heard))
      phone.openWith(params)
      const drawn = render(
        <QueryClientProvider client={cache}>
          <Page />
        </QueryClientProvider>,
      )
      await act(async () => undefined)
      return drawn
    },
  }
}

function answerOf(answers: Answers, { path, body }: Heard): Answer {
  const said = answers[path.split('/').pop() as CallName] as Said<CallName> | undefined
  if (said === undefined) return refused('UNKNOWN_CALL')
  const given = typeof said === 'function' ? (said as (input: unknown) => object)(body) : said
  return 'body' in given ? (given as Answer) : { body: { result: given } }
}
