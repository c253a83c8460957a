import { type Static, Type } from '@sinclair/typebox'
import { call, Day, Id, Line, Moment, Nothing, Nullable, OneOf, Prose, shape } from './shape'

export const evidenceStates = ['submitted', 'accepted', 'returned'] as const

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** Links expire; they are given only to someone whose reach covers the evidence. */
const Photo = shape({
  id: Id,
  url: Type.String(),
  thumbUrl: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
})

export const EvidenceCard = shape({
  id: Id,
  measureId: Id,
  measureText: Type.String(),
  findingId: Id,
  findingTitle: Type.String(),
  note: Type.String(),
  state: OneOf(evidenceStates),
  submittedBy: Type.String(),
  isMine: Type.Boolean(),
  occurredOn: Nullable(Day),
  recordedAt: Moment,
  /** 补录, as calendar.ts has it. */
  isLate: Type.Boolean(),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Moment),
  returnReason: Nullable(Type.String()),
  photos: Type.Array(Photo),
  /** The photos were there until their retention date. */
  photosDroppedOn: Nullable(Day),
  /** Other evidence of the same activity, as a reviewer openly said. */
  links: Type.Array(
    shape({
      evidenceId: Id,
      measureId: Id,
      measureText: Type.String(),
      findingId: Id,
      findingTitle: Type.String(),
      reason: Type.String(),
    }),
  ),
})
export type EvidenceCard = Static<typeof EvidenceCard>

/** Evidence handed in elsewhere that looks or reads like the one under review: a question, never a charge. */
export const AlikeEvidence = shape({
  id: Id,
  measureId: Id,
  measureText: Type.String(),
  findingId: Id,
  findingTitle: Type.String(),
  branchName: Type.String(),
  /** Only inside the reviewer's reach. */
  submittedBy: Nullable(Type.String()),
  /** Only inside the reviewer's reach, or where the words are alike. */
  note: Nullable(Type.String()),
  occurredOn: Nullable(Day),
  recordedAt: Moment,
  isLate: Type.Boolean(),
  /** Done on the same day for another finding, in like words. */
  isAlikeInWords: Type.Boolean(),
  pairs: Type.Array(shape({ mine: Photo, other: Photo })),
})
export type AlikeEvidence = Static<typeof AlikeEvidence>

export const evidence = {
  /** A line, and up to 9 photos already uploaded by me; who keeps photos to themselves hands in the line alone. */
  submitEvidence: call(
    shape({
      measureId: Id,
      note: Prose(300, 1),
      photoIds: Type.Array(Id, { maxItems: 9, uniqueItems: true }),
      occurredOn: Type.Optional(Day),
    }),
    shape({ evidenceId: Id, recordedAt: Moment }),
  ),
  /** A photo of my own that came with just these bytes (SHA-256, hex), so that it need not be sent again. */
  findPhoto: call(shape({ digest: Digest }), shape({ photoId: Nullable(Id) })),
  /** What waits for my review, oldest first. */
  listWaitingEvidence: call(Nothing, shape({ evidence: Type.Array(EvidenceCard) })),
  /** All that was ever submitted for a measure, newest first, inside my reach. */
  listMeasureEvidence: call(shape({ measureId: Id }), shape({ evidence: Type.Array(EvidenceCard) })),
  acceptEvidence: call(shape({ evidenceId: Id }), Nothing),
  returnEvidence: call(shape({ evidenceId: Id, reason: Line(100, 1) }), Nothing),
  /** What of other measures shows the same photo or tells of the same activity, while nobody has said so; at most five. */
  findAlike: call(shape({ evidenceId: Id }), shape({ alike: Type.Array(AlikeEvidence) })),
  /** Says openly that two measures cite one activity; everyone who sees one of them reads the reason. */
  linkEvidence: call(shape({ evidenceId: Id, otherId: Id, reason: Line(100, 1) }), Nothing),
  unlinkEvidence: call(shape({ evidenceId: Id, otherId: Id }), Nothing),
}
