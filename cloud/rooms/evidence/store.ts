import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { EvidenceFacts, Reviewer } from './rules'

const card = `select e.evidence_id as id, e.measure_id as "measureId", m.text as "measureText", m.due_on as "dueOn",
    m.finding_id as "findingId", f.title as "findingTitle", e.note, e.state, e.person_id as "personId",
    d.name as "submittedBy", e.occurred_on as "occurredOn", e.recorded_at as "recordedAt", r.name as "decidedBy",
    e.decided_at as "decidedAt", e.return_reason as "returnReason",
    e.photos_dropped_on as "photosDroppedOn",
    coalesce((select jsonb_agg(jsonb_build_object('id', p.photo_id, 'digest', p.digest, 'width', p.width,
        'height', p.height) order by l.position)
      from evidence_photos l join photos p on p.school_id = l.school_id and p.photo_id = l.photo_id
      where l.school_id = $1 and l.evidence_id = e.evidence_id), '[]') as photos,
    coalesce((select jsonb_agg(jsonb_build_object('evidenceId', o.evidence_id, 'measureId', n.measure_id,
        'measureText', n.text, 'findingId', n.finding_id, 'findingTitle', g.title, 'reason', k.reason) order by k.link_id)
      from evidence_links k
      join evidence o on o.school_id = $1 and o.evidence_id = k.first_id + k.second_id - e.evidence_id
      join measures n on n.school_id = $1 and n.measure_id = o.measure_id
      join findings g on g.school_id = $1 and g.finding_id = n.finding_id
      where k.school_id = $1 and k.undone_at is null
        and (k.first_id = e.evidence_id or k.second_id = e.evidence_id)), '[]') as links
  from evidence e
  join measures m on m.school_id = e.school_id and m.measure_id = e.measure_id
  join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
  join people d on d.school_id = e.school_id and d.person_id = e.person_id
  left join people r on r.school_id = e.school_id and r.person_id = e.decided_by`

/** What a reviewer may decide on: their branch's, and for a leader that of a branch without another secretary. */
export const reviewable = `((e.branch_id = $2) or ($3 and not exists (
    select 1 from memberships s join people o on o.school_id = s.school_id and o.person_id = s.person_id
    where s.school_id = $1 and s.branch_id = e.branch_id and s.person_id <> e.person_id
      and 'secretary' = any(o.roles) and s.joined_on <= $4 and (s.left_on is null or s.left_on >= $4))))`

/** Oldest first; one's own is for somebody else. */
export const listWaiting = (tx: Tx, reach: Reach, reviewer: Reviewer, today: string) =>
  tx.rows<EvidenceFacts>(
    `${card} where e.school_id = $1 and e.state = 'submitted' and ${reviewable} and e.person_id <> $5
     order by e.recorded_at, e.evidence_id limit 100`,
    [reach.schoolId, reviewer.branchId, reviewer.isLeader, today, reviewer.personId],
  )

/** Newest first: all in the school, my branch's and mine, or mine alone. */
export const listOfMeasure = (tx: Tx, reach: Reach, measureId: number, personId: number) =>
  tx.rows<EvidenceFacts>(
    `${card} where e.school_id = $1 and e.measure_id = $2
       and ($3 = 'school' or e.person_id = $5 or ($3 = 'branch' and e.branch_id = $4))
     order by e.recorded_at desc, e.evidence_id desc limit 100`,
    [reach.schoolId, measureId, reach.reaching, reach.branchId, personId],
  )

export const isMeasure = async (tx: Tx, reach: Reach, measureId: number) =>
  (await tx.row('select 1 from measures where school_id = $1 and measure_id = $2', [reach.schoolId, measureId])) !==
  undefined

/** The evidence with its row held until commit, so that of two reviewers at once the second sees the first. */
export const holdEvidence = (tx: Tx, reach: Reach, reviewer: Reviewer, evidenceId: number, today: string) =>
  tx.row<{ doerId: number; state: string }>(
    `select e.person_id as "doerId", e.state from evidence e
     where e.school_id = $1 and e.evidence_id = $5 and ${reviewable} for update`,
    [reach.schoolId, reviewer.branchId, reviewer.isLeader, today, evidenceId],
  )

export interface Decision {
  evidenceId: number
  state: 'accepted' | 'returned'
  reason: string | null
  personId: number
  now: Date
}

export const decide = (tx: Tx, reach: Reach, { evidenceId, state, reason, personId, now }: Decision) =>
  tx.rows(
    `update evidence set state = $3, decided_by = $4, decided_at = $5, return_reason = $6
     where school_id = $1 and evidence_id = $2 and state = 'submitted'`,
    [reach.schoolId, evidenceId, state, personId, now, reason],
  )
