/**
 * The story of a request. A phone posts a call. The pipe
 *   1. opens a transaction and, in the same round trip, finds the session, sets the school for row-level security
 *      and looks whether this request id has landed before (then the first answer is given again);
 *   2. looks up in contract/matrix.ts how far the call reaches for this person, or refuses;
 *   3. holds the input to its shape;
 *   4. runs the one cloud function of that name inside the reach;
 *   5. for a write, adds the audit row with the answer, in the same round trip as the commit; its number is the receipt
 *      that leaves with the answer.
 * Whatever throws on the way rolls everything back, so success and failure are one decision.
 */
import { access, reachingOf } from '../contract/access'
import type { CallName } from '../contract/calls'
import type { Role } from '../contract/words'
import { isPassing, meaningOf } from './constraints'
import { type Database, type Outcome, type Row, type Statement, statement, type Tx } from './database/database'
import { Fault, refuse } from './fault'
import type { FileShelf } from './files/shelf'
import { type Asked, ask, closing, findLanded, Landed, receiptOf, replay, uuid, withReceipt } from './landing'
import { type Me, type Reach, reachOf, schoolReach } from './reach'
import type { Registry } from './registry'
import type { Settings } from './settings'

export interface Pipe {
  database: Database
  registry: Registry
  files: FileShelf
  settings: Settings
  clock: () => Date
}

/** Runs one call and answers the JSON text of its result; throws Fault for everything a person can meet. */
export async function runCall(pipe: Pipe, name: string, body: unknown, token: string | null): Promise<string> {
  const call = pipe.registry.get(name)
  if (!call) throw refuse('UNKNOWN_CALL')
  const asked = ask(call, body, token, pipe.clock(), pipe.settings.secretKey)
  try {
    return await again(4, () => pipe.database.transact(opening(asked), (tx, opened) => walk(pipe, asked, tx, opened)))
  } catch (error) {
    if (error instanceof Landed) return withReceipt(call.write(error.answer), error.receipt)
    throw asFault(error)
  }
}

/** What only lost a race is done once more. */
async function again<T>(tries: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isPassing(error)) throw error
    if (tries <= 1) throw refuse('BUSY')
    return again(tries - 1, work)
  }
}

function opening({ call, tokenHash, requestId, now, today }: Asked): Statement | null {
  if (access[call.name].who === 'anyone' || tokenHash === null) return null
  const known = typeof requestId === 'string' && uuid.test(requestId) ? requestId : null
  return statement('select * from zb_enter($1, $2, $3, $4)', tokenHash, known, now, today)
}

async function walk(pipe: Pipe, asked: Asked, tx: Tx, opened: Row[]): Promise<Outcome<string>> {
  const { call, input, now, sentAt, today, tokenHash } = asked
  const isOpen = access[call.name].who === 'anyone'
  let me = isOpen ? nobody : meOf(opened[0])
  if (opened[0]?.first_call) replay(asked, me, await findLanded(tx, me.schoolId, asked))
  const reach = isOpen ? schoolReach(0) : reachFor(me, call.name)
  checkInput(asked)
  const adopt = async (who: { schoolId: number; personId: number }) => {
    me = { ...nobody, ...who }
    replay(asked, me, await findLanded(tx, who.schoolId, asked))
    return schoolReach(who.schoolId)
  }
  const { files, settings } = pipe
  const answer = await call.body({ input, me, reach, tx, now, sentAt, today, files, settings, tokenHash, adopt })
  const text = call.write(answer)
  const sealed = (row: Row) => withReceipt(text, receiptOf(row.audit_id, now))
  return { answer: text, closing: closing(asked, me, answer), sealed }
}

const nobody: Me = { schoolId: 0, personId: 0, name: '', roles: [], branchId: null }

function meOf(row: Row | undefined): Me {
  if (!row) throw refuse('SESSION_INVALID')
  return {
    schoolId: row.school_id as number,
    personId: row.person_id as number,
    name: row.name as string,
    roles: row.roles as Role[],
    branchId: row.branch_id as number | null,
  }
}

function reachFor(me: Me, name: CallName): Reach {
  const reaching = reachingOf(me.roles, name)
  if (!reaching) throw refuse('NOT_ALLOWED')
  return reachOf(me, reaching)
}

function checkInput({ call, input, requestId }: Asked): void {
  const flaw = call.flawOf(input)
  if (flaw) throw refuse('INVALID_INPUT', { ...flaw })
  const isWrite = access[call.name].kind !== 'read'
  // An array of one id would read as that id.
  const isId = typeof requestId === 'string' && uuid.test(requestId)
  if (isWrite && !isId) throw refuse('INVALID_INPUT', { at: '/requestId', rule: 'uuid' })
}

function asFault(error: unknown): unknown {
  if (error instanceof Fault) return error
  const meaning = meaningOf(error)
  return meaning ? refuse(meaning) : error
}
