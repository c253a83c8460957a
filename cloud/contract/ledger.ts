import { Type } from '@sinclair/typebox'
import { FindingLine, LedgerLine, ResultLine, TaskLine } from './ledgerLines'
import { call, FileLink, Id, Line, Moment, Nothing, Nullable, OneOf, Prose, shape } from './shape'

/** An .xlsx of at most 1 MiB as base64, or rows pasted from Word, Excel or WPS with their row of titles; one of the two. */
const given = {
  fileBase64: Type.Optional(Type.String({ minLength: 4, maxLength: 1_400_000 })),
  pasted: Type.Optional(Prose(200_000, 1)),
}

/** What an import did: rows added, changed, taken out. */
const Done = { added: Type.Integer(), changed: Type.Integer(), gone: Type.Integer() }

const ListWord = OneOf(['findings', 'tasks', 'results'] as const)

/** The ledger as a sheet: in, out, and one step back. */
export const ledger = {
  /** What a sheet would change; nothing is changed. Mistakes as in importRoster: SHEET_HAS_MISTAKES, the whole refused. */
  compareLedger: call(
    shape(given),
    shape({
      /** Null: this round is new. */
      inspectionId: Nullable(Id),
      round: Type.String(),
      /** What the sheet holds. */
      categories: Type.Integer(),
      findings: Type.Integer(),
      measures: Type.Integer(),
      counts: shape({ ...Done, conflicting: Type.Integer(), stale: Type.Integer(), same: Type.Integer() }),
      /** The first 500, what needs a decision first. */
      lines: Type.Array(LedgerLine),
      total: Type.Integer(),
      digest: Type.String(),
    }),
  ),
  /** Carries out a comparison that was looked at; LEDGER_MOVED when it would come out differently now. */
  importLedger: call(
    shape({
      ...given,
      digest: Line(64, 64),
      /** Keys of lines with `canTake`. */
      take: Type.Array(Line(100, 1), { maxItems: 500 }),
    }),
    shape({ importId: Id, inspectionId: Id, ...Done }),
  ),
  /** The newest import of a round, or of the school, that was not undone. */
  showLastImport: call(
    shape({ inspectionId: Type.Optional(Id) }),
    shape({
      last: Nullable(
        shape({
          importId: Id,
          inspectionId: Id,
          round: Type.String(),
          at: Moment,
          by: Type.String(),
          counts: shape(Done),
          isNewRound: Type.Boolean(),
          canUndo: Type.Boolean(),
          whyNot: Nullable(Type.String()),
        }),
      ),
    }),
  ),
  /** One step back; IMPORT_OVERTAKEN once somebody has worked on its rows. */
  undoImport: call(shape({ importId: Id }), Nothing),
  /** Takes out what nobody has worked on; its history stays. */
  removeFinding: call(shape({ findingId: Id, reason: Line(100, 1) }), Nothing),
  removeMeasure: call(shape({ measureId: Id, reason: Line(100, 1) }), Nothing),
  downloadLedgerTemplate: call(Nothing, FileLink),
  /** `ledger` goes in again as it is; the three lists are for reading. */
  exportLedger: call(
    shape({ inspectionId: Type.Optional(Id), list: OneOf(['ledger', 'findings', 'tasks', 'results'] as const) }),
    FileLink,
  ),
  /** 问题清单, 任务清单 or 效果清单 of a round (the newest when none is named), 100 rows from `from` on. */
  showList: call(
    shape({
      inspectionId: Type.Optional(Id),
      list: ListWord,
      from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    }),
    shape({
      inspection: Nullable(shape({ id: Id, round: Type.String() })),
      inspections: Type.Array(shape({ id: Id, round: Type.String() })),
      total: Type.Integer(),
      findings: Type.Array(FindingLine),
      tasks: Type.Array(TaskLine),
      results: Type.Array(ResultLine),
    }),
  ),
}
