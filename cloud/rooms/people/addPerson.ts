import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { insertPerson } from './changeStore'
import { findBranch, isNameTaken, lockRoster } from './rosterStore'
import { isRosterDay, mayGive, plainName } from './rules'

export default cloudFunction('addPerson', async ({ tx, reach, me, input, today }) => {
  const { branchId, roles, joinedOn } = input
  const name = plainName(input.name)
  if (!mayGive(me.roles, roles)) throw refuse('NOT_ALLOWED')
  if (!isRosterDay(joinedOn, today)) throw refuse('DATE_INVALID')
  await lockRoster(tx, reach)
  if (!(await findBranch(tx, reach, branchId))) throw refuse('NOT_FOUND')
  if (await isNameTaken(tx, reach, { branchId, name, personId: null }, today)) throw refuse('NAME_TAKEN')
  return { personId: await insertPerson(tx, reach, { name, roles, branchId, joinedOn }) }
})
