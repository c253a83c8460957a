import type { CallName, In } from '../../../cloud/contract/calls'
import type { ErrorName } from '../../../cloud/contract/errors'
import type { Role } from '../../../cloud/contract/words'
import { hashReceipt } from '../../../cloud/kernel/receiptCode'
import { writeSheet } from '../../../cloud/kernel/sheets/writeSheet'
import { first, sheetOf } from '../rectification/sheet'
import { giveAccount, newUsername } from './accounts'
import type { Place } from './place'

/** How a call is asked about something real that stands in `place`, so that `by` of that place may do it. */
export interface Entry<N extends CallName> {
  /** Whose the thing is that the input names: nobody's, the school's, or a branch's. */
  names: 'nothing' | 'school' | 'branch'
  /** What my own rows' reach says to someone of another branch, where that is not NOT_FOUND. */
  elsewhere?: ErrorName
  input(place: Place, role: Role): In<N> | Promise<In<N>>
}

const nothing = { names: 'nothing' as const, input: () => ({}) }
const week = '2026-W46'
let people = 0

/** A name that nobody has yet. */
const newName = () => {
  people += 1
  return `新人${people}`
}

async function answerOf<T>(asked: Promise<{ result: T; error?: string }>): Promise<T> {
  const { result, error } = await asked
  if (error) throw new Error(error)
  return result
}

/** A session in half an hour, which expects the caller where they are a member. */
async function session({ world, secretary, member, cast }: Place, role: Role): Promise<{ sessionId: number }> {
  const expectedIds = [...new Set([member.id, cast.member.id, role === 'secretary' ? cast.secretary.id : member.id])]
  const times = { startsAt: '2026-11-18T02:30:00.000Z', endsAt: '2026-11-18T04:00:00.000Z' }
  const wish = { kind: 'partyLesson' as const, theme: '专题党课', place: '会议室', ...times, expectedIds }
  const { sessionId } = await answerOf(world.call(secretary.token, 'openSession', wish))
  return { sessionId }
}

async function invite({ world, secretary, branchId }: Place) {
  const { code } = await answerOf(world.call(secretary.token, 'makeInvite', { branchId, seats: 1, days: 1 }))
  const { invites } = await answerOf(world.call(secretary.token, 'listInvites', {}))
  return { code, inviteId: invites[0].id }
}

const measure = async ({ rows }: Place, assigneeId?: number) => {
  const findingId = await rows.finding()
  return { findingId, measureId: await rows.measure({ findingId, dueOn: '2026-11-30', assigneeId }) }
}

async function inspectionOf(place: Place): Promise<number> {
  await measure(place)
  const { school, world } = place
  const text = 'select inspection_id as id from inspections where school_id = $1'
  return (await world.sql<{ id: number }>(school.id, text, [school.id]))[0].id
}

async function drafted(place: Place): Promise<{ bulletinId: number }> {
  const { world, secretary } = place
  const inspectionId = await inspectionOf(place)
  return answerOf(world.call(secretary.token, 'makeBulletin', { inspectionId, form: 'states' }))
}

async function seenDraft(place: Place): Promise<{ bulletinId: number; digest: string }> {
  const { bulletinId } = await drafted(place)
  const { digest } = await answerOf(place.world.call(place.secretary.token, 'showPublic', { bulletinId }))
  return { bulletinId, digest }
}

async function published(place: Place): Promise<{ bulletinId: number }> {
  const { world, school } = place
  const { bulletinId, digest } = await seenDraft(place)
  await answerOf(world.call(school.chen.token, 'publishBulletin', { bulletinId, digest, isConfirmed: true }))
  return { bulletinId }
}

/** A finding that nobody owns is there in any ledger of these rows. */
async function openAlarm(place: Place): Promise<{ inspectionId: number; keys: string[] }> {
  const inspectionId = await inspectionOf(place)
  const { groups } = await answerOf(place.world.call(place.secretary.token, 'runChecks', { inspectionId }))
  return { inspectionId, keys: [groups.flatMap(({ alarms }) => alarms).filter(({ answer }) => !answer)[0].key] }
}

