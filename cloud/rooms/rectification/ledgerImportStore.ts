import { dayOf } from '../../contract/calendar'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { noteAll, noteMoved, noteTurns } from './ledgerHistoryStore'
import { listPositions, pruneCategories, renumber } from './ledgerOrderStore'
import { changedIds, type Meanings, noted, overlay } from './ledgerOverlayRules'
import { type Members, type Plan, turnsOf } from './ledgerPlanRules'
import { removeRows, rewriteRows, wholeRows } from './ledgerRowsStore'
import type { NowRow } from './ledgerStandingRules'
import { addCategories, addFindings, addMeasures, type Bringing } from './ledgerStore'
import type { Undo } from './ledgerUndoRules'

/** Members on the roll by name; a name that two of them bear is nobody's. */
export async function findMembers(tx: Tx, reach: Reach, names: readonly string[], today: string): Promise<Members> {
  const rows = await tx.rows<{ name: string; id: number }>(
    `select p.name, min(p.person_id) as id
     from people p join memberships r on r.school_id = p.school_id and r.person_id = p.person_id
     where p.school_id = $1 and p.name = any($2::text[]) and 'member' = any(p.roles)
       and r.joined_on <= $3 and (r.left_on is null or r.left_on >= $3)
     group by p.name having count(*) = 1`,
    [reach.schoolId, names, today],
  )
  return new Map(rows.map(({ name, id }) => [name, id]))
}

export interface Target {
  inspectionId: number
  now: readonly NowRow[]
  members: Members
}

type Done = Omit<Undo, 'isNew' | 'counts' | 'seal'>

/** Carries out a plan in sets, and answers what brings the ledger back. */
export async function carryOut(tx: Tx, reach: Reach, plan: Plan, target: Target, by: Bringing): Promise<Done> {
  const { inspectionId, now } = target
  const positions = await listPositions(tx, reach, inspectionId)
  const before = await wholeRows(tx, reach, changedIds(plan))
  const { categories, added } = await addNew(tx, reach, plan, target, by)
  const meanings = { members: target.members, categories, today: dayOf(by.at) }
  await rewriteRows(tx, reach, overlay(plan, before, meanings))
  const removed = await removeRows(tx, reach, plan.gone, by)
  const old = now.filter(({ what }) => what === 'category').map(({ id }) => id)
  const pruned = await pruneCategories(tx, reach, old)
  await renumber(tx, reach, inspectionId)
  const edits = noted(plan, before, meanings)
  const turns = turnsOf(plan.changed.finding)
  await noteAll(tx, reach, edits, by)
  await noteTurns(tx, reach, turns, by)
  await noteMoved(tx, reach, 'removed', removed, by)
  return { added, before, removed, pruned, positions, edits, turns }
}

async function addNew(tx: Tx, reach: Reach, plan: Plan, { inspectionId, now }: Target, by: Bringing) {
  const categories: [string, { id: number; title: string }][] = now
    .filter(({ what }) => what === 'category')
    .map(({ number, id, fields }) => [number, { id, title: fields.category ?? '' }])
  const made = await addCategories(tx, reach, inspectionId, plan.categories)
  const titles = new Map(plan.categories.map(({ number, title }) => [number, title]))
  for (const { id, number } of made) categories.push([String(number), { id, title: titles.get(number) ?? '' }])
  const findings = await addFindings(tx, reach, inspectionId, plan.findings, by)
  const measures = await addMeasures(tx, reach, inspectionId, plan.measures)
  const isNew = new Set(findings.map(({ id }) => id))
  // A finding that is new says so itself; of others the history tells what was added.
  const told = measures.filter(({ findingId }) => !isNew.has(findingId))
  await noteMoved(
    tx,
    reach,
    'added',
    told.map(({ id, findingId, text }) => ({ findingId, measureId: id, title: text })),
    by,
  )
  const ids = (rows: { id: number }[]) => rows.map(({ id }) => id)
  const added = { categories: ids(made), findings: ids(findings), measures: ids(measures) }
  return { categories: new Map(categories) satisfies Meanings['categories'], added }
}
