import { type SessionKind, sessionKinds, sessionKindWords } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { cleanText } from '../../kernel/sheets/cellText'
import { type FindingFacts, type LedgerFacts, type MeasureFacts, readPrinted } from './rules'

interface RoundRow extends Omit<LedgerFacts, 'findings' | 'sessions' | 'printed'> {
  id: number
  printed: unknown
  roster: string[]
  inspections: { id: number; round: string }[]
}

/** The named round, or the newest, with all of its names: of the school, of its rounds and of the people to keep out. */
export const findRound = (tx: Tx, reach: Reach, inspectionId: number | null) =>
  tx.row<RoundRow>(
    `select i.inspection_id as id, s.name as "schoolName", i.round, i.inspector, i.feedback_on as "feedbackOn",
       i.window_start as "windowStart", i.window_end as "windowEnd", i.published_on as "publishedOn", i.printed,
       coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'name', p.name, 'startsOn', p.starts_on,
           'endsOn', p.ends_on) order by p.number)
         from phases p where p.school_id = $1 and p.inspection_id = i.inspection_id), '[]') as phases,
       coalesce((select jsonb_agg(jsonb_build_object('id', c.category_id, 'number', c.number, 'title', c.title)
           order by c.number)
         from categories c where c.school_id = $1 and c.inspection_id = i.inspection_id), '[]') as categories,
       coalesce((select jsonb_agg(distinct p.name) from people p where p.school_id = $1 and p.closed_at is null), '[]')
         as roster,
       (select jsonb_agg(jsonb_build_object('id', a.inspection_id, 'round', a.round)
           order by a.window_start desc, a.inspection_id desc)
         from inspections a where a.school_id = $1) as inspections
     from inspections i join schools s on s.school_id = i.school_id
     where i.school_id = $1 and ($2::bigint is null or i.inspection_id = $2)
     order by i.window_start desc, i.inspection_id desc limit 1`,
    [reach.schoolId, inspectionId],
  )

const listFindings = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<Omit<FindingFacts, 'measures'>>(
    `select f.finding_id as id, f.number, f.category_id as "categoryId", f.title, f.state,
       f.state_printed as "statePrinted", f.due_on as "dueOn", f.lead_officer as "leadOfficer", f.department,
       f.blocked_by as "blockedBy", f.next_step as "nextStep"
     from findings f where f.school_id = $1 and f.inspection_id = $2 order by f.position`,
    [reach.schoolId, inspectionId],
  )

/** What was accepted stands beside its measure; a measure holds at most one such evidence. */
const listMeasures = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<MeasureFacts & { findingId: number }>(
    `select m.measure_id as id, m.finding_id as "findingId", m.number, m.text, m.due_on as "dueOn",
       m.noted_dates as "notedDates", m.figures, coalesce(p.name, m.assignee_printed) as assignee, m.department,
       m.accepted_at_import is not null or e.evidence_id is not null as "isAccepted", e.note,
       e.occurred_on as "occurredOn"
     from findings f
     join measures m on m.school_id = f.school_id and m.finding_id = f.finding_id
     left join people p on p.school_id = m.school_id and p.person_id = m.assignee_id
     left join evidence e on e.school_id = m.school_id and e.measure_id = m.measure_id and e.state = 'accepted'
     where f.school_id = $1 and f.inspection_id = $2 order by f.position, m.number`,
    [reach.schoolId, inspectionId],
  )

/** Held, not only planned: over by now, inside the window, counted by kind. */
const countSessions = (tx: Tx, reach: Reach, window: { windowStart: string; windowEnd: string }, now: Date) =>
  tx.rows<{ kind: SessionKind; held: number }>(
    `select s.kind, count(*)::integer as held from study_sessions s
     where s.school_id = $1 and s.cancelled_at is null and s.ends_at <= $4
       and (s.starts_at at time zone interval '8 hours')::date between $2 and $3
     group by s.kind`,
    [reach.schoolId, window.windowStart, window.windowEnd, now],
  )

export interface KnownRound {
  id: number
  inspections: { id: number; round: string }[]
  roster: string[]
  facts: LedgerFacts
}

/** Without what cannot be seen: a name with an invisible sign inside would pass the list of names. */
const seen = <T extends object>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? cleanText(value) : value]),
  ) as T

/** All that the checks and the draft need of a round, in four statements whatever its size. */
export async function readFacts(tx: Tx, reach: Reach, round: RoundRow, now: Date): Promise<KnownRound> {
  const { id, inspections, roster, printed, ...rest } = round
  const [findings, measures, sessions] = await Promise.all([
    listFindings(tx, reach, id),
    listMeasures(tx, reach, id),
    countSessions(tx, reach, rest, now),
  ])
  const of = new Map<number, MeasureFacts[]>(findings.map((finding) => [finding.id, []]))
  for (const { findingId, ...measure } of measures) of.get(findingId)?.push(seen(measure))
  const facts: LedgerFacts = {
    ...seen(rest),
    printed: readPrinted(printed),
    findings: findings.map((finding) => ({ ...seen(finding), measures: of.get(finding.id) ?? [] })),
    sessions: sessionKinds.flatMap((kind) => {
      const held = sessions.find((one) => one.kind === kind)?.held ?? 0
      return held > 0 ? [{ label: sessionKindWords[kind], held }] : []
    }),
  }
  return { id, inspections, roster: roster.map(cleanText), facts }
}
