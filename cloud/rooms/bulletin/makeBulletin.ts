import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { draft } from './draftRules'
import { findRound, readFacts } from './factsStore'
import { dayOfDraft } from './rules'
import { addVersion, findNewest, holdRound } from './store'

export default cloudFunction('makeBulletin', async ({ tx, reach, me, input, now, today }) => {
  const { inspectionId, form } = input
  await holdRound(tx, reach, inspectionId)
  const round = await findRound(tx, reach, inspectionId)
  if (!round) throw refuse('NOT_FOUND')
  const [{ facts }, newest] = await Promise.all([readFacts(tx, reach, round, now), findNewest(tx, reach, inspectionId)])
  if (facts.findings.length === 0) throw refuse('LEDGER_EMPTY')
  const datedOn = dayOfDraft(facts, today)
  const blocks = draft(facts, form, datedOn)
  // A consent to be named was given for this round's bulletin, so it goes on with it.
  const kept = newest?.kept ?? []
  const made = await addVersion(tx, reach, { inspectionId, form, datedOn, blocks, kept, personId: me.personId, now })
  return { bulletinId: made?.id ?? 0 }
})
