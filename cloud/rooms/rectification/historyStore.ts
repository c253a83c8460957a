import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { HistoryFacts } from './historyRules'

const most = 200

const states = `select c.at, 'state' as kind, 7 as rank, c.change_id as id, c.person_id, c.reason, c.from_state, c.to_state,
    null as field, null as before, null as after, null::integer as measure, null as step, null::integer as months,
    null::bigint as doer_id, null::bigint as branch_id
  from finding_changes c where c.school_id = $1 and c.finding_id = $2`

const edits = `select e.at, 'edit', 3, e.edit_id, e.person_id, e.reason, null, null, e.field, e.before, e.after, m.number,
    null, null, null, null
  from ledger_edits e left join measures m on m.school_id = e.school_id and m.measure_id = e.measure_id
  where e.school_id = $1 and e.finding_id = $2`

const evidenceOf = (at: string, rank: number, by: string, step: string, reason: string) =>
  `select ${at}, 'evidence', ${rank}, e.evidence_id, ${by}, ${reason}, null, null, null, null, null, m.number, ${step}, null,
    e.person_id, e.branch_id
  from measures m join evidence e on e.school_id = m.school_id and e.measure_id = m.measure_id
  where m.school_id = $1 and m.finding_id = $2`

const handedIn = evidenceOf('e.recorded_at', 1, 'e.person_id', `'submitted'`, 'null')
const decided = `${evidenceOf('e.decided_at', 2, 'e.decided_by', 'e.state', 'e.return_reason')} and e.decided_at is not null`

const closureOf = (at: string, rank: number, by: string, step: string, reason: string) =>
  `select r.${at}, 'closure', ${rank}, r.request_id, r.${by}, r.${reason}, null, null, null, null, null, null, '${step}', null,
    null, null
  from closure_requests r where r.school_id = $1 and r.finding_id = $2`

const requested = closureOf('at', 4, 'person_id', 'requested', 'note')
const sentBack = `${closureOf('decided_at', 5, 'decided_by', 'sentBack', 'reason')} and r.decision = 'sentBack'`

const lookBacks = `select l.at, 'lookBack', 6, l.look_back_id, l.person_id, l.note, null, null, null, null, null, null,
    case when l.holds then 'holds' else 'fails' end, l.months, null, null
  from look_backs l where l.school_id = $1 and l.finding_id = $2`

/** Whom an edit of the assignee names by id; a name that was only printed stays as it is. */
const named = (side: string) =>
  `case when h.field = 'assignee' and h.${side} ~ '^[0-9]{1,15}$' then h.${side}::bigint end`

/** All that happened to a finding, newest first; of one moment the change of state comes on top. */
export const listHistory = (tx: Tx, reach: Reach, findingId: number) =>
  tx.rows<HistoryFacts>(
    `select h.at, h.kind, p.name as by, h.reason, h.from_state as "from", h.to_state as "to", h.field,
       coalesce(b.name, h.before) as before, coalesce(a.name, h.after) as after, h.measure, h.step, h.months,
       h.doer_id as "doerId", h.branch_id as "branchId"
     from (${[states, edits, handedIn, decided, requested, sentBack, lookBacks].join(' union all ')}) h
     left join people p on p.school_id = $1 and p.person_id = h.person_id
     left join people b on b.school_id = $1 and b.person_id = ${named('before')}
     left join people a on a.school_id = $1 and a.person_id = ${named('after')}
     order by h.at desc, h.rank desc, h.id desc limit ${most}`,
    [reach.schoolId, findingId],
  )
