import type { Stand } from './stand'

// Each cell gets rows of its own, so that what it counts is its own doing.
interface Place {
  school: number
  branch: string
  zhao: string
  li: string
}

let last = 0
const theNext = () => ++last

const one = async <T extends object>({ rows }: Stand, text: string, values: unknown[] = []) =>
  (await rows<T>(text, values))[0]

const place = (stand: Stand) =>
  one<Place>(
    stand,
    `select z.school_id as school, m.branch_id as branch, z.person_id as zhao, l.person_id as li
     from accounts z join accounts l using (school_id)
     join memberships m on m.school_id = z.school_id and m.person_id = z.person_id and m.left_on is null
     where z.username = 'zhao' and l.username = 'li'`,
  )

/** A session that is open now and expects Zhao. */
export async function makeSession(stand: Stand): Promise<number> {
  const { school, branch, zhao, li } = await place(stand)
  const { id } = await one<{ id: string }>(
    stand,
    `insert into study_sessions (school_id, branch_id, kind, theme, place, starts_at, ends_at, secret, opened_by, opened_at)
     values ($1, $2, 'partyLesson', $3, '会议室', now() - interval '5 minutes', now() + interval '1 hour', $4, $5, now())
     returning session_id as id`,
    [school, branch, `弱网签到${theNext()}`, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', li],
  )
  await stand.rows('insert into expected_people (school_id, session_id, person_id) values ($1, $2, $3)', [
    school,
    id,
    zhao,
  ])
  return Number(id)
}

/** Zhao's mark of today, there or not, and the last audit before. */
export async function makeMark(stand: Stand, isThere: boolean) {
  const { school, branch, zhao } = await place(stand)
  const { day, audit } = await one<{ day: string; audit: string }>(
    stand,
    `select (now() at time zone 'Asia/Shanghai')::date::text as day, coalesce(max(audit_id), 0) as audit from audits`,
  )
  await stand.rows('delete from xuexi_marks where person_id = $1 and day = $2', [zhao, day])
  if (isThere)
    await stand.rows(
      `insert into xuexi_marks (school_id, person_id, day, branch_id, marked_at, is_late) values ($1, $2, $3, $4, now(), false)`,
      [school, zhao, day, branch],
    )
  return { personId: zhao, day, auditId: audit }
}

/** A finding with one measure of Zhao's: to be done, or accepted so that the finding can be closed. */
export async function makeFinding(stand: Stand, { accepted }: { accepted: boolean }) {
  const { school, zhao } = await place(stand)
  const n = theNext()
  const { finding } = await one<{ finding: string }>(
    stand,
    `insert into findings (school_id, inspection_id, category_id, number, position, title, state)
     select school_id, inspection_id, category_id, $2, $3, $4, 'open' from categories where school_id = $1 limit 1
     returning finding_id as finding`,
    [school, `F-${n}`, 1000 + n, `弱网问题${n}`],
  )
  const { measure } = await one<{ measure: string }>(
    stand,
    `insert into measures (school_id, finding_id, number, text, due_on, assignee_id, accepted_at_import)
     values ($1, $2, 1, $3, current_date + 9, $4, $5) returning measure_id as measure`,
    [school, finding, `弱网措施${n}`, zhao, accepted ? new Date() : null],
  )
  return { findingId: Number(finding), measureId: Number(measure) }
}

/** Evidence that waits for Li, handed in by someone whom no other cell knows; the oldest of all, so that it stands first. */
export async function makeEvidence(stand: Stand) {
  const { school, branch } = await place(stand)
  const { measureId } = await makeFinding(stand, { accepted: false })
  const n = theNext()
  const by = `程${[...String(n)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`
  const { person } = await one<{ person: string }>(
    stand,
    `insert into people (school_id, name, roles) values ($1, $2, '{member}') returning person_id as person`,
    [school, by],
  )
  await stand.rows(
    'insert into memberships (school_id, person_id, joined_on, branch_id) values ($1, $2, current_date - 900, $3)',
    [school, person, branch],
  )
  const { evidence } = await one<{ evidence: string }>(
    stand,
    `insert into evidence (school_id, measure_id, person_id, branch_id, note, recorded_at)
     values ($1, $2, $3, $4, '弱网材料', now() - $5 * interval '1 day') returning evidence_id as evidence`,
    [school, measureId, person, branch, 500 + n],
  )
  return { evidenceId: Number(evidence), by }
}
