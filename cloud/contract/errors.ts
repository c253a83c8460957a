import { ledgerErrors } from './ledgerErrors'

/**
 * Every error a person can meet: its name, its number on the wire, its HTTP status and its sentence.
 * A sentence says what happened, that nothing was lost, and what to do next. Numbers below 10000 are the SDK's own.
 */
export const errors = {
  UNAUTHORIZED_APP: {
    code: 401,
    status: 401,
    sentence: '这个页面版本过旧或来源不对。请从小程序或学校给的网址重新打开。',
  },
  SESSION_INVALID: { code: 211, status: 401, sentence: '登录已过期，你填的内容还在。请重新登录后再点一次。' },
  WRONG_PASSWORD: { code: 210, status: 400, sentence: '用户名或密码不对。请核对后再试。' },
  UNKNOWN_CALL: { code: 1, status: 404, sentence: '这个功能不存在或已改名。请更新小程序后再试。' },
  NOT_FOUND: { code: 101, status: 404, sentence: '没有找到，可能已被移走，或者不在你能看的范围内。' },
  BROKEN: { code: 10000, status: 500, sentence: '服务器出了点问题，刚才的操作没有保存。请稍后再试一次。' },
  INVALID_INPUT: { code: 10001, status: 400, sentence: '填写的内容有一处不对，还没有保存。请检查后再提交。' },
  NOT_ALLOWED: { code: 10002, status: 403, sentence: '你的身份不能做这一步。如有需要，请联系支部书记或管理员。' },
  TOO_LARGE: { code: 10003, status: 413, sentence: '内容太大，没有保存。请减小后再试。' },
  TOO_MANY: { code: 10004, status: 429, sentence: '操作太频繁了。请稍等一会儿再试。' },
  REQUEST_ID_REUSED: {
    code: 10005,
    status: 409,
    sentence: '这次提交与之前的一次编号相同但内容不同，没有保存。请返回后重新填写。',
  },
  BUSY: { code: 10006, status: 503, sentence: '现在使用的人很多，刚才的操作没有保存。请过几秒再点一次。' },
  DATE_INVALID: { code: 10007, status: 400, sentence: '日期不存在或先后不对，还没有保存。请重新选择日期。' },

  WEIXIN_REFUSED: { code: 216, status: 400, sentence: '微信登录没有成功。请退出小程序重新打开再试。' },
  WEIXIN_UNREACHABLE: { code: 10101, status: 503, sentence: '暂时连不上微信的服务器。请过一会儿再试。' },
  WEIXIN_NOT_SET: { code: 10102, status: 400, sentence: '学校还没有开通微信登录。请用账号和密码登录。' },
  NOT_JOINED: {
    code: 10103,
    status: 400,
    sentence: '这个微信还没有加入支部。请向支部书记要邀请码，点“用邀请码加入”。',
  },
  LOCKED: { code: 10104, status: 429, sentence: '密码错了太多次，先休息一下。' },
  SIGN_UP_CLOSED: { code: 10105, status: 403, sentence: '这里不能自行注册。请用支部的邀请码加入。' },
  INVITE_UNKNOWN: { code: 10106, status: 400, sentence: '邀请码不对。请核对六位字母和数字，或向支部书记再要一次。' },
  INVITE_USED: { code: 10107, status: 400, sentence: '这个邀请码的名额已经用完。请向支部书记要一个新的。' },
  INVITE_EXPIRED: { code: 10108, status: 400, sentence: '这个邀请码已经过期。请向支部书记要一个新的。' },
  NAME_NOT_ON_ROSTER: {
    code: 10109,
    status: 400,
    sentence: '这个支部的名册上没有这个名字。请核对姓名，或请支部书记补到名册上。',
  },
  ALREADY_JOINED: {
    code: 10110,
    status: 400,
    sentence: '这个名字已经加入过了。请直接登录；如果不是你本人，请告诉管理员。',
  },
  HAS_LEFT: {
    code: 10111,
    status: 400,
    sentence: '名册上写着你已离开这个支部。如果不对，请联系支部书记；换了学校，请原学校的管理员解除绑定。',
  },
  USERNAME_TAKEN: { code: 202, status: 400, sentence: '这个用户名已有人用。请换一个。' },
  PASSWORD_WEAK: { code: 10112, status: 400, sentence: '密码太短或太常见。请用至少 8 位、不全是数字的密码。' },
  WEIXIN_TAKEN: { code: 10113, status: 400, sentence: '这个微信已经绑定了另一个名字。请直接登录。' },
  NAME_TAKEN: { code: 10114, status: 400, sentence: '这个支部已有同名的人。请在姓名后加区分，例如“王芳（语文）”。' },
  LAST_ADMIN: {
    code: 10115,
    status: 400,
    sentence: '这是最后一位能登录的管理员，不能去掉。请先指定另一位管理员，并请他用邀请码加入。',
  },
  BRANCH_TAKEN: { code: 10117, status: 400, sentence: '已有同名的支部，没有新建。请换一个名称。' },
  NO_BRANCH: { code: 10116, status: 400, sentence: '你还没有编入支部。请联系管理员。' },

  SHEET_UNREADABLE: {
    code: 10201,
    status: 400,
    sentence: '这个文件不能读。请用模板另存为 .xlsx 后再选一次，名单没有变。',
  },
  SHEET_HAS_MISTAKES: {
    code: 10202,
    status: 400,
    sentence: '表里有几处需要改，什么都没有导入。请按下面的行列改好后再选一次。',
  },

  CODE_OLD: { code: 10301, status: 400, sentence: '签到码已经换了。请看屏幕上的新码再试一次。' },
  CODE_OF_ANOTHER: { code: 10302, status: 400, sentence: '这是另一个活动的签到码。请核对后再试。' },
  SESSION_NOT_OPEN: { code: 10303, status: 400, sentence: '活动还没到签到时间。请在开始前一小时内再来。' },
  SESSION_ENDED: { code: 10304, status: 400, sentence: '活动已经结束，不能再扫码签到。要补签请告诉支部书记。' },
  SESSION_CANCELLED: { code: 10305, status: 400, sentence: '这个活动已经取消，不用签到。' },
  NOT_EXPECTED: { code: 10306, status: 400, sentence: '你不在这次活动的名单里。如果应该在，请告诉支部书记。' },
  ON_LEAVE: { code: 10307, status: 400, sentence: '你已经请假。如果人到了，请先取消请假再签到。' },
  ALREADY_CHECKED_IN: { code: 10308, status: 400, sentence: '你已经签到，不用请假。如果签错了，请告诉支部书记。' },
  SESSION_TOO_LONG: {
    code: 10309,
    status: 400,
    sentence: '活动的结束时间要晚于开始时间，最长十二小时。请重新选择时间。',
  },
  NOBODY_EXPECTED: { code: 10310, status: 400, sentence: '没有选应到人员。请至少选一个人。' },
  HELD_TOO_LONG: {
    code: 10312,
    status: 400,
    sentence: '这次签到在手机里存了超过十二小时，不能自动登记。请告诉支部书记补登。',
  },
  SESSION_HELD: {
    code: 10311,
    status: 400,
    sentence: '活动已经结束，也有人签到，不能取消，签到记录还在。有误请在签到表里更正。',
  },

  DAY_OUT_OF_RANGE: { code: 10401, status: 400, sentence: '只能标记今天和前六天。更早的不用补。' },
  REMINDED_ALREADY: { code: 10402, status: 400, sentence: '今天已经提醒过了，不用再提醒。' },
  NOT_ON_ROLL: { code: 10403, status: 400, sentence: '那一天你还没有编入支部，不用标记。请标记入支部以后的日子。' },

  ...ledgerErrors,

  PHOTO_NOT_PICTURE: { code: 10601, status: 400, sentence: '这个文件不是照片，没有保存。请选 JPG、PNG 或 WebP 照片。' },
  PHOTO_TOO_LARGE: { code: 10602, status: 413, sentence: '照片超过 10 MB 或尺寸过大，没有保存。请换一张或先压缩。' },
  PHOTO_TRUNCATED: { code: 10603, status: 400, sentence: '照片没有传完整，没有保存。请再选一次。' },
  TICKET_INVALID: { code: 10604, status: 400, sentence: '上传凭证已用过或过期，照片没有保存。请重新选照片再传。' },
  PHOTO_MISSING: { code: 10605, status: 400, sentence: '有一张照片没有传到。请补传后再提交，写的说明还在。' },
  EVIDENCE_DECIDED: { code: 10606, status: 400, sentence: '这份材料已经有人审过了。请刷新后再看。' },
  LINK_EXPIRED: { code: 10607, status: 404, sentence: '链接已过期。请回到页面重新打开。' },

  REPORT_NOT_READY: { code: 10701, status: 404, sentence: '这一周的周报还没有生成。每周一早上七点生成上一周的。' },
  ROBOT_ADDRESS: { code: 10702, status: 400, sentence: '机器人地址不对。请从企业微信群机器人里复制完整地址。' },
  NOTHING_TO_RESEND: {
    code: 10703,
    status: 400,
    sentence: '这一周没有要重发的：已经发出、正在排队，或者没有设置机器人。请刷新后再看。',
  },

  COMPLAINT_ANSWERED: { code: 10901, status: 400, sentence: '这一条已经有人答复，没有改动。请刷新后再看。' },
  CORRECTION_NAMED: {
    code: 10902,
    status: 400,
    sentence: '更正要知道改谁的，不能匿名，还没有发出。请去掉“匿名”再发。',
  },
  RECEIPT_UNKNOWN: { code: 10903, status: 404, sentence: '没有这个回执号，或者已过保存期限。请核对后再查。' },
  COMPLAINTS_TODAY: {
    code: 10904,
    status: 429,
    sentence: '今天已经写了很多条，这一条没有发出，写的还在。请明天再发。',
  },
  DEMO_STAYS: { code: 10905, status: 400, sentence: '演示学校的账号不能注销，后来的人还要用。什么都没有变。' },
} as const

export type ErrorName = keyof typeof errors

const byCode = new Map<number, string>(Object.values(errors).map((e) => [e.code, e.sentence]))

/** The sentence of a wire code, for a phone that got a code without its text. */
export const sentenceOf = (code: number): string | undefined => byCode.get(code)
