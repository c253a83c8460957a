import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { farthestLook, isSameGrain } from '../../kernel/files/look'
import { likenessOf } from '../../kernel/likeness'
import { alikeEvidence, isAlikeInWords, type PhotoPair } from './alikeRules'
import { findReviewable, listNear, listOfSameDay, listOthers, type PairRow } from './alikeStore'
import { reviewerOf } from './rules'

/** What a page can show; who meets more than that needs no more to ask. */
const most = 5

export default cloudFunction('findAlike', async ({ tx, reach, me, input, now, today, files }) => {
  const { evidenceId } = input
  const asked = await findReviewable(tx, reach, reviewerOf(me), evidenceId, today)
  if (!asked) throw refuse('NOT_FOUND')
  // It is asked of the reviewer; who handed it in hears nothing of it.
  if (asked.doerId === me.personId) throw refuse('NOT_BY_DOER')
  const pairs = (await listNear(tx, reach, evidenceId, farthestLook)).filter(isOnePicture).map(pairOf)
  const sameDay = asked.occurredOn === null ? [] : await listOfSameDay(tx, reach, evidenceId)
  const inWords = new Set(
    sameDay.filter(({ note }) => isAlikeInWords(likenessOf(note, asked.note))).map(({ id }) => id),
  )
  const ids = [...new Set([...pairs.map(({ otherId }) => otherId), ...inWords])].slice(0, most)
  const others = ids.length > 0 ? await listOthers(tx, reach, ids) : []
  const link = (digest: string) => files.linkPhoto(reach.schoolId, digest, now)
  return { alike: alikeEvidence(others, pairs, inWords, link) }
})

const isOnePicture = ({ isSame, mineGrain, grain }: PairRow) =>
  isSame || (mineGrain !== null && grain !== null && isSameGrain(mineGrain, grain))

const pairOf = ({ otherId, mineId, mineDigest, mineWidth, mineHeight, ...other }: PairRow): PhotoPair => ({
  otherId,
  mine: { id: mineId, digest: mineDigest, width: mineWidth, height: mineHeight },
  other: { id: other.id, digest: other.digest, width: other.width, height: other.height },
})
