import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { addAnswers } from './answerStore'
import { checkRound } from './roundStore'

export default cloudFunction('answerCheck', async ({ tx, reach, me, input, now, today }) => {
  const { inspectionId, keys } = input
  const reason = filled(input.reason.trim(), '/reason')
  const checked = await checkRound(tx, reach, inspectionId, { now, today })
  // What has been mended meanwhile needs no answer; a key that never was is no answer either.
  const known = new Set(checked?.alarms.map(({ key }) => key))
  const wanted = keys.filter((key) => known.has(key))
  if (wanted.length === 0) throw refuse('NOT_FOUND')
  const added = await addAnswers(tx, reach, { inspectionId, keys: wanted, reason, personId: me.personId, now })
  return { answered: added.length }
})
