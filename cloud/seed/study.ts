import { dayOf } from '../contract/calendar'
import type { Tx } from '../kernel/database/database'
import { newSecret } from '../kernel/oneTimeCode'
import type { Reach } from '../kernel/reach'
import { chance } from './chance'
import { type DemoPerson, isMemberOn, secretaryOf } from './people'
import { type PlannedSession, planSessions } from './studyPlan'

const minutes = 60_000
const later = (moment: Date, minutesLater: number) => new Date(moment.getTime() + minutesLater * minutes)
/** In the branch of retired teachers the secretary keeps the list by hand. */
const byHand = 3
/** A committee is smaller than its branch. */
const committeeSize = 4

interface Line {
  session: number
  person: number
  attendance: string
  occurredAt: Date
  recordedAt: Date
  enteredBy: number | null
  enteredLate: boolean
  note: string | null
}

/** Sessions with their expected people, and check-ins for those that are over. */
export async function addStudy(tx: Tx, reach: Reach, people: DemoPerson[], now: Date): Promise<void> {
  const sessions = planSessions(now, dayOf(now))
  const ids = await addSessions(tx, reach, sessions, people)
  const chairs = sessions.flatMap((session, index) =>
    expectedAt(session, people).map((person) => ({
      session: ids[index],
      person: person.id,
      plan: session,
      who: person,
    })),
  )
  await tx.rows(
    `insert into expected_people (school_id, session_id, person_id)
     select $1, session, person from unnest($2::bigint[], $3::bigint[]) as e(session, person)`,
    [reach.schoolId, chairs.map(({ session }) => session), chairs.map(({ person }) => person)],
  )
  const lines = chairs
    .filter(({ plan }) => plan.endsAt <= later(now, -30))
    .flatMap(({ session, plan, who }) => lineOf(session, plan, who, secretaryOf(people, plan.branch).id) ?? [])
  await addLines(tx, reach, lines)
}

function expectedAt(session: PlannedSession, people: DemoPerson[]): DemoPerson[] {
  const there = people.filter(
    (person) => person.branch === session.branch && isMemberOn(person, dayOf(session.startsAt)),
  )
  return session.kind === 'branchCommittee' ? there.slice(0, committeeSize) : there
}

async function addSessions(tx: Tx, reach: Reach, sessions: PlannedSession[], people: DemoPerson[]): Promise<number[]> {
  const rows = sessions.map((session) => ({
    ...session,
    branchId: secretaryOf(people, session.branch).branchId,
    openedBy: secretaryOf(people, session.branch).id,
    openedAt: later(session.startsAt, -3 * 24 * 60),
    first: session.kind === 'branchCommittee',
    preceding: session.kind === 'theoryStudyGroup',
    // The one thing that is not the same each time: whoever reads this file must not know the codes of a real server.
    secret: newSecret(),
  }))
  const made = await tx.rows<{ session_id: number }>(
    `insert into study_sessions (school_id, branch_id, kind, theme, place, starts_at, ends_at, first_agenda_item,
       preceding_study, secret, opened_by, opened_at, whole_branch)
     select $1, s."branchId", s.kind, s.theme, s.place, s."startsAt", s."endsAt", s.first, s.preceding, s.secret,
       s."openedBy", s."openedAt", s.kind <> 'branchCommittee'
     from jsonb_to_recordset($2::jsonb) as s("branchId" bigint, kind text, theme text, place text,
       "startsAt" timestamptz, "endsAt" timestamptz, first boolean, preceding boolean, secret text, "openedBy" bigint,
       "openedAt" timestamptz)
     returning session_id`,
    [reach.schoolId, JSON.stringify(rows)],
  )
  return made.map((row) => row.session_id)
}

/** What the register says of one person, or nothing where they neither came nor wrote. */
function lineOf(session: number, plan: PlannedSession, who: DemoPerson, secretaryId: number): Line | null {
  const draw = chance('attendance', plan.theme, plan.branch, who.name)
  const attendance = draw < 0.74 ? 'present' : draw < 0.83 ? 'late' : draw < 0.91 ? 'excused' : null
  if (!attendance) return null
  const arrival = Math.floor(chance('arrival', plan.theme, who.name) * 14)
  const at = {
    present: later(plan.startsAt, arrival - 12),
    late: later(plan.startsAt, arrival + 6),
    excused: later(plan.startsAt, -(arrival + 2) * 60),
  }[attendance]
  const line = { session, person: who.id, attendance, note: attendance === 'excused' ? '有课，已请假' : null }
  if (plan.branch === byHand && attendance !== 'excused')
    return { ...line, ...hand(later(plan.endsAt, 20), secretaryId), enteredLate: true, note: '会后按纸质签到表补录' }
  if (chance('hand', plan.theme, who.name) < 0.05 && attendance === 'present' && who.id !== secretaryId)
    return { ...line, ...hand(later(plan.startsAt, 10), secretaryId), enteredLate: false, note: '手机没电' }
  return { ...line, occurredAt: at, recordedAt: at, enteredBy: null, enteredLate: false }
}

const hand = (at: Date, enteredBy: number) => ({ occurredAt: at, recordedAt: at, enteredBy })

const addLines = (tx: Tx, reach: Reach, lines: Line[]) =>
  tx.rows(
    `insert into check_ins (school_id, session_id, person_id, attendance, occurred_at, recorded_at, entered_by,
       entered_late, note)
     select $1, l.session, l.person, l.attendance, l."occurredAt", l."recordedAt", l."enteredBy", l."enteredLate", l.note
     from jsonb_to_recordset($2::jsonb) as l(session bigint, person bigint, attendance text, "occurredAt" timestamptz,
       "recordedAt" timestamptz, "enteredBy" bigint, "enteredLate" boolean, note text)`,
    [reach.schoolId, JSON.stringify(lines)],
  )
