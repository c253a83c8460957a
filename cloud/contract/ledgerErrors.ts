/** What a person can meet while working off a ledger: rectification, bulletin and pack; a part of errors.ts. */
export const ledgerErrors = {
  NOT_YOUR_MEASURE: { code: 10501, status: 400, sentence: '这条措施不是分给你的。请看“我的措施”。' },
  MEASURE_DONE: { code: 10502, status: 400, sentence: '这条措施已经通过，不用再交。' },
  MEASURE_WAITING: { code: 10503, status: 400, sentence: '这条措施的材料正在审核，请等结果出来。' },
  FINDING_CLOSED: { code: 10504, status: 400, sentence: '这个问题已经销号。' },
  FINDING_NOT_CLOSED: { code: 10505, status: 400, sentence: '这个问题没有销号，不用重新打开。' },
  MEASURES_OPEN: { code: 10506, status: 400, sentence: '还有措施没有通过，暂时不能销号。' },
  LEDGER_EXISTS: { code: 10507, status: 400, sentence: '台账里已有同名的巡察轮次，什么都没有导入。请换一个轮次名称。' },
  NOT_BY_DOER: { code: 10508, status: 403, sentence: '自己交的或自己审过的不能由自己定。请请另一位同志处理。' },
} as const
