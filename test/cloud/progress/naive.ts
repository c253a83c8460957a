import { addDays, dayOf, mondayOf, startOfDay, weekOf } from '../../../cloud/contract/calendar'
import type { WeekNumbers } from '../../../cloud/contract/progress'
import type { World } from '../setup/world'

interface Raw {
  roll: { person: number; branch: number; from: string; to: string; isMember: boolean }[]
  marks: { person: number; day: string }[]
  sessions: { id: number; branch: number; starts: Date; ends: Date; isCancelled: boolean }[]
  expected: { session: number; person: number }[]
  lines: { session: number; person: number; attendance: string }[]
  measures: { due: string | null; assignee: number | null; accepted: Date | null }[]
}

/** Everything that the numbers are counted from, as it stands in the tables. */
export async function readRaw(world: World, schoolId: number): Promise<Raw> {
  const all = (text: string) => world.sql(schoolId, text, [schoolId]) as Promise<never[]>
  return {
    roll: await all(
      `select person_id as person, branch_id as branch, joined_on as "from", coalesce(left_on, '9999-12-31') as "to",
         'member' = any(roles) as "isMember"
       from memberships join people using (school_id, person_id) where school_id = $1`,
    ),
    marks: await all('select person_id as person, day from xuexi_marks where school_id = $1'),
    sessions: await all(
      `select session_id as id, branch_id as branch, starts_at as starts, ends_at as ends,
         cancelled_at is not null as "isCancelled" from study_sessions where school_id = $1`,
    ),
    expected: await all('select session_id as session, person_id as person from expected_people where school_id = $1'),
    lines: await all(
      'select session_id as session, person_id as person, attendance from check_ins where school_id = $1',
    ),
    measures: await all(
      `select due_on as due, assignee_id as assignee, coalesce(accepted_at_import, (
         select decided_at from evidence e where e.school_id = m.school_id and e.measure_id = m.measure_id
           and e.state = 'accepted')) as accepted
       from measures m where school_id = $1`,
    ),
  }
}

interface Week {
  raw: Raw
  branch: number | null
  week: string
  now: Date
  monday: string
  sunday: string
  /** The week's last elapsed day. */
  until: string
}

interface Where {
  branch: number | null
  withOthers?: boolean
}

/** Memberships that hold on a day, of one person or of all. */
const countOn = (raw: Raw, day: string, { branch, withOthers }: Where, person?: number) =>
  raw.roll
    .filter((r) => (person === undefined || r.person === person) && (branch === null || r.branch === branch))
    .filter((r) => (withOthers || r.isMember) && r.from <= day && day <= r.to).length

function countXuexi({ raw, branch, monday, until }: Week) {
  const count = { part: 0, whole: 0 }
  for (let day = monday; day <= until; day = addDays(day, 1)) {
    count.whole += countOn(raw, day, { branch })
    count.part += raw.marks.filter((mark) => mark.day === day && countOn(raw, day, { branch }, mark.person) > 0).length
  }
  return count
}

const heldIn = ({ raw, branch, week, now }: Week) =>
  raw.sessions
    .filter((s) => !s.isCancelled && (branch === null || s.branch === branch))
    .filter((s) => weekOf(dayOf(s.ends)) === week && s.ends <= now)

function countAttendance(week: Week) {
  const { raw } = week
  const lines = heldIn(week).flatMap(({ id, branch, starts }) =>
    raw.expected
      .filter((e) => e.session === id && countOn(raw, dayOf(starts), { branch }, e.person) > 0)
      .map(({ person }) => raw.lines.find((l) => l.session === id && l.person === person)?.attendance),
  )
  const part = lines.filter((line) => line === 'present' || line === 'late').length
  return { part, whole: lines.filter((line) => line !== 'excused').length }
}

function countDues({ raw, branch, monday, sunday, until, now }: Week) {
  const isTheirs = (id: number | null) => id !== null && countOn(raw, until, { branch, withOthers: true }, id) > 0
  const due = raw.measures.filter((m) => m.due !== null && m.due <= sunday && (branch === null || isTheirs(m.assignee)))
  const over = startOfDay(addDays(monday, 7))
  const open = due.filter((m) => m.accepted === null || m.accepted >= over)
  const overdue = open.filter((m) => (m.due ?? '') < dayOf(now)).length
  return { part: due.length - open.length, whole: due.length, overdue }
}

/** domain.md §4 word by word, one loop after the other; slow and plain on purpose. `branch` null is the whole school. */
export function countWeek(raw: Raw, branch: number | null, week: string, now: Date): WeekNumbers {
  const monday = mondayOf(week)
  const sunday = addDays(monday, 6)
  const [until] = [sunday, dayOf(now)].sort()
  const all = { raw, branch, week, now, monday, sunday, until }
  const rate = ({ part, whole }: { part: number; whole: number }) => ({
    rate: whole === 0 ? null : part / whole,
    part,
    whole,
  })
  const dues = countDues(all)
  return {
    week,
    attendance: rate(countAttendance(all)),
    xuexi: rate(countXuexi(all)),
    completion: rate(dues),
    overdue: dues.overdue,
    sessionsHeld: heldIn(all).length,
    onRoll: countOn(raw, until, { branch }),
  }
}
