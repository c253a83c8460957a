import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { findPublic } from './publicStore'
import { changeBulletin, holdBulletin } from './store'
import { whyLocked } from './versionRules'

export default cloudFunction('setRedaction', async ({ tx, reach, me, input, now }) => {
  const { bulletinId, found } = input
  const reason = input.reason === null ? undefined : filled(input.reason.trim(), '/reason')
  const held = await holdBulletin(tx, reach, bulletinId)
  const shown = await findPublic(tx, reach, bulletinId)
  if (!held || !shown?.redactions.some((redaction) => redaction.found === found)) throw refuse('NOT_FOUND')
  const why = whyLocked(held)
  if (why) throw refuse(why)
  const others = held.kept.filter((one) => one.found !== found)
  const kept = reason ? [...others, { found, reason, by: me.personId, at: now.toISOString() }] : others
  await changeBulletin(tx, reach, { ...held, bulletinId, kept, personId: me.personId, now })
  return {}
})
