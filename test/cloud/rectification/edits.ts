import type { School } from '../setup/school'
import type { World } from '../setup/world'

export interface EditLine {
  field: string
  before: string | null
  after: string | null
  reason: string | null
  person_id: number | null
}

/** The lines of the history that a finding's edits left, in their order. */
export const editsOf = (world: World, school: School, findingId: number) =>
  world.sql<EditLine>(
    school.id,
    `select field, before, after, reason, person_id from ledger_edits
     where school_id = $1 and finding_id = $2 order by edit_id`,
    [school.id, findingId],
  )

/** A finding as the table has it. */
export const findingRow = async (world: World, school: School, findingId: number) =>
  (
    await world.sql(school.id, 'select * from findings where school_id = $1 and finding_id = $2', [
      school.id,
      findingId,
    ])
  )[0]

/** Since when its state holds. */
export const setSince = (world: World, school: School, findingId: number, since: string | null) =>
  world.sql(school.id, 'update findings set state_since = $3 where school_id = $1 and finding_id = $2', [
    school.id,
    findingId,
    since,
  ])
