import { editedFieldWords, roundFieldWords } from './ledgerWords'

/** What a sheet can say of a round, a category, a finding or a measure. */
export const ledgerFields = [
  ...(['inspector', 'feedbackOn', 'windowStart', 'windowEnd', 'category', 'title', 'state', 'statePrinted'] as const),
  ...([
    'leadOfficer',
    'department',
    'blockedBy',
    'nextStep',
    'dueOn',
    'text',
    'notedDates',
    'assignee',
    'fixNow',
  ] as const),
] as const
export type LedgerField = (typeof ledgerFields)[number]
export const ledgerFieldWords: Record<LedgerField, string> = {
  ...editedFieldWords,
  ...roundFieldWords,
  state: '整改状态',
}

/** How a sheet differs from the ledger; `stale`: the sheet says what it said last time, the ledger has moved on. */
export const ledgerLineKinds = ['conflicting', 'gone', 'changed', 'new', 'stale'] as const
export type LedgerLineKind = (typeof ledgerLineKinds)[number]
export const ledgerLineWords: Record<LedgerLineKind, string> = {
  conflicting: '有冲突',
  gone: '表里没有',
  changed: '改动',
  new: '新增',
  stale: '台账更新过',
}

/** Why a line does not simply go in. */
export const ledgerWhys = [
  'both',
  'removed',
  'closed',
  'accepted',
  'waiting',
  'closing',
  'evidence',
  'notYours',
] as const
export type LedgerWhy = (typeof ledgerWhys)[number]
export const ledgerWhyWords: Record<LedgerWhy, string> = {
  both: '上次导入以后，台账和表里都改过',
  removed: '台账里已经移走',
  closed: '问题已经销号',
  accepted: '措施已经通过',
  waiting: '材料正在审核，不能从表里改',
  closing: '销号和重新打开不能从表里来，请学校领导在问题页办',
  evidence: '已有材料或办理记录，不能移走',
  notYours: '整改状态由学校领导或管理员改',
}
