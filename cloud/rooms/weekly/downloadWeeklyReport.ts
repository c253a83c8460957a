import { mondayOf, sayMoment } from '../../contract/calendar'
import type { WeekNumbers } from '../../contract/progress'
import { daysOfWeek, nameOfReport } from '../../contract/weekly'
import { cloudFunction } from '../../kernel/cloudFunction'
import { type Block, writeDocument } from '../../kernel/documents/writeDocument'
import { refuse } from '../../kernel/fault'
import { docx } from '../../kernel/files/shelf'
import { type Report, reportOf } from './rules'
import { sayDifference, sayPercent } from './sentenceRules'
import { findReport } from './store'

export default cloudFunction('downloadWeeklyReport', async ({ tx, reach, input, now, today, files }) => {
  const found = await findReport(tx, reach, { ...input, monday: mondayOf(input.week), now, today })
  if (!found) throw refuse('NOT_FOUND')
  const report = reportOf(found)
  if (!report) throw refuse('REPORT_NOT_READY')
  const title = nameOfReport(found.branchName)
  const [year, number] = report.week.split('-W').map(Number)
  const byline = `${year} 年第 ${number} 周（${daysOfWeek(report.week)}）`
  const bytes = await writeDocument({ title, byline, blocks: blocksOf(report) })
  return files.offer(reach.schoolId, `${report.title}.docx`, docx, bytes, now)
})

function blocksOf(report: Report): Block[] {
  const { sentences, numbers, before, branches, corrections } = report
  return [
    ...sentences.map((text) => ({ text })),
    { heading: '一、本周与上周' },
    weeksTable(numbers, before),
    ...(branches.length > 0 ? [{ heading: '二、各支部' }, branchesTable(branches)] : []),
    ...(corrections.length > 0 ? [{ heading: '更正' }, ...correctionBlocks(report)] : []),
    { text: `本周报于 ${sayMoment(report.madeAt)} 由系统按登记的原始记录生成。` },
  ]
}

const sayCount = (now: number, before: number | undefined) => {
  if (before === undefined) return '无'
  return `${now > before ? '+' : now < before ? '−' : ''}${Math.abs(now - before)}`
}

function weeksTable(numbers: WeekNumbers, before: WeekNumbers | null): Block {
  const rate = (label: string, key: 'attendance' | 'xuexi' | 'completion') => [
    label,
    sayPercent(numbers[key]),
    before ? sayPercent(before[key]) : '无',
    sayDifference(numbers[key], before?.[key]),
  ]
  const count = (label: string, key: 'sessionsHeld' | 'overdue' | 'onRoll') => [
    label,
    String(numbers[key]),
    before ? String(before[key]) : '无',
    sayCount(numbers[key], before?.[key]),
  ]
  return {
    head: ['指标', '本周', '上周', '变化'],
    widths: [4, 2, 2, 2],
    rows: [
      count('学习活动（次）', 'sessionsHeld'),
      rate('出勤率', 'attendance'),
      rate('学习强国标记率', 'xuexi'),
      rate('措施完成率', 'completion'),
      count('逾期措施（条）', 'overdue'),
      count('在册党员（人）', 'onRoll'),
    ],
  }
}

/** In roster order: branches stand side by side and are not ranked. */
const branchesTable = (branches: Report['branches']): Block => ({
  head: ['支部', '活动', '出勤率', '标记率', '完成率', '逾期'],
  widths: [4, 2, 3, 3, 3, 2],
  rows: branches.map(({ name, numbers }) => [
    name,
    String(numbers.sessionsHeld),
    sayPercent(numbers.attendance),
    sayPercent(numbers.xuexi),
    sayPercent(numbers.completion),
    String(numbers.overdue),
  ]),
})

const correctionBlocks = ({ corrections, correctedAt }: Report): Block[] => [
  {
    text: `周报生成以后又有补录或更正${correctedAt ? `（${sayMoment(correctedAt)} 发现）` : ''}，上面的数字保持原样，变化如下。`,
  },
  {
    head: ['指标', '周报中', '现在'],
    widths: [3, 3, 3],
    rows: corrections.map(({ label, was, now }) => [label, was, now]),
  },
]
