import { Type } from '@sinclair/typebox'
import { FindingCard, LookBack, Months } from './ledgerCards'
import { rectificationEdits } from './rectificationEdits'
import { call, Day, Id, Line, Moment, Nothing, Nullable, shape } from './shape'

const Letter = shape({
  id: Id,
  sentOn: Day,
  about: Type.String(),
  by: Type.String(),
  answeredOn: Nullable(Day),
  answer: Nullable(Type.String()),
})

const DueLookBack = shape({
  finding: FindingCard,
  round: Type.String(),
  since: Day,
  lookBack: LookBack,
  /** Earlier ones that nobody answered in time; they are not made up for. */
  missed: Type.Array(Months),
  /** Not by a person who handed in evidence for it. */
  canAnswer: Type.Boolean(),
})

/** Working a ledger off: editing it, asking for closure, looking back, writing to the body that blocks. */
export const rectificationWork = {
  ...rectificationEdits,
  /** 申请销号: every measure accepted, and none waits already. */
  requestClosure: call(shape({ findingId: Id, note: Line(100, 1) }), Nothing),
  /** What waits for a leader, oldest first; `canClose` as in showFinding. */
  listClosureRequests: call(
    Nothing,
    shape({
      requests: Type.Array(
        shape({
          id: Id,
          at: Moment,
          by: Type.String(),
          note: Type.String(),
          finding: FindingCard,
          canClose: Type.Boolean(),
        }),
      ),
    }),
  ),
  sendBackClosure: call(shape({ closureId: Id, reason: Line(100, 1) }), Nothing),
  /** What is due to be looked at again, and what comes in the next 90 days. */
  listLookBacks: call(
    Nothing,
    shape({
      today: Day,
      due: Type.Array(DueLookBack),
      coming: Type.Array(shape({ finding: FindingCard, lookBack: LookBack })),
    }),
  ),
  /** 回头看: it holds, or the finding is open again for that reason. */
  answerLookBack: call(shape({ findingId: Id, months: Months, holds: Type.Boolean(), note: Line(100, 1) }), Nothing),
  /** What is blocked, by the body that must move first; a body that blocks nothing now comes last with its letters. */
  listBlocked: call(
    shape({ inspectionId: Type.Optional(Id) }),
    shape({
      inspection: Nullable(shape({ id: Id, round: Type.String() })),
      groups: Type.Array(
        shape({ blockedBy: Type.String(), findings: Type.Array(FindingCard), letters: Type.Array(Letter) }),
      ),
    }),
  ),
  /** A letter to a body that blocks a finding of this round. */
  addLetter: call(
    shape({ inspectionId: Id, blockedBy: Line(40, 1), sentOn: Day, about: Line(200, 1) }),
    shape({ letterId: Id }),
  ),
  answerLetter: call(shape({ letterId: Id, answeredOn: Day, answer: Line(200, 1) }), Nothing),
}
