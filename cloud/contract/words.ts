/** Kinds and states with the Chinese labels that users read. No code compares the Chinese. */

export const roles = ['member', 'secretary', 'leader', 'admin'] as const
export type Role = (typeof roles)[number]
export const roleWords: Record<Role, string> = {
  member: '党员',
  secretary: '支部书记',
  leader: '学校领导',
  admin: '管理员',
}

/** Kinds of study session; 三会一课 are the first four (S0–S3). */
export const sessionKinds = [
  'branchAssembly',
  'branchCommittee',
  'partyGroupMeeting',
  'partyLesson',
  'themedPartyDay',
  'theoryStudyGroup',
  'organizationalLifeMeeting',
] as const
export type SessionKind = (typeof sessionKinds)[number]
export const sessionKindWords: Record<SessionKind, string> = {
  branchAssembly: '支部党员大会',
  branchCommittee: '支部委员会',
  partyGroupMeeting: '党小组会',
  partyLesson: '党课',
  themedPartyDay: '主题党日',
  theoryStudyGroup: '理论学习中心组',
  organizationalLifeMeeting: '组织生活会',
}

export const sessionStates = ['planned', 'open', 'ended', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]
export const sessionStateWords: Record<SessionState, string> = {
  planned: '未开始',
  open: '可签到',
  ended: '已结束',
  cancelled: '已取消',
}

/** What the register says of one person; `absent` is also what stands when nobody wrote anything. */
export const attendances = ['present', 'late', 'excused', 'absent'] as const
export type Attendance = (typeof attendances)[number]
export const attendanceWords: Record<Attendance, string> = {
  present: '已签到',
  late: '迟到',
  excused: '请假',
  absent: '未到',
}

/** A line that the person made in time and the phone could send only later. */
export const sentLaterWords = '补传'

/** What may be sent to a WeChat that consented; the labels are those of WeChat's templates. */
export const messageKinds = [
  'sessionSoon',
  'evidenceReturned',
  'evidenceAccepted',
  'xuexiReminder',
  'weeklyReady',
  'measureDue',
  'measureOverdue',
  'reviewWaiting',
] as const
export type MessageKind = (typeof messageKinds)[number]
export const messageKindWords: Record<MessageKind, string> = {
  sessionSoon: '学习提醒',
  evidenceReturned: '佐证退回',
  evidenceAccepted: '佐证通过',
  xuexiReminder: '学习强国提醒',
  weeklyReady: '周报提醒',
  measureDue: '措施到期提醒',
  measureOverdue: '措施逾期提醒',
  reviewWaiting: '待审核提醒',
}

export const deliveryStates = ['waiting', 'sent', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export const deliveryStateWords: Record<DeliveryState, string> = {
  waiting: '待发送',
  sent: '已发送',
  failed: '没有发出',
}

/** What a consent is asked for; refusing one never blocks the rest (PIPL 16). */
export const purposes = ['photos', 'xuexi', 'messages'] as const
export type Purpose = (typeof purposes)[number]
export const purposeWords: Record<Purpose, string> = {
  photos: '整改佐证照片',
  xuexi: '学习强国标记',
  messages: '微信订阅消息',
}

export const complaintKinds = ['complaint', 'suggestion', 'correction'] as const
export type ComplaintKind = (typeof complaintKinds)[number]
export const complaintKindWords: Record<ComplaintKind, string> = {
  complaint: '投诉',
  suggestion: '建议',
  correction: '更正',
}

/** In place of the name of someone who closed their account. */
export const closedName = '已注销'
