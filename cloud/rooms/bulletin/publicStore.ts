import { createHash } from 'node:crypto'
import { rosterOf } from '../../contract/persons'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { findRound } from './factsStore'
import { publicLines } from './publicRules'
import { findBulletin, listNames } from './store'

/** A version as it is, or would be, public: a published one says what it said on its day, whoever is on the roster now. */
export async function findPublic(tx: Tx, reach: Reach, bulletinId: number) {
  const bulletin = await findBulletin(tx, reach, bulletinId)
  if (!bulletin) return undefined
  const [round, names] = await Promise.all([
    findRound(tx, reach, bulletin.inspectionId),
    listNames(tx, reach, [...new Set(bulletin.kept.map(({ by }) => by))]),
  ])
  const { lines, redactions } = publicLines(bulletin.blocks, rosterOf(round?.roster ?? []), bulletin.kept)
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const told = redactions.map((redaction) => {
    const kept = bulletin.kept.find(({ found }) => found === redaction.found)
    return { ...redaction, kept: kept ? { reason: kept.reason, by: nameOf.get(kept.by) ?? null, at: kept.at } : null }
  })
  const shown = bulletin.lines ?? lines
  const digest = createHash('sha256').update(JSON.stringify(shown)).digest('hex')
  return { bulletin, lines: shown, redactions: told, digest }
}
