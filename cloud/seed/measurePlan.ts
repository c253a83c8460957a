interface Handing {
  /** Days from today; the hour is always in the afternoon. */
  on: number
  note: string
  decidedOn?: number
  /** Why it came back; accepted when there is none. */
  returned?: string
}

export interface PlannedMeasure {
  /** Number of the finding and of its measure. */
  finding: string
  measure: number
  person: string
  /** Days from today. */
  due: number
  handed?: Handing
}

/** What the demo's people have on their hands: all of it in findings that the source prints as staged. */
export const measurePlan: PlannedMeasure[] = [
  // Both measures of 3-1 are accepted, so a leader has something to sign off.
  ...done('3-1', 1, '孙天光', -45, -47, -46, '已向市里提交党建品牌申报材料，附公示照片。'),
  ...done('3-1', 2, '周云影', -31, -33, -32, '完成专项党建检查，问题已逐项反馈。'),
  ...done('3-2', 1, '冯清如', -40, -42, -41, '党建工作计划已列入团建、队建内容。'),
  ...done('1-1', 2, '钱方塘', -38, -36, -35, '本月“第一议题”已领学，附会议记录照片。'),
  ...done('1-2', 2, '杨水暖', -27, -29, -28, '思政学科大教研已开展，附签到和现场照片。'),
  ...done('3-5', 1, '蒋活水', -24, -21, -20, '支部工作检查表已归档。'),
  ...done('1-4', 1, '朱昨夜', -17, -17, -16, '多维细目表已印发各备课组。'),
  ...done('3-8', 1, '施中流', -12, -11, -10, '专题会已召开，附会场照片。'),
  {
    finding: '1-1',
    measure: 1,
    person: '赵半亩',
    due: 2,
    handed: { on: -1, note: '中心组学习计划已印发，附集中学习照片。' },
  },
  { finding: '3-5', measure: 3, person: '郑徘徊', due: 4, handed: { on: -2, note: '党费收缴和谈话记录已整理装盒。' } },
  {
    finding: '3-5',
    measure: 2,
    person: '赵半亩',
    due: -3,
    handed: { on: -4, note: '组织生活会已召开。', decidedOn: -3, returned: '照片看不清会议名称，请补一张会场全景。' },
  },
  { finding: '3-6', measure: 1, person: '赵半亩', due: -1 },
  { finding: '1-7', measure: 2, person: '赵半亩', due: 8 },
  { finding: '2-1', measure: 2, person: '钱方塘', due: -6 },
  { finding: '3-3', measure: 1, person: '冯清如', due: -9 },
  { finding: '1-9', measure: 5, person: '朱昨夜', due: -2 },
  { finding: '2-8', measure: 1, person: '褚为有', due: 3 },
  { finding: '2-8', measure: 2, person: '秦艨艟', due: 8 },
  { finding: '1-6', measure: 2, person: '韩春江', due: 10 },
  { finding: '3-4', measure: 1, person: '吕推移', due: 12 },
]

function done(
  ...[finding, measure, person, due, on, decidedOn, note]: [string, number, string, number, number, number, string]
): PlannedMeasure[] {
  return [{ finding, measure, person, due, handed: { on, decidedOn, note } }]
}
