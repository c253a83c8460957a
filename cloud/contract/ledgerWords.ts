/** Labels of the ledger, as words.ts has them for the rest. */

/** States of a finding with the labels printed in S0. */
export const findingStates = ['open', 'staged', 'done', 'doneKeep', 'notDone'] as const
export type FindingState = (typeof findingStates)[number]
export const findingStateWords: Record<FindingState, string> = {
  open: '整改中',
  staged: '已取得阶段性成效需长期坚持',
  done: '已整改完成',
  doneKeep: '已整改完成并长期坚持',
  notDone: '整改未完成',
}
/** The same, short enough for a badge. */
export const findingStateShortWords: Record<FindingState, string> = {
  open: '整改中',
  staged: '阶段性成效',
  done: '已完成',
  doneKeep: '完成并坚持',
  notDone: '未完成',
}

export const measureStates = ['planned', 'submitted', 'accepted', 'returned'] as const
export type MeasureState = (typeof measureStates)[number]
export const measureStateWords: Record<MeasureState, string> = {
  planned: '未提交',
  submitted: '待审核',
  accepted: '已通过',
  returned: '已退回',
}

/** Evidence that was entered late: calendar.ts says when. */
export const lateEntryWords = '补录'
/** Evidence that cites an activity cited elsewhere too, which was said openly. */
export const linkedEvidenceWords = '同一活动，已说明'

/** The three honest numbers of the headline (domain.md §4), never added up into one. */
export const headlineWords = { closed: '已销号', staged: '阶段性成效', blocked: '未完成' } as const

/** What somebody with a pack's link looked at. */
export const packViewKinds = ['ledger', 'finding', 'download'] as const
export type PackViewKind = (typeof packViewKinds)[number]
export const packViewWords: Record<PackViewKind, string> = {
  ledger: '看台账',
  finding: '看问题',
  download: '下载材料包',
}

/** What of a finding or a measure can be edited, as its history calls it; `added` is a measure written later. */
export const editedFields = [
  'title',
  'leadOfficer',
  'department',
  'dueOn',
  'nextStep',
  'category',
  'earlier',
  'text',
  'fixNow',
  'assignee',
  'added',
  'blockedBy',
  'statePrinted',
  'notedDates',
  'removed',
  'restored',
] as const
export type EditedField = (typeof editedFields)[number]
export const editedFieldWords: Record<EditedField, string> = {
  title: '问题',
  leadOfficer: '责任领导',
  department: '责任部门',
  dueOn: '时限',
  nextStep: '下一步',
  category: '类别',
  earlier: '上一轮的问题',
  text: '措施内容',
  fixNow: '办理方式',
  assignee: '责任人',
  added: '新增措施',
  blockedBy: '卡在哪里',
  statePrinted: '状态原文',
  notedDates: '完成日期',
  removed: '移走',
  restored: '放回',
}

/** How a measure is to be done: at once, or by a date. */
export const fixNowWords = { now: '立行立改', byDate: '限期整改' } as const

/** What of a round can be edited. */
export const roundFields = ['feedbackOn', 'windowStart', 'windowEnd', 'phases', 'inspector', 'category'] as const
export type RoundField = (typeof roundFields)[number]
export const roundFieldWords: Record<RoundField, string> = {
  feedbackOn: '反馈日期',
  windowStart: '整改开始',
  windowEnd: '整改结束',
  phases: '整改阶段',
  inspector: '巡察组',
  category: '类别',
}

/** After how many months a finding that must be kept up is looked at again (domain.md §4). */
export const lookBackMonths = [3, 6, 12] as const
export type LookBackMonths = (typeof lookBackMonths)[number]
