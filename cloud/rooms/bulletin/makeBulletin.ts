import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { draft } from './draftRules'
import { findRound, readFacts } from './factsStore'
import { addVersion, findNewest } from './store'

export default cloudFunction('makeBulletin', async ({ tx, reach, me, input, now, today }) => {
  const { inspectionId, form } = input
  const round = await findRound(tx, reach, inspectionId)
  if (!round) throw refuse('NOT_FOUND')
  const [{ facts }, newest] = await Promise.all([readFacts(tx, reach, round, now), findNewest(tx, reach, inspectionId)])
  if (facts.findings.length === 0) throw refuse('LEDGER_EMPTY')
  const datedOn = facts.publishedOn ?? today
  const blocks = draft(facts, form, datedOn)
  // A consent to be named was given for this round's bulletin, so it goes on with it.
  const kept = newest?.kept ?? []
  const made = await addVersion(tx, reach, { inspectionId, form, datedOn, blocks, kept, personId: me.personId, now })
  return { bulletinId: made?.id ?? 0 }
})
