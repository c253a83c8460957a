import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findPublic } from './publicStore'
import { checkRound } from './roundStore'
import { holdBulletin, publish } from './store'
import { whyLocked } from './versionRules'

export default cloudFunction('publishBulletin', async ({ tx, reach, me, input, now, today }) => {
  const { bulletinId, digest, isConfirmed } = input
  const held = await holdBulletin(tx, reach, bulletinId)
  if (!held) throw refuse('NOT_FOUND')
  const why = whyLocked(held)
  if (why) throw refuse(why)
  const text = await findPublic(tx, reach, bulletinId)
  if (text?.digest !== digest) throw refuse('TEXT_CHANGED')
  const checked = await checkRound(tx, reach, held.inspectionId, { now, today })
  const openChecks = checked?.alarms.filter(({ key }) => !checked.answers.has(key)).length ?? 0
  if (openChecks > 0 && !isConfirmed) throw refuse('CHECKS_OPEN', { open: openChecks })
  await publish(tx, reach, { bulletinId, lines: text.lines, openChecks, personId: me.personId, now })
  return {}
})
