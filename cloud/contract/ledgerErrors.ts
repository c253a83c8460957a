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
  CLOSURE_WAITING: { code: 10521, status: 400, sentence: '这个问题已经申请销号，正在等学校领导看，不用再申请。' },
  CLOSURE_DECIDED: { code: 10522, status: 400, sentence: '这个申请已经有人处理，没有改动。请刷新后再看。' },
  LOOK_BACK_NOT_DUE: {
    code: 10523,
    status: 400,
    sentence: '这次回头看还没到时间，或者已经有人填过，没有保存。请刷新后再看。',
  },
  NUMBER_TAKEN: { code: 10524, status: 400, sentence: '这一轮里已有这个编号，没有新增。请换一个编号。' },
  LETTER_ANSWERED: { code: 10525, status: 400, sentence: '这封函已经记过答复，没有改动。有新的答复，请另记一封函。' },
  NOT_EARLIER: { code: 10526, status: 400, sentence: '只能连到更早一轮的问题，没有保存。请重新选。' },
  MEASURE_KEPT: { code: 10527, status: 400, sentence: '这条措施已经通过，不能再改。有新的要求，请另加一条措施。' },
} as const
