import type { PackEvent, PackFinding, PackMeasure } from '../../contract/pack'
import type { Headline } from '../../contract/rectification'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

/** Whom the roster names, and named: what was written stays when somebody leaves. */
export async function listNames(tx: Tx, reach: Reach): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(
    'select distinct name from people where school_id = $1 and closed_at is null',
    [reach.schoolId],
  )
  return rows.map(({ name }) => name)
}

export interface RoundRow {
  round: string
  inspector: string
  feedbackOn: string | null
  windowStart: string
  windowEnd: string
}

export const findRound = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.row<RoundRow>(
    `select round, inspector, feedback_on as "feedbackOn", window_start as "windowStart", window_end as "windowEnd"
     from inspections where school_id = $1 and inspection_id = $2`,
    [reach.schoolId, inspectionId],
  )

/** The three honest numbers and what is still open (domain.md §4). */
export const countHeadline = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.row<Headline>(
    `select (count(*) filter (where state in ('done', 'doneKeep')))::integer as closed,
       (count(*) filter (where state = 'staged'))::integer as staged,
       (count(*) filter (where state = 'notDone'))::integer as blocked,
       (count(*) filter (where state = 'open'))::integer as open
     from findings where school_id = $1 and inspection_id = $2`,
    [reach.schoolId, inspectionId],
  )

export const listCategories = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<{ id: number; number: number; title: string }>(
    `select category_id as id, number, title from categories where school_id = $1 and inspection_id = $2 order by number`,
    [reach.schoolId, inspectionId],
  )

export interface FindingRow extends Omit<PackFinding, 'isOverdue'> {
  categoryTitle: string
  leadOfficer: string | null
  department: string | null
  nextStep: string | null
}

/** All findings in their order, or one of them; the measures are counted for all in one pass. */
export const listFindingRows = (tx: Tx, reach: Reach, inspectionId: number, findingId: number | null = null) =>
  tx.rows<FindingRow>(
    `select f.finding_id as id, f.category_id as "categoryId", f.number, f.title, f.state, f.due_on as "dueOn",
       f.blocked_by as "blockedBy", c.title as "categoryTitle", f.lead_officer as "leadOfficer", f.department,
       f.next_step as "nextStep", coalesce(n.measures, 0) as measures, coalesce(n.accepted, 0) as "measuresAccepted"
     from findings f
     join categories c on c.school_id = f.school_id and c.category_id = f.category_id
     left join (
       select m.finding_id, count(*)::integer as measures,
         (count(*) filter (where m.state = 'accepted'))::integer as accepted
       from measures_now m where m.school_id = $1 and ($3::bigint is null or m.finding_id = $3)
       group by m.finding_id
     ) n on n.finding_id = f.finding_id
     where f.school_id = $1 and f.inspection_id = $2 and ($3::bigint is null or f.finding_id = $3)
     order by f.position`,
    [reach.schoolId, inspectionId, findingId],
  )

export interface MeasureRow extends Omit<PackMeasure, 'isOverdue' | 'evidence'> {
  findingId: number
}

/** The measures of one finding, or of all in the order of the ledger. */
export const listMeasureRows = (tx: Tx, reach: Reach, inspectionId: number, findingId: number | null = null) =>
  tx.rows<MeasureRow>(
    `select m.measure_id as id, m.finding_id as "findingId", m.number, m.text, m.state, m.due_on as "dueOn",
       m.department, b.name as branch
     from measures_now m
     join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     left join memberships s on s.school_id = m.school_id and s.person_id = m.assignee_id and s.left_on is null
     left join branches b on b.school_id = s.school_id and b.branch_id = s.branch_id
     where m.school_id = $1 and f.inspection_id = $2 and ($3::bigint is null or m.finding_id = $3)
     order by f.position, m.number`,
    [reach.schoolId, inspectionId, findingId],
  )

export interface EvidenceRow {
  id: number
  measureId: number
  note: string
  branch: string
  occurredOn: string | null
  recordedAt: Date
  acceptedAt: Date
  photosDroppedOn: string | null
  photos: { id: number; digest: string }[]
}

/** Accepted evidence of these measures, the oldest first, with its photos in their order. */
export const listEvidence = (tx: Tx, reach: Reach, measureIds: readonly number[]) =>
  tx.rows<EvidenceRow>(
    `select e.evidence_id as id, e.measure_id as "measureId", e.note, b.name as branch, e.occurred_on as "occurredOn",
       e.recorded_at as "recordedAt", e.decided_at as "acceptedAt", e.photos_dropped_on as "photosDroppedOn",
       coalesce((select jsonb_agg(jsonb_build_object('id', p.photo_id, 'digest', p.digest) order by l.position)
         from evidence_photos l join photos p on p.school_id = l.school_id and p.photo_id = l.photo_id
         where l.school_id = $1 and l.evidence_id = e.evidence_id), '[]') as photos
     from evidence e join branches b on b.school_id = e.school_id and b.branch_id = e.branch_id
     where e.school_id = $1 and e.measure_id = any($2::bigint[]) and e.state = 'accepted'
     order by e.recorded_at, e.evidence_id`,
    [reach.schoolId, measureIds],
  )

export interface EventRow extends Omit<PackEvent, 'at'> {
  at: Date
}

/** Newest first. To whom a measure was given is a matter of persons and stays out. */
export const listEvents = (tx: Tx, reach: Reach, findingId: number) =>
  tx.rows<EventRow>(
    `select at, 'state' as kind, from_state as "from", to_state as "to", null as field, null as before, null as after,
       null::integer as measure, null::integer as months, null::boolean as holds, reason
     from finding_changes where school_id = $1 and finding_id = $2
     union all
     select e.at, 'edit', null, null, e.field, e.before, e.after, m.number, null, null, e.reason
     from ledger_edits e left join measures m on m.school_id = e.school_id and m.measure_id = e.measure_id
     where e.school_id = $1 and e.finding_id = $2 and e.field = any($3)
     union all
     select at, 'lookBack', null, null, null, null, null, null, months, holds, note
     from look_backs where school_id = $1 and finding_id = $2
     order by at desc limit 200`,
    [reach.schoolId, findingId, shownEdits],
  )

const shownEdits = ['title', 'leadOfficer', 'department', 'dueOn', 'nextStep', 'category', 'text', 'fixNow', 'added']
