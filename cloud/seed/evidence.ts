import { addDays, startOfDay } from '../contract/calendar'
import type { Tx } from '../kernel/database/database'
import type { FileStore } from '../kernel/files/store'
import type { Reach } from '../kernel/reach'
import { measurePlan, type PlannedMeasure } from './measurePlan'
import { type DemoPerson, secretaryOf } from './people'
import { storePicture } from './picture'

interface Given extends PlannedMeasure {
  measureId: number
  who: DemoPerson
}

/** Gives measures of the ledger to people and hands in what they have done, each with a drawn photo. */
export async function addEvidence(tx: Tx, store: FileStore, reach: Reach, people: DemoPerson[], today: string) {
  const given = await assignMeasures(tx, reach, people, today)
  const handed = given.filter((one) => one.handed)
  const rows = await Promise.all(
    handed.map(async (one) => ({
      ...rowOf(one, secretaryOf(people, one.who.branch), today),
      ...(await storePicture(store, reach.schoolId, `${one.finding}.${one.measure}`)),
    })),
  )
  await addRows(tx, reach, rows)
}

async function assignMeasures(tx: Tx, reach: Reach, people: DemoPerson[], today: string): Promise<Given[]> {
  const known = await tx.rows<{ finding: string; number: number; id: number }>(
    `select f.number as finding, m.number, m.measure_id as id
     from measures m join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     where m.school_id = $1`,
    [reach.schoolId],
  )
  const given = measurePlan.map((plan) => {
    const measure = known.find(({ finding, number }) => finding === plan.finding && number === plan.measure)
    const who = people.find(({ name }) => name === plan.person)
    if (!measure || !who) throw new Error(`the demo has no ${plan.finding}.${plan.measure} or no ${plan.person}`)
    return { ...plan, measureId: measure.id, who }
  })
  const dates = given.map(({ measureId, who, due }) => ({ id: measureId, who: who.id, due: addDays(today, due) }))
  await tx.rows(
    `update measures m set assignee_id = g.who, due_on = g.due
     from jsonb_to_recordset($2::jsonb) as g(id bigint, who bigint, due date)
     where m.school_id = $1 and m.measure_id = g.id`,
    [reach.schoolId, JSON.stringify(dates)],
  )
  return given
}

const afternoon = (today: string, days: number) => new Date(startOfDay(addDays(today, days)).getTime() + 15 * 3_600_000)

function rowOf({ measureId, who, handed }: Given, secretary: DemoPerson, today: string) {
  const { on = 0, note = '', decidedOn, returned } = handed ?? {}
  const isDecided = decidedOn !== undefined
  return {
    measureId,
    personId: who.id,
    branchId: who.branchId,
    note,
    occurredOn: addDays(today, on),
    recordedAt: afternoon(today, on),
    state: isDecided ? (returned ? 'returned' : 'accepted') : 'submitted',
    decidedBy: isDecided ? secretary.id : null,
    decidedAt: isDecided ? afternoon(today, decidedOn) : null,
    returned: returned ?? null,
  }
}

/** A measure has one evidence in the demo, so its id leads from the evidence to its photo. */
const addRows = (tx: Tx, reach: Reach, rows: object[]) =>
  tx.rows(
    `with row as (
       select * from jsonb_to_recordset($2::jsonb) as r("measureId" bigint, "personId" bigint, "branchId" bigint,
         note text, "occurredOn" date, "recordedAt" timestamptz, state text, "decidedBy" bigint,
         "decidedAt" timestamptz, returned text, digest text, width integer, height integer)
     ), photo as (
       insert into photos (school_id, person_id, digest, width, height, made_at)
       select $1, "personId", digest, width, height, "recordedAt" from row returning photo_id, digest
     ), handed as (
       insert into evidence (school_id, measure_id, person_id, branch_id, note, occurred_on, recorded_at, state,
         decided_by, decided_at, return_reason)
       select $1, "measureId", "personId", "branchId", note, "occurredOn", "recordedAt", state, "decidedBy", "decidedAt",
         returned from row
       returning evidence_id, measure_id
     )
     insert into evidence_photos (school_id, evidence_id, position, photo_id)
     select $1, h.evidence_id, 1, p.photo_id
     from handed h join row r on r."measureId" = h.measure_id join photo p on p.digest = r.digest`,
    [reach.schoolId, JSON.stringify(rows)],
  )
