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

/** The three honest numbers of the headline (domain.md §4), never added up into one. */
export const headlineWords = { closed: '已销号', staged: '阶段性成效', blocked: '未完成' } as const

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
}

/** 立行立改, or by a date. */
export const fixNowWords = '立行立改'

/** After how many months a finding that must be kept up is looked at again (domain.md §4). */
export const lookBackMonths = [3, 6, 12] as const
export type LookBackMonths = (typeof lookBackMonths)[number]
