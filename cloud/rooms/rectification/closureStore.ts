import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { ClosureFacts } from './closureRules'
import type { FindingFacts } from './rules'
import { card, counted } from './store'

/** Whether I did or accepted one of its measures; an `in` of an expression is looked up once for the whole list. */
const involved = `f.finding_id in (
    select d.finding_id from evidence e join measures d on d.school_id = e.school_id and d.measure_id = e.measure_id
    where e.school_id = $1 and (e.person_id = $2 or (e.decided_by = $2 and e.state = 'accepted'))
  ) as "isInvolved"`

/** Answers false when one waits already. */
export const addRequest = async (
  tx: Tx,
  reach: Reach,
  findingId: number,
  request: { personId: number; now: Date; note: string },
): Promise<boolean> =>
  (await tx.row(
    `insert into closure_requests (school_id, finding_id, at, person_id, note) values ($1, $2, $3, $4, $5)
     on conflict (school_id, finding_id) where decided_at is null do nothing returning request_id`,
    [reach.schoolId, findingId, request.now, request.personId, request.note],
  )) !== undefined

/** The newest request of a finding. */
export const findRequest = (tx: Tx, reach: Reach, findingId: number) =>
  tx.row<ClosureFacts>(
    `select r.request_id as id, r.at, p.name as by, r.person_id as "personId", r.note, r.decision,
       d.name as "sentBackBy", r.decided_at as "sentBackAt", r.reason
     from closure_requests r join people p on p.school_id = r.school_id and p.person_id = r.person_id
     left join people d on d.school_id = r.school_id and d.person_id = r.decided_by
     where r.school_id = $1 and r.finding_id = $2 order by r.request_id desc limit 1`,
    [reach.schoolId, findingId],
  )

export interface WaitingRow extends FindingFacts {
  closureId: number
  at: Date
  by: string
  note: string
  isInvolved: boolean
}

/** What waits, oldest first, each with its finding. */
export const listWaiting = (tx: Tx, reach: Reach, personId: number) =>
  tx.rows<WaitingRow>(
    `select ${card}, r.request_id as "closureId", r.at, p.name as by, r.note, ${involved}
     from closure_requests r
     join findings f on f.school_id = r.school_id and f.finding_id = r.finding_id
     join people p on p.school_id = r.school_id and p.person_id = r.person_id ${counted}
     where r.school_id = $1 and r.decided_at is null
     order by r.at, r.request_id limit 300`,
    [reach.schoolId, personId],
  )

/** The request with its row held until commit, so that of two decisions at once the second sees the first. */
export const holdRequest = (tx: Tx, reach: Reach, closureId: number) =>
  tx.row<{ isDecided: boolean }>(
    `select decided_at is not null as "isDecided" from closure_requests
     where school_id = $1 and request_id = $2 for update`,
    [reach.schoolId, closureId],
  )

export const sendBack = (
  tx: Tx,
  reach: Reach,
  closureId: number,
  { personId, now, reason }: { personId: number; now: Date; reason: string },
) =>
  tx.rows(
    `update closure_requests set decided_at = $3, decided_by = $4, decision = 'sentBack', reason = $5
     where school_id = $1 and request_id = $2 and decided_at is null`,
    [reach.schoolId, closureId, now, personId, reason],
  )

/** A closed finding has nothing waiting. */
export const settle = (tx: Tx, reach: Reach, findingId: number, { personId, now }: { personId: number; now: Date }) =>
  tx.rows(
    `update closure_requests set decided_at = $3, decided_by = $4, decision = 'closed'
     where school_id = $1 and finding_id = $2 and decided_at is null`,
    [reach.schoolId, findingId, now, personId],
  )
