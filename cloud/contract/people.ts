import { type Static, Type } from '@sinclair/typebox'
import { call, Day, FileLink, Id, Line, Moment, Name, Nothing, Nullable, OneOf, SheetFile, shape } from './shape'
import { roles } from './words'

const Roles = Type.Array(OneOf(roles), { minItems: 1, maxItems: 4, uniqueItems: true })
const Branch = shape({ id: Id, name: Type.String() })
const Username = Type.String({ minLength: 2, maxLength: 32, pattern: '^[A-Za-z0-9_.@-]+$' })
const Password = Type.String({ minLength: 8, maxLength: 128 })

/** One person on the roster, as the secretary of the branch and the administrator see them. */
export const Person = shape({
  id: Id,
  name: Type.String(),
  branchId: Nullable(Id),
  branchName: Nullable(Type.String()),
  roles: Type.Array(OneOf(roles)),
  joinedOn: Nullable(Day),
  leftOn: Nullable(Day),
  hasAccount: Type.Boolean(),
})
export type Person = Static<typeof Person>

export const SheetMistake = shape({ row: Type.Integer(), column: Type.String(), reason: Type.String() })
export type SheetMistake = Static<typeof SheetMistake>

export const people = {
  /** Who I am, for the start page and for what buttons to show. */
  showMe: call(
    Nothing,
    shape({
      id: Id,
      name: Type.String(),
      roles: Type.Array(OneOf(roles)),
      branch: Nullable(Branch),
      school: shape({ id: Id, name: Type.String() }),
      joinedOn: Nullable(Day),
      username: Nullable(Type.String()),
      hasWeixin: Type.Boolean(),
      isDemo: Type.Boolean(),
      weeklyRobot: Nullable(Type.String()),
    }),
  ),
  /**
   * A person on the roster takes their place, with the invite code of their branch and their name: either a username and
   * a password (H5) or the one-time code of `wx.login` (mini program). Afterwards the phone signs in as usual.
   */
  joinBranch: call(
    shape({
      inviteCode: Type.String({ minLength: 6, maxLength: 12 }),
      name: Name,
      username: Type.Optional(Username),
      password: Type.Optional(Password),
      weixinCode: Type.Optional(Line(128, 1)),
    }),
    shape({ name: Type.String(), branchName: Type.String(), schoolName: Type.String() }),
  ),
  /** Whom a visitor may try the program as, before signing in; none where no demo school stands. */
  listDemoAccounts: call(
    Nothing,
    shape({
      accounts: Type.Array(shape({ role: OneOf(roles), username: Type.String(), password: Type.String() })),
    }),
  ),
  /** Ends this session on the server; the SDK's own log-out is local only. */
  signOut: call(Nothing, Nothing),
  /** My name, account, consents and marks go at once; what the school must keep stays without my name. */
  closeAccount: call(Nothing, Nothing),
  listBranches: call(
    Nothing,
    shape({ branches: Type.Array(shape({ id: Id, name: Type.String(), people: Type.Integer() })) }),
  ),
  /** The roster inside my reach; `text` matches names. */
  listPeople: call(
    shape({ branchId: Type.Optional(Id), text: Type.Optional(Line(20)), withLeft: Type.Optional(Type.Boolean()) }),
    shape({ people: Type.Array(Person) }),
  ),
  addPerson: call(shape({ name: Name, branchId: Id, roles: Roles, joinedOn: Day }), shape({ personId: Id })),
  /** Changes what is given; another `branchId` closes the old membership the day before `since` (today when left out). */
  changePerson: call(
    shape({
      personId: Id,
      name: Type.Optional(Name),
      roles: Type.Optional(Roles),
      branchId: Type.Optional(Id),
      since: Type.Optional(Day),
      leftOn: Type.Optional(Nullable(Day)),
    }),
    Nothing,
  ),
  /** Takes the account away from a person, so that they can join again with an invite (lost password, new phone). */
  releaseAccount: call(shape({ personId: Id }), Nothing),
  addBranch: call(shape({ name: Line(30, 1) }), shape({ branchId: Id })),
  downloadRosterTemplate: call(Nothing, FileLink),
  /** All or nothing: a sheet with mistakes changes nothing and answers SHEET_HAS_MISTAKES with `data.mistakes`. */
  importRoster: call(
    SheetFile,
    shape({ added: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer(), branchesAdded: Type.Integer() }),
  ),
  makeInvite: call(
    shape({
      branchId: Id,
      seats: Type.Integer({ minimum: 1, maximum: 500 }),
      days: Type.Integer({ minimum: 1, maximum: 30 }),
    }),
    shape({ code: Type.String(), expiresAt: Moment }),
  ),
  listInvites: call(
    Nothing,
    shape({
      invites: Type.Array(
        shape({
          id: Id,
          branchName: Type.String(),
          code: Type.String(),
          seats: Type.Integer(),
          used: Type.Integer(),
          expiresAt: Moment,
          isUsable: Type.Boolean(),
        }),
      ),
    }),
  ),
  revokeInvite: call(shape({ inviteId: Id }), Nothing),
}
