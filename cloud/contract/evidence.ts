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
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Moment),
  returnReason: Nullable(Type.String()),
  photos: Type.Array(Photo),
  /** The photos were there until their retention date. */
  photosDroppedOn: Nullable(Day),
})
export type EvidenceCard = Static<typeof EvidenceCard>

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
}
