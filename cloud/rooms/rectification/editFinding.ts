import type { In } from '../../contract/calls'
import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { editsOf, isDayOrNone, lineOrNone, orStands, type Words } from './editRules'
import { type FindingWords, type HeldFinding, holdFindingWords, noteEdits, writeFinding } from './editStore'
import { isClosed } from './rules'

export default cloudFunction('editFinding', async ({ tx, reach, me, input, now }) => {
  const { findingId, categoryId, earlierFindingId, dueOn } = input
  const reason = filled(cleanLine(input.reason), '/reason')
  if (!isDayOrNone(dueOn)) throw refuse('DATE_INVALID')
  const held = await holdFindingWords(tx, reach, findingId, categoryId, earlierFindingId)
  if (!held || (categoryId && held.wantedCategory === null)) throw refuse('NOT_FOUND')
  if (isClosed(held.state)) throw refuse('FINDING_CLOSED')
  if (earlierFindingId && held.wantedEarlier === null) throw refuse('NOT_FOUND')
  if (earlierFindingId && !held.isEarlier) throw refuse('NOT_EARLIER')
  const next = nextWords(held, input)
  const edits = editsOf(
    told(held, held.category, held.earlier),
    told(next, nextCategory(held), nextEarlier(held, next)),
  )
  if (edits.length === 0) return {}
  await writeFinding(tx, reach, findingId, next)
  await noteEdits(tx, reach, { findingId, personId: me.personId, now, reason }, edits)
  return {}
})

const nextWords = (held: HeldFinding, input: In<'editFinding'>): FindingWords => ({
  title: filled(input.title === undefined ? held.title : cleanLine(input.title), '/title'),
  leadOfficer: orStands(lineOrNone(input.leadOfficer, cleanLine), held.leadOfficer),
  department: orStands(lineOrNone(input.department, cleanLine), held.department),
  dueOn: orStands(input.dueOn, held.dueOn),
  nextStep: orStands(lineOrNone(input.nextStep, cleanLine), held.nextStep),
  categoryId: orStands(input.categoryId, held.categoryId),
  earlierFindingId: orStands(input.earlierFindingId, held.earlierFindingId),
})

const nextCategory = (held: HeldFinding) => held.wantedCategory ?? held.category
const nextEarlier = (held: HeldFinding, next: FindingWords) =>
  next.earlierFindingId === held.earlierFindingId ? held.earlier : held.wantedEarlier

/** As the history tells it: a category and an earlier finding by their names. */
const told = (
  { title, leadOfficer, department, dueOn, nextStep }: FindingWords,
  category: string,
  earlier: string | null,
) => ({ title, leadOfficer, department, dueOn, nextStep, category, earlier }) satisfies Words<string>
