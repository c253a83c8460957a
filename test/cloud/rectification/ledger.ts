import type { FindingState } from '../../../cloud/contract/ledgerWords'
import { schoolReach } from '../../../cloud/kernel/reach'
import { acceptedWith, type NewFinding } from '../../../cloud/rooms/rectification/ledgerRules'
import { addLedger } from '../../../cloud/rooms/rectification/ledgerStore'
import type { School } from '../setup/school'
import type { World } from '../setup/world'

export interface TestLedger {
  inspectionId: number
  categories: number[]
  /** By number: 1 open with two measures, 2 staged, 3 done, 4 notDone, each with one. */
  findings: Record<string, number>
  /** By finding and number: `1.2` is the second measure of finding 1. */
  measures: Record<string, number>
}

const finding = (number: string, state: FindingState, title: string, ...texts: string[]): NewFinding => ({
  number,
  title,
  state,
  dueOn: '2026-10-31',
  leadOfficer: '党委书记',
  department: '党建办',
  blockedBy: state === 'notDone' ? '县财政资金' : null,
  nextStep: null,
  measures: texts.map((text, index) => ({
    number: index + 1,
    text,
    dueOn: '2026-11-20',
    notedDates: ['2026-08'],
    figures: {},
    assigneePrinted: null,
    acceptedAtImport: acceptedWith(state, '2026-10-31'),
  })),
})

const categories = (): { number: number; title: string; findings: NewFinding[] }[] => [
  {
    number: 1,
    title: '履行职责方面',
    findings: [
      finding('1', 'open', '理论学习不够深入', '制定学习计划', '主要负责同志领学'),
      finding('2', 'staged', '教研活动不够经常', '每月开展一次100%参加的大教研'),
    ],
  },
  {
    number: 2,
    title: '廉洁学校方面',
    findings: [finding('3', 'done', '台账不全', '补齐台账'), finding('4', 'notDone', '绩效工资未拨付', '逐级请示')],
  },
]

/** A small ledger of a school, each finding in another state. */
export async function makeLedger(world: World, school: School, round = '第五轮巡察', start = '2026-08-01') {
  const ledger = {
    round,
    inspector: '县委第三巡察组',
    feedbackOn: start,
    windowStart: start,
    windowEnd: '2026-10-31',
    phases: [{ number: 1, name: '制定方案', startsOn: start, endsOn: '2026-08-31' }],
    categories: categories(),
  }
  const by = { personId: null, at: new Date('2026-08-01T00:00:00Z'), reason: '测试' }
  const opening = { text: 'select zb_set_school($1, 0)', values: [school.id] }
  const inspectionId = await world.pipe.database.transact(opening, async (tx) => ({
    answer: await addLedger(tx, schoolReach(school.id), ledger, by),
  }))
  return readIds(world, school, inspectionId)
}

async function readIds(world: World, school: School, inspectionId: number): Promise<TestLedger> {
  const rows = await world.sql<{ key: string; finding: string; f: number; m: number; c: number }>(
    school.id,
    `select f.number || '.' || m.number as key, f.number as finding, f.finding_id as f, m.measure_id as m,
       f.category_id as c
     from findings f join measures m using (school_id, finding_id)
     where f.school_id = $1 and f.inspection_id = $2 order by f.position, m.number`,
    [school.id, inspectionId],
  )
  return {
    inspectionId,
    categories: [...new Set(rows.map((row) => row.c))],
    findings: Object.fromEntries(rows.map((row) => [row.finding, row.f])),
    measures: Object.fromEntries(rows.map((row) => [row.key, row.m])),
  }
}

/** Evidence as it stands in the table, without its photos. */
export async function putEvidence(
  world: World,
  school: School,
  measureId: number,
  doer: { id: number; branchId: number | null },
  decided: { by: { id: number }; state: 'accepted' | 'returned'; reason?: string } | null = null,
): Promise<number> {
  const [row] = await world.sql<{ evidence_id: number }>(
    school.id,
    `insert into evidence (school_id, measure_id, person_id, branch_id, note, recorded_at, state, decided_by, decided_at,
       return_reason)
     values ($1, $2, $3, $4, '已完成', $5, $6, $7, $8, $9) returning evidence_id`,
    [
      school.id,
      measureId,
      doer.id,
      doer.branchId,
      world.now(),
      decided?.state ?? 'submitted',
      decided?.by.id ?? null,
      decided ? world.now() : null,
      decided?.reason ?? null,
    ],
  )
  return row.evidence_id
}

export const giveTo = (world: World, school: School, measureId: number, person: { id: number }) =>
  world.sql(school.id, 'update measures set assignee_id = $3 where school_id = $1 and measure_id = $2', [
    school.id,
    measureId,
    person.id,
  ])

type Counted = 'inspections' | 'findings' | 'measures' | 'ledger_removed'

/** How many rows of these tables the school has. */
export const countIn = async <T extends Counted>(world: World, schoolId: number, ...tables: T[]) => {
  const counts = tables.map((table) => `(select count(*)::integer from ${table}) as ${table}`)
  return (await world.sql<Record<T, number>>(schoolId, `select ${counts.join(', ')}`))[0]
}
