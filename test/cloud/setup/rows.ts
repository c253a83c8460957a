import type { FindingState } from '../../../cloud/contract/ledgerWords'
import type { Attendance, Role, SessionKind } from '../../../cloud/contract/words'
import type { School } from './school'
import type { World } from './world'

/** Rows put straight into the tables, for rooms that only read what other rooms write. */
export interface Rows {
  /** The school has been here since then: jobs catch up from that moment on. */
  since(moment: string): Promise<void>
  person(name: string, branchId: number | null, joinedOn?: string, leftOn?: string, roles?: Role[]): Promise<number>
  membership(personId: number, branchId: number, joinedOn: string, leftOn?: string): Promise<void>
  leave(personId: number, leftOn: string): Promise<void>
  session(made: NewSession): Promise<number>
  line(sessionId: number, personId: number, attendance: Attendance, enteredBy?: number): Promise<void>
  mark(personId: number, day: string, branchId: number, markedAt?: string): Promise<void>
  finding(state?: FindingState, blockedBy?: string): Promise<number>
  measure(made: NewMeasure): Promise<number>
  evidence(made: NewEvidence): Promise<number>
}

export interface NewSession {
  branchId: number
  startsAt: string
  /** Two hours after the start when left out. */
  endsAt?: string
  expected: number[]
  kind?: SessionKind
  cancelledAt?: string
}

export interface NewMeasure {
  findingId: number
  dueOn: string | null
  assigneeId?: number
  /** Brought in as done on that day. */
  acceptedAtImport?: string
}

export interface NewEvidence {
  measureId: number
  personId: number
  branchId: number
  recordedAt: string
  accepted?: { by: number; at: string }
  returned?: { by: number; at: string; reason: string }
}

/** Writes rows of `school` with plain SQL, inside its row-level security. */
export function rowsOf(world: World, school: School): Rows {
  const sql = (text: string, ...values: unknown[]) => world.sql(school.id, text, [school.id, ...values])
  const idOf = async (text: string, ...values: unknown[]) => (await sql(text, ...values))[0].id as number
  let findings = 0
  let measures = 0
  let inspection: Promise<{ inspectionId: number; categoryId: number }> | undefined
  const membership: Rows['membership'] = async (personId, branchId, joinedOn, leftOn) => {
    const values = [personId, branchId, joinedOn, leftOn ?? null]
    await sql(
      'insert into memberships (school_id, person_id, branch_id, joined_on, left_on) values ($1, $2, $3, $4, $5)',
      ...values,
    )
  }
  const addInspection = async () => {
    const inspectionId = await idOf(
      `insert into inspections (school_id, round, inspector, window_start, window_end, made_at)
       values ($1, '第一轮', '巡察组', '2026-09-01', '2026-12-31', '2026-09-01') returning inspection_id as id`,
    )
    const categoryId = await idOf(
      `insert into categories (school_id, inspection_id, number, title) values ($1, $2, 1, '学习') returning category_id as id`,
      inspectionId,
    )
    return { inspectionId, categoryId }
  }
  return {
    membership,
    async since(moment) {
      await sql('update schools set made_at = $2 where school_id = $1', moment)
    },
    async person(name, branchId, joinedOn = '2026-01-01', leftOn, roles = ['member']) {
      const text = 'insert into people (school_id, name, roles) values ($1, $2, $3) returning person_id as id'
      const id = await idOf(text, name, roles)
      if (branchId !== null) await membership(id, branchId, joinedOn, leftOn)
      return id
    },
    async leave(personId, leftOn) {
      await sql(
        'update memberships set left_on = $3 where school_id = $1 and person_id = $2 and left_on is null',
        personId,
        leftOn,
      )
    },
    async session({ branchId, startsAt, endsAt, expected, kind = 'themedPartyDay', cancelledAt = null }) {
      const end = endsAt ?? new Date(Date.parse(startsAt) + 7_200_000).toISOString()
      const id = await idOf(
        `insert into study_sessions (school_id, branch_id, kind, theme, place, starts_at, ends_at, secret, opened_by,
           opened_at, cancelled_at) values ($1, $2, $3, '学习党章', '会议室', $4, $5, 'x', $6, $4, $7)
         returning session_id as id`,
        ...[branchId, kind, startsAt, end, school.li.id, cancelledAt],
      )
      await sql('insert into expected_people select $1, $2, unnest($3::bigint[])', id, expected)
      return id
    },
    async line(sessionId, personId, attendance, enteredBy) {
      await sql(
        `insert into check_ins (school_id, session_id, person_id, attendance, occurred_at, recorded_at, entered_by)
         values ($1, $2, $3, $4, $5, $5, $6)
         on conflict (school_id, session_id, person_id) do update set attendance = $4, entered_by = $6`,
        ...[sessionId, personId, attendance, world.now(), enteredBy ?? null],
      )
    },
    async mark(personId, day, branchId, markedAt = `${day}T04:00:00Z`) {
      await sql(
        `insert into xuexi_marks (school_id, person_id, day, branch_id, marked_at, is_late)
         values ($1, $2, $3, $4, $5, ($5::timestamptz at time zone interval '8 hours')::date > $3)`,
        ...[personId, day, branchId, markedAt],
      )
    },
    async finding(state = 'open', blockedBy) {
      inspection ??= addInspection()
      const { inspectionId, categoryId } = await inspection
      findings += 1
      return idOf(
        `insert into findings (school_id, inspection_id, category_id, number, position, title, state, blocked_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning finding_id as id`,
        ...[inspectionId, categoryId, `1.${findings}`, findings, `问题${findings}`, state, blockedBy ?? null],
      )
    },
    measure({ findingId, dueOn, assigneeId, acceptedAtImport }) {
      measures += 1
      return idOf(
        `insert into measures (school_id, finding_id, number, text, due_on, assignee_id, accepted_at_import)
         values ($1, $2, $3, $4, $5, $6, $7) returning measure_id as id`,
        ...[findingId, measures, `措施${measures}`, dueOn, assigneeId ?? null, acceptedAtImport ?? null],
      )
    },
    async evidence({ measureId, personId, branchId, recordedAt, accepted, returned }) {
      const decided = accepted ?? returned
      const state = accepted ? 'accepted' : returned ? 'returned' : 'submitted'
      return idOf(
        `insert into evidence (school_id, measure_id, person_id, branch_id, note, recorded_at, state, decided_by,
           decided_at, return_reason) values ($1, $2, $3, $4, '照片见附', $5, $6, $7, $8, $9) returning evidence_id as id`,
        ...[measureId, personId, branchId, recordedAt, state, decided?.by ?? null, decided?.at ?? null],
        returned?.reason ?? null,
      )
    },
  }
}
