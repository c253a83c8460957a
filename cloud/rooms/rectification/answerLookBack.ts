import { standingOf } from '../../contract/lookBack'
import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { addAnswer, findKept } from './lookBackStore'
import { changeState, holdFinding } from './store'

export default cloudFunction('answerLookBack', async ({ tx, reach, me: { personId }, input, now, today }) => {
  const { findingId, months, holds } = input
  const note = filled(cleanLine(input.note), '/note')
  // Held first, so that of two answers at once the second sees the first.
  await holdFinding(tx, reach, findingId, personId)
  const kept = await findKept(tx, reach, findingId, personId)
  if (!kept) throw refuse('NOT_FOUND')
  const due = standingOf(kept, today)?.lookBack
  if (!due?.isDue || due.months !== months) throw refuse('LOOK_BACK_NOT_DUE')
  if (kept.isDoer) throw refuse('NOT_BY_DOER')
  const answer = { findingId, since: kept.since, months, holds, note, personId, now }
  if (!(await addAnswer(tx, reach, answer))) throw refuse('LOOK_BACK_NOT_DUE')
  if (!holds) {
    const change = { from: kept.state, to: 'open' as const, blockedBy: null, reason: note }
    await changeState(tx, reach, { ...change, findingId, personId, now })
  }
  return {}
})
