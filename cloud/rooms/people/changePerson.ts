import type { In } from '../../contract/calls'
import { endSessions } from '../../kernel/accounts/store'
import { cloudFunction } from '../../kernel/cloudFunction'
import type { Tx } from '../../kernel/database/database'
import { refuse } from '../../kernel/fault'
import type { Reach } from '../../kernel/reach'
import { addMembership, findPerson, hasAdmin, keepMembership, updatePerson } from './changeStore'
import { findBranch, isNameTaken, lockRoster } from './rosterStore'
import { isThere, losesAdmin, type Membership, plainName, planMembership } from './rules'

export default cloudFunction('changePerson', async ({ tx, reach, input, now, today }) => {
  await lockRoster(tx, reach)
  const { person, plan, name, roles } = await planChange(tx, reach, input, today)
  const newest = plan.added ?? plan.kept
  await updatePerson(tx, reach, { id: person.id, name, roles })
  if (plan.kept) await keepMembership(tx, reach, person.id, plan.kept)
  if (plan.added) await addMembership(tx, reach, person.id, plan.added)
  if (newest && !isThere(newest, today)) await endSessions(tx, reach, person.id, now)
  const wasLost = losesAdmin(person.roles, roles, newest)
  if (wasLost && !(await hasAdmin(tx, reach))) throw refuse('LAST_ADMIN')
  return {}
})

async function planChange(tx: Tx, reach: Reach, input: In<'changePerson'>, today: string) {
  const person = await findPerson(tx, reach, input.personId)
  if (!person) throw refuse('NOT_FOUND')
  const { branchId } = input
  if (branchId !== undefined && !(await findBranch(tx, reach, branchId))) throw refuse('NOT_FOUND')
  const plan = planMembership(person.last ?? undefined, input, today)
  if (!plan) throw refuse('DATE_INVALID')
  const { name = person.name, roles = person.roles } = input
  await checkName(tx, reach, person.id, plainName(name), plan.added ?? plan.kept, today)
  return { person, plan, name: plainName(name), roles }
}

async function checkName(
  tx: Tx,
  reach: Reach,
  personId: number,
  name: string,
  at: Membership | undefined,
  today: string,
) {
  if (!at || !isThere(at, today)) return
  if (await isNameTaken(tx, reach, { branchId: at.branchId, name, personId }, today)) throw refuse('NAME_TAKEN')
}
