/** Labels of the bulletin and of the checks before it, as words.ts has them for the rest. */

/** What the checks before publishing look for, in the order in which they are worked off. */
export const checkKinds = [
  ...(['saysMore', 'datedAfter', 'datedBefore', 'brokenDate', 'noDate', 'unowned', 'twoWordings'] as const),
  ...(['twice', 'cycle', 'sum', 'numbering', 'person', 'foreignName', 'outdated'] as const),
] as const
export type CheckKind = (typeof checkKinds)[number]
export const checkKindWords: Record<CheckKind, string> = {
  saysMore: '说得比做得多',
  datedAfter: '成效的日期在通报之后',
  datedBefore: '成效的日期在反馈之前',
  brokenDate: '日期写错',
  noDate: '措施没有日期',
  unowned: '没有状态或责任人',
  twoWordings: '一种状态两种写法',
  twice: '一件事用在两个问题里',
  cycle: '写了周期没做够',
  sum: '数字对不上',
  numbering: '编号不对',
  person: '人名、电话、证件号、邮箱',
  foreignName: '别的学校或网站的名字',
  outdated: '通报和台账不一致',
}

/** The two forms in which such bulletins are printed. */
export const bulletinForms = ['states', 'sentences'] as const
export type BulletinForm = (typeof bulletinForms)[number]
export const bulletinFormWords: Record<BulletinForm, string> = {
  states: '逐个写整改状态',
  sentences: '用“通过整改”收尾',
}

export const bulletinStates = ['draft', 'published'] as const
export type BulletinState = (typeof bulletinStates)[number]
export const bulletinStateWords: Record<BulletinState, string> = { draft: '草稿', published: '已发布' }

export const redactionKinds = ['name', 'phone', 'identity', 'email'] as const
export type RedactionKind = (typeof redactionKinds)[number]
export const redactionKindWords: Record<RedactionKind, string> = {
  name: '人名',
  phone: '电话',
  identity: '身份证号',
  email: '邮箱',
}
/** What stands in its place in all that leaves the school; in that of a name stands something else each time. */
export const redactedWords: Record<Exclude<RedactionKind, 'name'>, string> = {
  phone: '（电话略）',
  identity: '（证件号略）',
  email: '（邮箱略）',
}
