import { type Static, Type } from '@sinclair/typebox'
import { call, Day, FileLink, Id, Line, Moment, Nothing, Nullable, OneOf, Prose, shape } from './shape'
import { complaintKinds, purposes } from './words'

/** One kind of what is kept: what it is, what for, and how long. */
const Kept = { title: Type.String(), why: Type.String(), until: Type.String() }

/** A nameless one comes without `by`; so does one addressed to another than the reader. */
const Complaint = shape({
  id: Id,
  kind: OneOf(complaintKinds),
  text: Type.String(),
  madeOn: Day,
  /** null: for the school. */
  branchName: Nullable(Type.String()),
  by: Nullable(Type.String()),
  answer: Nullable(Type.String()),
  answeredOn: Nullable(Day),
  mayAnswer: Type.Boolean(),
})
export type Complaint = Static<typeof Complaint>

export const privacy = {
  /** What is kept of a user, why and how long: to be read before signing in. */
  showNotice: call(Nothing, shape({ kept: Type.Array(shape(Kept)) })),
  listConsents: call(
    Nothing,
    shape({
      consents: Type.Array(
        shape({ purpose: OneOf(purposes), givenAt: Nullable(Moment), withdrawnAt: Nullable(Moment) }),
      ),
    }),
  ),
  giveConsent: call(shape({ purpose: OneOf(purposes) }), Nothing),
  /** Photos: those not handed in go. 学习强国: my marks go. Messages: what was to be sent goes. */
  withdrawConsent: call(shape({ purpose: OneOf(purposes) }), Nothing),
  showMyData: call(Nothing, shape({ kept: Type.Array(shape({ ...Kept, count: Type.Integer() })) })),
  /** All that is kept of me, as one file. */
  exportMyData: call(shape({ format: OneOf(['json', 'xlsx']) }), FileLink),
  /** With `nameless` nothing is kept of who wrote it, and only `code` leads to the answer. A correction needs a name. */
  addComplaint: call(
    shape({
      kind: OneOf(complaintKinds),
      to: OneOf(['branch', 'school']),
      text: Prose(500, 1),
      nameless: Type.Boolean(),
    }),
    shape({ code: Nullable(Type.String()) }),
  ),
  /** A secretary: what was written to the branch. Leader and administrator: all of it. Open ones first. */
  listComplaints: call(Nothing, shape({ complaints: Type.Array(Complaint) })),
  listMyComplaints: call(Nothing, shape({ complaints: Type.Array(Complaint) })),
  answerComplaint: call(shape({ complaintId: Id, text: Prose(500, 1) }), Nothing),
  /** The answer to a nameless one, by its receipt. */
  findAnswer: call(
    shape({ code: Line(20, 1) }),
    shape({
      kind: OneOf(complaintKinds),
      text: Type.String(),
      madeOn: Day,
      answer: Nullable(Type.String()),
      answeredOn: Nullable(Day),
    }),
  ),
}