const packLink = { label: '县委第三巡察组', endsOn: '2026-12-18' }

async function newPackLink(place: Place) {
  const wish = { ...packLink, inspectionId: await inspectionOf(place) }
  return answerOf(place.world.call(place.school.chen.token, 'makePackLink', wish))
}

const ledgerSheet = (round: string) => sheetOf([{ ...first, 巡察轮次: `第七轮${round}` }])

/** A new round that was compared and may go in. */
async function ledgerToBring({ world, school }: Place, round: string) {
  const fileBase64 = await ledgerSheet(round)
  const { digest } = await answerOf(world.call(school.wu.token, 'compareLedger', { fileBase64 }))
  return { fileBase64, digest, take: [] }
}

/** A finding whose one measure is accepted, by people who are not the caller. */
async function acceptedFinding(place: Place): Promise<{ findingId: number }> {
  const { findingId, measureId } = await measure(place)
  const { rows, member, secretary, branchId } = place
  const accepted = { by: secretary.id, at: '2026-11-17T02:00:00Z' }
  await rows.evidence({ measureId, personId: member.id, branchId, recordedAt: '2026-11-16T02:00:00Z', accepted })
  return { findingId }
}

/** The category and the round in which `rows` puts its findings. */
async function categoryOf({ rows, world, school }: Place): Promise<{ categoryId: number }> {
  const findingId = await rows.finding()
  const text = 'select category_id as id from findings where school_id = $1 and finding_id = $2'
  return { categoryId: (await world.sql<{ id: number }>(school.id, text, [school.id, findingId]))[0].id }
}

async function roundEdit({ rows, world, school }: Place): Promise<In<'editInspection'>> {
  const findingId = await rows.finding()
  const text = 'select inspection_id as id from findings where school_id = $1 and finding_id = $2'
  const [{ id }] = await world.sql<{ id: number }>(school.id, text, [school.id, findingId])
  return { inspectionId: id, feedbackOn: null, ...window, phases: [], reason: '顺延' }
}
const window = { windowStart: '2026-09-01', windowEnd: '2026-12-31' }

let numbers = 0
const nextNumber = () => {
  numbers += 1
  return numbers
}

async function closureRequest(place: Place): Promise<number> {
  const { world, school, secretary } = place
  const { findingId } = await acceptedFinding(place)
  const text = `insert into closure_requests (school_id, finding_id, at, person_id, note) values ($1, $2, $3, $4, '已落实')
    returning request_id as id`
  return (await world.sql<{ id: number }>(school.id, text, [school.id, findingId, world.now(), secretary.id]))[0].id
}

async function letter(place: Place): Promise<number> {
  const { world, school, secretary } = place
  const { inspectionId } = await roundEdit(place)
  const text = `insert into letters (school_id, inspection_id, blocked_by, sent_on, about, recorded_at, person_id)
    values ($1, $2, '县财政', '2026-11-10', '请拨付', $3, $4) returning letter_id as id`
  return (await world.sql<{ id: number }>(school.id, text, [school.id, inspectionId, world.now(), secretary.id]))[0].id
}

/** Evidence that waits. A leader reviews where no secretary can, so theirs stands in a branch without one. */
async function waiting(place: Place, role: Role): Promise<{ evidenceId: number }> {
  const { world, school, rows, member } = place
  const { measureId } = await measure(place)
  const name = `无书记支部${measureId}`
  const branchId =
    role === 'leader' ? (await answerOf(world.call(school.wu.token, 'addBranch', { name }))).branchId : place.branchId
  const recordedAt = '2026-11-16T02:00:00Z'
  return { evidenceId: await rows.evidence({ measureId, personId: member.id, branchId, recordedAt }) }
}

