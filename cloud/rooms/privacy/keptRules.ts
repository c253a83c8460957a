/** The kinds of what is kept of a person, in the order in which they are shown. */
export const keptKinds = [
  'person',
  'memberships',
  'account',
  'register',
  'xuexi',
  'evidence',
  'photos',
  'ledgerWork',
  'branchWork',
  'complaints',
  'consents',
  'messages',
  'audits',
] as const
export type KeptKind = (typeof keptKinds)[number]

export interface KeptWords {
  title: string
  /** What for. */
  why: string
  until: string
}

interface Days {
  photos: number
  loosePhotos: number
  sessions: number
  audits: number
  complaints: number
  consents: number
  left: number
}

const whileOnRoll = '在册期间'

type KeptTable<K extends KeptKind> = Pick<Record<KeptKind, KeptWords>, K>

const wordsOfPerson = (
  days: Days,
): KeptTable<'person' | 'memberships' | 'account' | 'register' | 'xuexi' | 'evidence'> => ({
  person: {
    title: '姓名和身份',
    why: '名册上认得出是谁，决定能看什么、能做什么',
    until: `${whileOnRoll}；注销后只留“已注销”三个字`,
  },
  memberships: { title: '所在支部', why: '按人在哪个支部算支部的出勤率', until: '学校依规保存；注销后不带姓名' },
  account: {
    title: '账号和登录',
    why: '登录用。密码只存散列，微信只存 openid',
    until: `注销时或离开 ${days.left} 天后删除；过期的登录 ${days.sessions} 天后删除`,
  },
  register: {
    title: '签到和请假',
    why: '学习活动的签到表，学校依规要保存',
    until: '学校依规保存；注销后不带姓名',
  },
  xuexi: {
    title: '学习强国标记',
    why: '自愿标记，只给本人看，支部只看比率',
    until: `${whileOnRoll}；撤回同意、注销时或离开 ${days.left} 天后删除`,
  },
  evidence: {
    title: '整改佐证说明',
    why: '证明整改措施做了，学校依规要保存',
    until: '学校依规保存；注销后不带姓名',
  },
})

const wordsOfActs = (days: Days): KeptTable<'photos' | 'complaints' | 'consents' | 'messages' | 'audits'> => ({
  photos: {
    title: '佐证照片',
    why: '审核的同志不用再跑一趟现场',
    until: `问题销号 ${days.photos} 天后删除；没交的 ${days.loosePhotos} 天后删除`,
  },
  complaints: {
    title: '投诉、建议和更正',
    why: '有人看、有人答。匿名的不记是谁写的',
    until: `答复 ${days.complaints} 天后删除；注销后不带姓名`,
  },
  consents: {
    title: '同意记录',
    why: '记下什么时候同意、什么时候撤回',
    until: `撤回 ${days.consents} 天后删除；注销时或离开 ${days.left} 天后删除`,
  },
  messages: {
    title: '微信提醒',
    why: '把你同意接收的提醒发到微信',
    until: `撤回同意、注销时或离开 ${days.left} 天后删除`,
  },
  audits: {
    title: '操作记录',
    why: '谁在什么时候做了什么，出了错能查清',
    until: `${days.audits} 天后删除；注销时清空内容`,
  },
})

const wordsOfWork: KeptTable<'ledgerWork' | 'branchWork'> = {
  ledgerWork: {
    title: '台账经办',
    why: '台账每一处改动都要查得到是谁、什么时候、为什么',
    until: '随整改台账依规保存；注销后不带姓名',
  },
  branchWork: {
    title: '支部经办',
    why: '名单是谁登记的、提醒是谁发的，本人和支部查得到',
    until: '学校依规保存；注销后不带姓名',
  },
}

/** What is kept, what for and how long: the notice, 我的数据 and the export all say it in these words. */
export const keptWords = (days: Days): Record<KeptKind, KeptWords> => ({
  ...wordsOfPerson(days),
  ...wordsOfActs(days),
  ...wordsOfWork,
})
