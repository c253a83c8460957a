import { type Static, Type } from '@sinclair/typebox'
import { editedFields, findingStates, measureStates, packViewKinds } from './ledgerWords'
import { Headline } from './rectification'
import { call, Day, FileLink, Id, Line, Moment, Nothing, Nullable, OneOf, shape } from './shape'

/** The secret of a link, as it came: what is none is refused with the sentence for those who hold a link. */
const PackKey = Type.String({ maxLength: 200 })

const PackLink = shape({
  id: Id,
  /** For whom: 县委第三巡察组. It is the watermark. */
  label: Type.String(),
  round: Type.String(),
  endsOn: Day,
  madeAt: Moment,
  madeBy: Type.String(),
  revokedAt: Nullable(Moment),
  isOpen: Type.Boolean(),
  views: Type.Integer(),
  lastViewAt: Nullable(Moment),
})
export type PackLink = Static<typeof PackLink>

/** What every page of the view bears: whose it is, for whom, until when. */
const PackHead = shape({ schoolName: Type.String(), label: Type.String(), endsOn: Day, today: Day })
export type PackHead = Static<typeof PackHead>

export const PackFinding = shape({
  id: Id,
  categoryId: Id,
  number: Type.String(),
  title: Type.String(),
  state: OneOf(findingStates),
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  blockedBy: Nullable(Type.String()),
  measures: Type.Integer(),
  measuresAccepted: Type.Integer(),
})
export type PackFinding = Static<typeof PackFinding>

/** Accepted evidence, by branch: a checker needs the proof, not the name of who brought it. */
const PackEvidence = shape({
  id: Id,
  note: Type.String(),
  branch: Type.String(),
  occurredOn: Nullable(Day),
  recordedAt: Moment,
  acceptedAt: Moment,
  photos: Type.Array(shape({ id: Id, url: Type.String(), thumbUrl: Type.String() })),
  photosDroppedOn: Nullable(Day),
})
export type PackEvidence = Static<typeof PackEvidence>

const PackMeasure = shape({
  id: Id,
  number: Type.Integer(),
  text: Type.String(),
  state: OneOf(measureStates),
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  department: Nullable(Type.String()),
  /** Of the person it is given to. */
  branch: Nullable(Type.String()),
  evidence: Type.Array(PackEvidence),
})
export type PackMeasure = Static<typeof PackMeasure>

/** What happened to a finding, without who; what its kind does not know is null. */
export const PackEvent = shape({
  at: Moment,
  kind: OneOf(['state', 'edit', 'lookBack'] as const),
  from: Nullable(OneOf(findingStates)),
  to: Nullable(OneOf(findingStates)),
  field: Nullable(OneOf(editedFields)),
  before: Nullable(Type.String()),
  after: Nullable(Type.String()),
  measure: Nullable(Type.Integer()),
  months: Nullable(Type.Integer()),
  holds: Nullable(Type.Boolean()),
  reason: Nullable(Type.String()),
})
export type PackEvent = Static<typeof PackEvent>

export const pack = {
  /** A link for those who check. `packKey` goes out this once: of it only a hash is kept, and a resend answers null. */
  makePackLink: call(
    shape({ inspectionId: Id, label: Line(30, 1), endsOn: Day }),
    shape({ linkId: Id, packKey: Nullable(Type.String()) }),
  ),
  /** Of all rounds, newest first. */
  listPackLinks: call(
    Nothing,
    shape({ links: Type.Array(PackLink), inspections: Type.Array(shape({ id: Id, round: Type.String() })) }),
  ),
  revokePackLink: call(shape({ linkId: Id }), Nothing),
  /** Newest first, at most 200. */
  listPackViews: call(
    shape({ linkId: Id }),
    shape({
      label: Type.String(),
      views: Type.Array(shape({ id: Id, at: Moment, what: OneOf(packViewKinds), finding: Nullable(Type.String()) })),
    }),
  ),
  /** The whole pack as .zip, made while it is fetched. */
  downloadPack: call(shape({ inspectionId: Id }), FileLink),
  /** By the key alone, without signing in: the ledger as the school stands to it, without its persons (docs/decisions/019). */
  showPack: call(
    shape({ packKey: PackKey }),
    shape({
      head: PackHead,
      inspection: shape({
        round: Type.String(),
        inspector: Type.String(),
        feedbackOn: Nullable(Day),
        windowStart: Day,
        windowEnd: Day,
      }),
      headline: Headline,
      categories: Type.Array(shape({ id: Id, number: Type.Integer(), title: Type.String() })),
      findings: Type.Array(PackFinding),
    }),
  ),
  showPackFinding: call(
    shape({ packKey: PackKey, findingId: Id }),
    shape({
      head: PackHead,
      finding: PackFinding,
      categoryTitle: Type.String(),
      leadOfficer: Nullable(Type.String()),
      department: Nullable(Type.String()),
      nextStep: Nullable(Type.String()),
      measures: Type.Array(PackMeasure),
      history: Type.Array(PackEvent),
    }),
  ),
  downloadSharedPack: call(shape({ packKey: PackKey }), FileLink),
}