/** Evidence that waits, and another that cites the same activity; linked already for who wants to take it back. */
async function twoOfOne(place: Place, role: Role, isLinked = false): Promise<{ evidenceId: number; otherId: number }> {
  const { evidenceId } = await waiting(place, role)
  const { evidenceId: otherId } = await waiting(place, role)
  const { world, school, secretary } = place
  if (isLinked)
    await world.sql(
      school.id,
      `insert into evidence_links (school_id, first_id, second_id, reason, at, person_id) values ($1, $2, $3, '同一次活动', now(), $4)`,
      [school.id, evidenceId, otherId, secretary.id],
    )
  return { evidenceId, otherId }
}

async function photoOf({ world, school }: Place, personId: number): Promise<number> {
  const [row] = await world.sql<{ photo_id: number }>(
    school.id,
    `insert into photos (school_id, person_id, digest, width, height, made_at) values ($1, $2, 'd', 1, 1, now())
     returning photo_id`,
    [school.id, personId],
  )
  return row.photo_id
}

const roster = async () => {
  const columns = ['姓名', '支部', '身份', '入支部日期'].map((title) => ({ title }))
  const bytes = await writeSheet({ sheetName: '名册', columns, rows: [['郑新人', '行政支部', '党员', '2026-11-01']] })
  return { fileBase64: bytes.toString('base64') }
}

/** The failed post of last week, to be sent again. */
async function failedDelivery({ world, school }: Place): Promise<{ week: string }> {
  await world.sql(
    school.id,
    "insert into weekly_robots values ($1, 'https://robot', $2, now()) on conflict do nothing",
    [school.id, school.wu.id],
  )
  await world.sql(
    school.id,
    `insert into deliveries (school_id, week, text, state, not_before, changed_at) values ($1, $2, '周报', 'failed', now(), now())
     on conflict (school_id, week) do update set state = 'failed'`,
    [school.id, week],
  )
  return { week }
}

const complaint = { kind: 'suggestion' as const, to: 'school' as const, text: '会议室太冷', nameless: false }

/** Written by somebody who asks nothing else. */
async function toBranch({ world, school, branchId }: Place): Promise<In<'answerComplaint'>> {
  const [row] = await world.sql<{ id: number }>(
    school.id,
    `insert into complaints (school_id, kind, branch_id, text, made_on) values ($1, 'suggestion', $2, '会议室太冷', '2026-11-18')
     returning complaint_id as id`,
    [school.id, branchId],
  )
  return { complaintId: row.id, text: '已请总务处修' }
}

let receipts = 0
async function namelessReceipt({ world, school }: Place): Promise<{ code: string }> {
  receipts += 1
  const code = `RECEIPT-${receipts}`
  await world.sql(
    school.id,
    `insert into complaints (school_id, kind, text, made_on, code_hash) values ($1, 'suggestion', '会议室太冷', '2026-11-18', $2)`,
    [school.id, hashReceipt(code)],
  )
  return { code }
}

