import { type Static, Type } from '@sinclair/typebox'
import { bulletinForms, bulletinStates, checkKinds, redactionKinds } from './bulletinWords'
import { call, Day, FileLink, Id, Line, Moment, Nothing, Nullable, OneOf, Prose, shape } from './shape'

/** What a block of the bulletin is; headings and items get their numbers when they are written out. */
export const blockKinds = [
  ...(['title', 'heading1', 'heading2', 'heading3', 'item', 'text', 'state', 'seal', 'date'] as const),
] as const
export type BlockKind = (typeof blockKinds)[number]

const BlockKey = Type.String({ pattern: '^[a-z]+\\d*(/[a-z]+)?$', maxLength: 40 })
const CheckKey = Type.String({ minLength: 3, maxLength: 80, pattern: '^[\\w/]+$' })

export const Block = shape({
  key: Type.String(),
  /** The part it stands in: `front`, `org`, a category, `sum`, `next`, `end`. */
  part: Type.String(),
  kind: OneOf(blockKinds),
  text: Type.String(),
  isEdited: Type.Boolean(),
  findingId: Nullable(Id),
  measureId: Nullable(Id),
})
export type Block = Static<typeof Block>

/** A line as it is written out: numbered, and with its persons taken out. */
export const PublicLine = shape({ key: Type.String(), kind: OneOf(blockKinds), text: Type.String() })
export type PublicLine = Static<typeof PublicLine>

const Version = shape({
  id: Id,
  version: Type.Integer(),
  form: OneOf(bulletinForms),
  state: OneOf(bulletinStates),
  title: Type.String(),
  datedOn: Day,
  changedAt: Moment,
  changedBy: Nullable(Type.String()),
  publishedAt: Nullable(Moment),
  publishedBy: Nullable(Type.String()),
})
export type Version = Static<typeof Version>

const Round = shape({ id: Id, round: Type.String() })

const Alarm = shape({
  key: Type.String(),
  sentence: Type.String(),
  /** The words that are meant. */
  quote: Type.String(),
  /** The place in words; the ids say where the button leads. */
  where: Type.String(),
  findingId: Nullable(Id),
  measureId: Nullable(Id),
  block: Nullable(Type.String()),
  /** The block's part of the bulletin. */
  part: Nullable(Type.String()),
  answer: Nullable(shape({ reason: Type.String(), by: Nullable(Type.String()), at: Moment })),
})

const Redaction = shape({
  found: Type.String(),
  kind: OneOf(redactionKinds),
  /** What stands in its place. */
  shown: Type.String(),
  /** Blocks in which it stands. */
  blocks: Type.Array(Type.String()),
  /** Kept openly on purpose: who decided and on what ground (PIPL 25). */
  kept: Nullable(shape({ reason: Type.String(), by: Nullable(Type.String()), at: Moment })),
})

export const bulletin = {
  /** The checks before publishing, on the round's rows and on the newest version of its bulletin. */
  runChecks: call(
    shape({ inspectionId: Type.Optional(Id) }),
    shape({
      inspection: Nullable(Round),
      inspections: Type.Array(Round),
      bulletinId: Nullable(Id),
      /** Results are held against this day: that of the source, or the bulletin's. */
      reportOn: Day,
      open: Type.Integer(),
      answered: Type.Integer(),
      groups: Type.Array(
        shape({
          kind: OneOf(checkKinds),
          open: Type.Integer(),
          /** The first hundred, the open ones before the answered. */
          alarms: Type.Array(Alarm),
        }),
      ),
    }),
  ),
  /** Looked at, stays as it is; ends by itself when the words at the place change. */
  answerCheck: call(
    shape({
      inspectionId: Id,
      keys: Type.Array(CheckKey, { minItems: 1, maxItems: 100, uniqueItems: true }),
      reason: Line(100, 1),
    }),
    shape({ answered: Type.Integer() }),
  ),
  withdrawAnswer: call(shape({ inspectionId: Id, key: CheckKey }), Nothing),

  /** A new version, drawn up from the ledger as it stands. */
  makeBulletin: call(shape({ inspectionId: Id, form: OneOf(bulletinForms) }), shape({ bulletinId: Id })),
  /** The versions of a round, the newest first; members see what is published. */
  listBulletins: call(
    shape({ inspectionId: Type.Optional(Id) }),
    shape({ inspection: Nullable(Round), inspections: Type.Array(Round), versions: Type.Array(Version) }),
  ),
  /** One version's parts, and the blocks of one part. */
  showBulletin: call(
    shape({ bulletinId: Id, part: Type.Optional(Type.String({ pattern: '^[a-z]+\\d*$', maxLength: 20 })) }),
    shape({
      inspectionId: Id,
      version: Version,
      isNewest: Type.Boolean(),
      parts: Type.Array(
        shape({ part: Type.String(), title: Type.String(), blocks: Type.Integer(), edited: Type.Integer() }),
      ),
      blocks: Type.Array(Block),
    }),
  ),
  /** In a published version this begins the next one; the answer says where the change stands. */
  editBlock: call(
    shape({ bulletinId: Id, key: BlockKey, text: Prose(3000, 1) }),
    shape({ bulletinId: Id, version: Type.Integer() }),
  ),
  /** Exactly what would become public, or what did. Who may not edit sees published versions, and no list of names. */
  showPublic: call(
    shape({ bulletinId: Id }),
    shape({
      inspectionId: Id,
      version: Version,
      lines: Type.Array(PublicLine),
      redactions: Type.Array(Redaction),
      /** Of `lines`: whoever publishes says by it which text they saw. */
      digest: Type.String(),
    }),
  ),
  /** Keeps a name or number openly, with the ground for it, or takes that back. */
  setRedaction: call(shape({ bulletinId: Id, found: Line(60, 1), reason: Nullable(Line(100, 1)) }), Nothing),
  /** Locks the version whose text was seen. Checks that are still open have to be confirmed. */
  publishBulletin: call(
    shape({ bulletinId: Id, digest: Type.String({ maxLength: 64 }), isConfirmed: Type.Boolean() }),
    Nothing,
  ),
  downloadBulletin: call(shape({ bulletinId: Id }), FileLink),
}
