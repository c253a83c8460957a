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
