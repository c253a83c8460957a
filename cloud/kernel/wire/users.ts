import { type Static, type TSchema, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { dayOf } from '../../contract/calendar'
import { hashPassword, isPassword, isWeak } from '../accounts/passwords'
import { openSession, type SignedIn, signInPassword, signInWeixin } from '../accounts/signIn'
import { endSession, endSessions, readAccount, setPassword } from '../accounts/store'
import { hashToken } from '../accounts/tokens'
import { openidOf } from '../accounts/weixin'
import { type Row, statement, type Tx } from '../database/database'
import { refuse } from '../fault'
import type { Pipe } from '../pipe'
import { type Reach, schoolReach } from '../reach'
import { tokenOf } from './signature'

const WeixinBody = Type.Object({
  authData: Type.Object({ lc_weapp: Type.Object({ code: Type.String({ minLength: 1, maxLength: 128 }) }) }),
})
const LoginBody = Type.Object({
  username: Type.String({ maxLength: 64, pattern: '^[^\\x00-\\x1f]*$' }),
  password: Type.String({ maxLength: 128 }),
})
const PasswordBody = Type.Object({
  old_password: Type.String({ maxLength: 128 }),
  new_password: Type.String({ maxLength: 128 }),
})
const limit = { rateLimit: { max: 60, timeWindow: '1 minute' } }

function held<S extends TSchema>(schema: S, body: unknown): Static<S> {
  if (!Value.Check(schema, body)) throw refuse('INVALID_INPUT')
  return body
}

/** The SDK needs objectId, sessionToken and createdAt; `authData` clears the one-time code from the phone's storage. */
const userOf = ({ account, token }: SignedIn) => ({
  objectId: String(account.personId),
  username: account.username ?? `p${account.personId}`,
  sessionToken: token,
  createdAt: account.madeAt.toISOString(),
  updatedAt: account.madeAt.toISOString(),
  emailVerified: false,
  mobilePhoneVerified: false,
  authData: {},
})

interface Signed {
  tx: Tx
  reach: Reach
  personId: number
  token: string
  now: Date
}

/** Runs `work` for the owner of the request's session; 211 tells the SDK that it has none. */
async function asSignedIn<T>(
  pipe: Pipe,
  request: FastifyRequest,
  status: number,
  work: (s: Signed) => Promise<T>,
): Promise<T> {
  const token = tokenOf(request)
  const now = pipe.clock()
  const opening = statement('select * from zb_enter($1, null, $2, $3)', hashToken(token ?? ''), now, dayOf(now))
  return pipe.database.transact(opening, async (tx, [row]: Row[]) => {
    if (!row || token === null) throw Object.assign(refuse('SESSION_INVALID'), { status })
    const reach = schoolReach(row.school_id as number)
    return { answer: await work({ tx, reach, personId: row.person_id as number, token, now }) }
  })
}

const mine = async ({ tx, reach, personId, now }: Signed) => {
  const account = await readAccount(tx, reach, personId, dayOf(now))
  if (!account) throw refuse('SESSION_INVALID')
  return account
}

/** A new token for the same person; `endAll` also ends the sessions on other phones. */
async function renew(signed: Signed, endAll: boolean): Promise<SignedIn> {
  const account = await mine(signed)
  if (endAll) await endSessions(signed.tx, signed.reach, signed.personId, signed.now)
  else await endSession(signed.tx, signed.reach, hashToken(signed.token), signed.now)
  return openSession(signed.tx, signed.reach, account, signed.now)
}

const tokenAnswer = ({ account, token }: SignedIn, now: Date) => ({
  objectId: String(account.personId),
  sessionToken: token,
  updatedAt: now.toISOString(),
})

async function changePassword(signed: Signed, body: unknown): Promise<SignedIn> {
  const { old_password, new_password } = held(PasswordBody, body)
  const account = await mine(signed)
  if (!(await isPassword(old_password, account.passwordHash))) throw refuse('WRONG_PASSWORD')
  if (isWeak(new_password)) throw refuse('PASSWORD_WEAK')
  await setPassword(signed.tx, signed.reach, signed.personId, await hashPassword(new_password))
  return renew(signed, true)
}

/** Sign-in as the SDK speaks it. A stale session sent along is ignored: an expired user could never sign in otherwise. */
export function userRoutes(wire: FastifyInstance, pipe: Pipe): void {
  wire.post('/1.1/users', { config: limit }, async (request, reply) => {
    if (!Value.Check(WeixinBody, request.body)) throw refuse('SIGN_UP_CLOSED')
    const openid = await openidOf(pipe.settings, request.body.authData.lc_weapp.code)
    return reply.code(200).send(userOf(await signInWeixin(pipe.database, openid, pipe.clock())))
  })
  wire.post('/1.1/login', { config: limit }, async (request) => {
    const { username, password } = held(LoginBody, request.body)
    return userOf(await signInPassword(pipe.database, username, password, pipe.clock()))
  })
  wire.get('/1.1/users/me', async (request) =>
    asSignedIn(pipe, request, 400, async (signed) => userOf({ account: await mine(signed), token: signed.token })),
  )
  wire.put('/1.1/users/:id/refreshSessionToken', async (request) =>
    asSignedIn(pipe, request, 401, async (signed) => tokenAnswer(await renew(signed, false), signed.now)),
  )
  wire.put('/1.1/users/:id/updatePassword', { config: limit }, async (request) =>
    asSignedIn(pipe, request, 401, async (signed) =>
      tokenAnswer(await changePassword(signed, request.body), signed.now),
    ),
  )
}
