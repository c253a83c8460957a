import { dayOf, isLateEntry } from '../../contract/calendar'
import type { AlikeEvidence } from '../../contract/evidence'

interface PhotoFacts {
  id: number
  digest: string
  width: number
  height: number
}

/** A photo of the evidence asked about, and one of another evidence that looks the same. */
export interface PhotoPair {
  otherId: number
  mine: PhotoFacts
  other: PhotoFacts
}

export interface OtherFacts extends Omit<AlikeEvidence, 'isLate' | 'isAlikeInWords' | 'pairs' | 'recordedAt'> {
  dueOn: string | null
  recordedAt: Date
}

/** By examples (test/cloud/evidence/alikeRules.test.ts): the same activity said anew is above, the same form of words below. */
const alikeFrom = 0.66

export const isAlikeInWords = (likeness: number): boolean => likeness >= alikeFrom

type Link = (digest: string) => { url: string; thumbUrl: string }

const photo = ({ digest, ...facts }: PhotoFacts, link: Link) => ({ ...facts, ...link(digest) })

/**
 * What the reviewer is shown beside the photos: one entry for each other evidence, those with photos first. The words of
 * somebody outside the reviewer's reach are shown only where they are what the question is about.
 */
export const alikeEvidence = (
  others: readonly OtherFacts[],
  pairs: readonly PhotoPair[],
  inWords: ReadonlySet<number>,
  link: Link,
): AlikeEvidence[] =>
  others
    .map(({ dueOn, recordedAt, ...other }) => ({
      ...other,
      note: other.submittedBy !== null || inWords.has(other.id) ? other.note : null,
      recordedAt: recordedAt.toISOString(),
      isLate: isLateEntry(other.occurredOn, dayOf(recordedAt), dueOn),
      isAlikeInWords: inWords.has(other.id),
      pairs: pairs
        .filter(({ otherId }) => otherId === other.id)
        .map((pair) => ({ mine: photo(pair.mine, link), other: photo(pair.other, link) })),
    }))
    .sort((one, other) => other.pairs.length - one.pairs.length || other.id - one.id)