export const inputs: { [N in CallName]: Entry<N> } = {
  // people
  showMe: nothing,
  joinBranch: {
    names: 'nothing',
    input: async (place) => {
      const { code } = await invite(place)
      return { inviteCode: code, name: place.member.name, username: newUsername(), password: 'Right-2026' }
    },
  },
  listDemoAccounts: nothing,
  signOut: nothing,
  closeAccount: {
    names: 'nothing',
    // An administrator has to be left who can sign in.
    input: async ({ world, school }, role) => {
      if (role === 'admin') await giveAccount(world, school.id, school.wu)
      return {}
    },
  },
  listBranches: nothing,
  listPeople: { names: 'branch', input: ({ branchId }) => ({ branchId }) },
  addPerson: {
    names: 'branch',
    input: ({ branchId }) => ({ name: newName(), branchId, roles: ['member'], joinedOn: '2026-11-01' }),
  },
  changePerson: { names: 'branch', input: ({ member }) => ({ personId: member.id, name: '新名字' }) },
  releaseAccount: { names: 'branch', input: ({ member }) => ({ personId: member.id }) },
  addBranch: { names: 'nothing', input: (_place, role) => ({ name: `新支部${role}` }) },
  downloadRosterTemplate: nothing,
  importRoster: { names: 'nothing', input: roster },
  makeInvite: { names: 'branch', input: ({ branchId }) => ({ branchId, seats: 1, days: 1 }) },
  listInvites: nothing,
  revokeInvite: { names: 'branch', input: async (place) => ({ inviteId: (await invite(place)).inviteId }) },
  // study
  openSession: {
    names: 'branch',
    input: ({ member }) => ({
      ...{ kind: 'partyLesson', theme: '专题党课', place: '会议室', expectedIds: [member.id] },
      ...{ startsAt: '2026-11-18T06:00:00.000Z', endsAt: '2026-11-18T08:00:00.000Z' },
    }),
  },
  cancelSession: { names: 'branch', input: async (...at) => ({ ...(await session(...at)), reason: '改期' }) },
  listSessions: { names: 'branch', input: ({ branchId }) => ({ branchId }) },
  showSession: { names: 'branch', input: session },
  showRegister: { names: 'branch', input: session },
  showSessionCode: { names: 'branch', input: session },
  checkIn: {
    names: 'branch',
    input: async (place, role) => {
      const { sessionId } = await session(place, role)
      const { world, secretary } = place
      const { digits } = await answerOf(world.call(secretary.token, 'showSessionCode', { sessionId }))
      return { sessionId, digits }
    },
  },
  askLeave: { names: 'branch', input: session },
  cancelLeave: { names: 'branch', input: session },
  setAttendance: {
    names: 'branch',
    input: async (place, role) => ({
      ...(await session(place, role)),
      ...{ personId: place.member.id, attendance: 'present' },
    }),
  },
  exportRegister: { names: 'branch', input: session },
  // xuexi
  markXuexi: { names: 'nothing', input: () => ({ day: '2026-11-18' }) },
  unmarkXuexi: { names: 'nothing', input: () => ({ day: '2026-11-18' }) },
  showMyXuexi: nothing,
  showBranchXuexi: { names: 'branch', input: ({ branchId }) => ({ branchId }) },
  remindUnmarked: nothing,
  dismissXuexiReminder: nothing,
  // rectification
  listFindings: { names: 'school', input: async (place) => ({ inspectionId: await inspectionOf(place) }) },
  showFinding: { names: 'school', input: async (place) => ({ findingId: (await measure(place)).findingId }) },
  listMyMeasures: nothing,
  assignMeasure: {
    names: 'branch',
    input: async (place) => ({
      ...{ measureId: (await measure(place, place.member.id)).measureId },
      ...{ personId: place.member.id, dueOn: '2026-12-01' },
    }),
  },
  closeFinding: {
    names: 'school',
    input: async (place) => ({ ...(await acceptedFinding(place)), state: 'done', reason: '' }),
  },
  reopenFinding: {
    names: 'school',
    input: async ({ rows }) => ({ findingId: await rows.finding('done'), reason: '回头看发现反弹' }),
  },
  setFindingState: {
    names: 'school',
    input: async ({ rows }) => ({ findingId: await rows.finding(), state: 'staged', reason: '已见成效' }),
  },
  editFinding: {
    names: 'school',
    input: async ({ rows }) => ({ findingId: await rows.finding(), title: '改后的问题', reason: '原文有误' }),
  },
  editMeasure: {
    names: 'school',
    input: async (place) => ({ measureId: (await measure(place)).measureId, text: '改后的措施', reason: '原文有误' }),
  },
  addFinding: {
    names: 'school',
    input: async (place) => ({
      ...(await categoryOf(place)),
      number: `加${nextNumber()}`,
      title: '新问题',
      reason: '补列',
    }),
  },
  addMeasure: {
    names: 'school',
    input: async ({ rows }) => ({ findingId: await rows.finding(), text: '再加一条', reason: '还不够' }),
  },
  editInspection: { names: 'school', input: roundEdit },
  listInspectionEdits: {
    names: 'school',
    input: async (place) => ({ inspectionId: (await roundEdit(place)).inspectionId }),
  },
  requestClosure: { names: 'school', input: async (place) => ({ ...(await acceptedFinding(place)), note: '已落实' }) },
  listClosureRequests: nothing,
  sendBackClosure: {
    names: 'school',
    input: async (place) => ({ closureId: await closureRequest(place), reason: '材料还不够' }),
  },
  listLookBacks: nothing,
  answerLookBack: {
    names: 'school',
    input: async ({ rows, world, school }) => {
      const findingId = await rows.finding('staged')
      const since = "update findings set state_since = '2026-08-01' where school_id = $1 and finding_id = $2"
      await world.sql(school.id, since, [school.id, findingId])
      return { findingId, months: 3, holds: true, note: '仍在坚持' }
    },
  },
  listBlocked: {
    names: 'school',
    input: async (place) => ({ inspectionId: (await roundEdit(place)).inspectionId }),
  },
  addLetter: {
    names: 'school',
    input: async (place) => {
      await place.rows.finding('notDone', '县财政')
      const { inspectionId } = await roundEdit(place)
      return { inspectionId, blockedBy: '县财政', sentOn: '2026-11-10', about: '请拨付绩效工资' }
    },
  },
  answerLetter: {
    names: 'school',
    input: async (place) => ({ letterId: await letter(place), answeredOn: '2026-11-18', answer: '年内拨付' }),
  },
  downloadLedgerTemplate: nothing,
  compareLedger: { names: 'nothing', input: async (_place, role) => ({ fileBase64: await ledgerSheet(role) }) },
  importLedger: { names: 'nothing', input: (place, role) => ledgerToBring(place, role) },
  showLastImport: nothing,
  undoImport: {
    names: 'school',
    input: async (place) => {
      const { world, school } = place
      const asked = world.call(school.wu.token, 'importLedger', await ledgerToBring(place, newName()))
      const { importId } = await answerOf(asked)
      return { importId }
    },
  },
  removeFinding: {
    names: 'school',
    input: async ({ rows }) => ({ findingId: await rows.finding(), reason: '重复' }),
  },
  removeMeasure: {
    names: 'school',
    input: async (place) => ({ measureId: (await measure(place)).measureId, reason: '重复' }),
  },
  exportLedger: {
    names: 'school',
    input: async (place) => ({ inspectionId: await inspectionOf(place), list: 'ledger' }),
  },
  showList: { names: 'school', input: async (place) => ({ inspectionId: await inspectionOf(place), list: 'tasks' }) },
  // evidence
  submitEvidence: {
    names: 'branch',
    elsewhere: 'NOT_YOUR_MEASURE',
    input: async (place, role) => {
      const { id } = place.cast[role]
      const { measureId } = await measure(place, id)
      return { measureId, note: '已完成', photoIds: [await photoOf(place, id)] }
    },
  },
  findPhoto: { names: 'nothing', input: () => ({ digest: 'a'.repeat(64) }) },
  listWaitingEvidence: nothing,
  listMeasureEvidence: { names: 'school', input: async (place) => ({ measureId: (await measure(place)).measureId }) },
  acceptEvidence: { names: 'branch', input: waiting },
  returnEvidence: { names: 'branch', input: async (...at) => ({ ...(await waiting(...at)), reason: '照片不清' }) },
  findAlike: { names: 'branch', input: waiting },
  linkEvidence: { names: 'branch', input: async (...at) => ({ ...(await twoOfOne(...at)), reason: '同一次活动' }) },
  unlinkEvidence: { names: 'branch', input: async (...at) => twoOfOne(...at, true) },
  // progress
  showStart: nothing,
  showBranchProgress: { names: 'branch', input: ({ branchId }) => ({ branchId }) },
  showSchoolProgress: nothing,
  // weekly
  listWeeklyReports: nothing,
  showWeeklyReport: { names: 'branch', input: ({ branchId }) => ({ week, branchId }) },
  markReportRead: { names: 'branch', input: ({ branchId }) => ({ week, branchId }) },
  downloadWeeklyReport: { names: 'branch', input: ({ branchId }) => ({ week, branchId }) },
  setWeeklyRobot: { names: 'nothing', input: () => ({ address: null }) },
  resendReport: { names: 'nothing', input: failedDelivery },
  // messages
  listReminders: nothing,
  listMessageKinds: nothing,
  addMessageCredits: { names: 'nothing', input: () => ({ accepted: ['sessionSoon'] }) },
  listUnsentMessages: nothing,
  // privacy
  showNotice: nothing,
  listConsents: nothing,
  giveConsent: { names: 'nothing', input: () => ({ purpose: 'photos' }) },
  withdrawConsent: { names: 'nothing', input: () => ({ purpose: 'photos' }) },
  showMyData: nothing,
  exportMyData: { names: 'nothing', input: () => ({ format: 'json' }) },
  addComplaint: { names: 'nothing', input: () => complaint },
  listComplaints: nothing,
  listMyComplaints: nothing,
  answerComplaint: { names: 'branch', input: toBranch },
  // Whose it is, nobody knows: the receipt alone counts (its own test has the rival school).
  findAnswer: { names: 'nothing', input: namelessReceipt },
  // bulletin
  runChecks: { names: 'school', input: async (place) => ({ inspectionId: await inspectionOf(place) }) },
  answerCheck: {
    names: 'school',
    input: async (place) => ({ ...(await openAlarm(place)), reason: '看过，原文如此' }),
  },
  withdrawAnswer: {
    names: 'school',
    input: async (place) => {
      const { inspectionId, keys } = await openAlarm(place)
      const { world, secretary } = place
      await answerOf(world.call(secretary.token, 'answerCheck', { inspectionId, keys, reason: '看过' }))
      return { inspectionId, key: keys[0] }
    },
  },
  makeBulletin: {
    names: 'school',
    input: async (place) => ({ inspectionId: await inspectionOf(place), form: 'states' }),
  },
  listBulletins: { names: 'school', input: async (place) => ({ inspectionId: await inspectionOf(place) }) },
  showBulletin: { names: 'school', input: drafted },
  editBlock: {
    names: 'school',
    input: async (place) => ({ ...(await drafted(place)), key: 'close', text: '欢迎监督。' }),
  },
  showPublic: { names: 'school', input: published },
  setRedaction: {
    names: 'school',
    input: async (place) => {
      const { bulletinId } = await drafted(place)
      const { world, secretary } = place
      const text = '请与13800138000联系。'
      await answerOf(world.call(secretary.token, 'editBlock', { bulletinId, key: 'close', text }))
      return { bulletinId, found: '13800138000', reason: '学校值班电话' }
    },
  },
  publishBulletin: { names: 'school', input: async (place) => ({ ...(await seenDraft(place)), isConfirmed: true }) },
  downloadBulletin: { names: 'school', input: published },
  // pack
  makePackLink: { names: 'school', input: async (place) => ({ ...packLink, inspectionId: await inspectionOf(place) }) },
  listPackLinks: nothing,
  revokePackLink: { names: 'school', input: async (place) => ({ linkId: (await newPackLink(place)).linkId }) },
  listPackViews: { names: 'school', input: async (place) => ({ linkId: (await newPackLink(place)).linkId }) },
  downloadPack: { names: 'school', input: async (place) => ({ inspectionId: await inspectionOf(place) }) },
  showPack: { names: 'nothing', input: async (place) => ({ packKey: (await newPackLink(place)).packKey ?? '' }) },
  showPackFinding: {
    names: 'nothing',
    input: async (place) => ({
      ...{ packKey: (await newPackLink(place)).packKey ?? '' },
      ...{ findingId: await place.rows.finding() },
    }),
  },
  downloadSharedPack: {
    names: 'nothing',
    input: async (place) => ({ packKey: (await newPackLink(place)).packKey ?? '' }),
  },
}
