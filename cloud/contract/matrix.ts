import type { CallName } from './calls'
import type { Role } from './words'

/**
 * How far a call reaches for a role. `self`: my own rows. `branch`: the branch I belong to. `school`: the whole school.
 * `anyone`: before signing in. A role that is not named may not call at all.
 */
export type Reaching = 'self' | 'branch' | 'school'
type ByRole = Partial<Record<Role, Reaching>>
export interface Access {
  /** `nameless`: a write of which neither the person nor the input is kept in the audit row. */
  kind: 'read' | 'write' | 'nameless'
  /** `anyone` needs no session; otherwise the widest of the person's roles counts. */
  who: ByRole | 'anyone'
}

const read = (who: ByRole): Access => ({ kind: 'read', who })
const write = (who: ByRole): Access => ({ kind: 'write', who })
const everyone = (reaching: Reaching): ByRole => ({
  member: reaching,
  secretary: reaching,
  leader: reaching,
  admin: reaching,
})

/** Who may call what, and how far it reaches: the whole permission matrix. */
export const access: Record<CallName, Access> = {
  // people
  showMe: read(everyone('self')),
  joinBranch: { kind: 'write', who: 'anyone' },
  listDemoAccounts: { kind: 'read', who: 'anyone' },
  signOut: write(everyone('self')),
  closeAccount: write(everyone('self')),
  listBranches: read(everyone('school')),
  listPeople: read({ secretary: 'branch', admin: 'school' }),
  addPerson: write({ secretary: 'branch', admin: 'school' }),
  changePerson: write({ admin: 'school' }),
  releaseAccount: write({ admin: 'school' }),
  addBranch: write({ admin: 'school' }),
  downloadRosterTemplate: read({ admin: 'school' }),
  importRoster: write({ admin: 'school' }),
  makeInvite: write({ secretary: 'branch', admin: 'school' }),
  listInvites: read({ secretary: 'branch', admin: 'school' }),
  revokeInvite: write({ secretary: 'branch', admin: 'school' }),
  // study
  openSession: write({ secretary: 'branch' }),
  cancelSession: write({ secretary: 'branch' }),
  listSessions: read({ member: 'branch', secretary: 'branch', leader: 'school' }),
  showSession: read({ member: 'branch', secretary: 'branch', leader: 'school' }),
  showRegister: read({ secretary: 'branch' }),
  showSessionCode: read({ secretary: 'branch' }),
  checkIn: write({ member: 'self', secretary: 'self' }),
  askLeave: write({ member: 'self', secretary: 'self' }),
  cancelLeave: write({ member: 'self', secretary: 'self' }),
  setAttendance: write({ secretary: 'branch' }),
  exportRegister: read({ secretary: 'branch' }),
  // xuexi
  markXuexi: write({ member: 'self', secretary: 'self' }),
  unmarkXuexi: write({ member: 'self', secretary: 'self' }),
  showMyXuexi: read({ member: 'self', secretary: 'self' }),
  showBranchXuexi: read({ member: 'branch', secretary: 'branch', leader: 'school' }),
  remindUnmarked: write({ secretary: 'branch' }),
  dismissXuexiReminder: write({ member: 'self', secretary: 'self' }),
  // rectification
  listFindings: read(everyone('school')),
  showFinding: read(everyone('school')),
  listMyMeasures: read(everyone('self')),
  assignMeasure: write({ secretary: 'branch', admin: 'school' }),
  closeFinding: write({ leader: 'school' }),
  reopenFinding: write({ leader: 'school' }),
  setFindingState: write({ leader: 'school', admin: 'school' }),
  editFinding: write({ secretary: 'school', admin: 'school' }),
  editMeasure: write({ secretary: 'school', admin: 'school' }),
  addFinding: write({ secretary: 'school', admin: 'school' }),
  addMeasure: write({ secretary: 'school', admin: 'school' }),
  editInspection: write({ secretary: 'school', admin: 'school' }),
  listInspectionEdits: read({ secretary: 'school', leader: 'school', admin: 'school' }),
  requestClosure: write({ secretary: 'school' }),
  listClosureRequests: read({ leader: 'school' }),
  sendBackClosure: write({ leader: 'school' }),
  listLookBacks: read({ secretary: 'school', leader: 'school' }),
  answerLookBack: write({ secretary: 'school', leader: 'school' }),
  listBlocked: read({ secretary: 'school', leader: 'school', admin: 'school' }),
  addLetter: write({ secretary: 'school', leader: 'school', admin: 'school' }),
  answerLetter: write({ secretary: 'school', leader: 'school', admin: 'school' }),
  downloadLedgerTemplate: read({ admin: 'school' }),
  importLedger: write({ admin: 'school' }),
  // evidence
  submitEvidence: write(everyone('self')),
  findPhoto: read(everyone('self')),
  listWaitingEvidence: read({ secretary: 'branch', leader: 'school' }),
  listMeasureEvidence: read({ member: 'self', secretary: 'branch', leader: 'school', admin: 'self' }),
  acceptEvidence: write({ secretary: 'branch', leader: 'school' }),
  returnEvidence: write({ secretary: 'branch', leader: 'school' }),
  findAlike: read({ secretary: 'branch', leader: 'school' }),
  linkEvidence: write({ secretary: 'branch', leader: 'school' }),
  unlinkEvidence: write({ secretary: 'branch', leader: 'school' }),
  // progress
  showStart: read(everyone('self')),
  showBranchProgress: read({ member: 'branch', secretary: 'branch', leader: 'school' }),
  showSchoolProgress: read({ leader: 'school', admin: 'school' }),
  // weekly
  listWeeklyReports: read({ secretary: 'branch', leader: 'school' }),
  showWeeklyReport: read({ secretary: 'branch', leader: 'school' }),
  markReportRead: write({ secretary: 'branch', leader: 'school' }),
  downloadWeeklyReport: read({ secretary: 'branch', leader: 'school' }),
  setWeeklyRobot: write({ admin: 'school' }),
  resendReport: write({ leader: 'school' }),
  // messages
  listReminders: read(everyone('self')),
  listMessageKinds: read(everyone('self')),
  addMessageCredits: write(everyone('self')),
  listUnsentMessages: read({ secretary: 'branch', admin: 'school' }),
  // privacy
  showNotice: { kind: 'read', who: 'anyone' },
  listConsents: read(everyone('self')),
  giveConsent: write(everyone('self')),
  withdrawConsent: write(everyone('self')),
  showMyData: read(everyone('self')),
  exportMyData: read(everyone('self')),
  addComplaint: { kind: 'nameless', who: everyone('self') },
  listComplaints: read({ secretary: 'branch', leader: 'school', admin: 'school' }),
  listMyComplaints: read(everyone('self')),
  answerComplaint: write({ secretary: 'branch', leader: 'school', admin: 'school' }),
  findAnswer: read(everyone('school')),
  // bulletin
  runChecks: read({ secretary: 'school', leader: 'school', admin: 'school' }),
  answerCheck: write({ secretary: 'school', leader: 'school', admin: 'school' }),
  withdrawAnswer: write({ secretary: 'school', leader: 'school', admin: 'school' }),
  makeBulletin: write({ secretary: 'school', leader: 'school', admin: 'school' }),
  listBulletins: read(everyone('school')),
  showBulletin: read({ secretary: 'school', leader: 'school', admin: 'school' }),
  editBlock: write({ secretary: 'school', leader: 'school', admin: 'school' }),
  showPublic: read(everyone('school')),
  setRedaction: write({ secretary: 'school', leader: 'school', admin: 'school' }),
  publishBulletin: write({ leader: 'school' }),
  downloadBulletin: read(everyone('school')),
  // pack; what is shown by a link writes a view, and no audit row: there is no person to name in it
  makePackLink: write({ leader: 'school', admin: 'school' }),
  listPackLinks: read({ leader: 'school', admin: 'school' }),
  revokePackLink: write({ leader: 'school', admin: 'school' }),
  listPackViews: read({ leader: 'school', admin: 'school' }),
  downloadPack: read({ leader: 'school', admin: 'school' }),
  showPack: { kind: 'read', who: 'anyone' },
  showPackFinding: { kind: 'read', who: 'anyone' },
  downloadSharedPack: { kind: 'read', who: 'anyone' },
}
