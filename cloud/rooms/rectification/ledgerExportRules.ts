import type { FindingLine, ResultLine, TaskLine } from '../../contract/ledgerLines'
import { type FindingState, findingStateWords, fixNowWords, measureStateWords } from '../../contract/ledgerWords'
import type { LedgerField } from '../../contract/sheetWords'
import type { Said, SaidRow } from './ledgerSaidRules'

type Cells = Record<string, string | null>

const columns: Record<SaidRow['what'], Partial<Record<LedgerField, string>>> = {
  inspection: { inspector: '巡察组', feedbackOn: '反馈日期', windowStart: '整改开始', windowEnd: '整改结束' },
  category: { category: '类别' },
  finding: {
    ...{ category: '类别序号', title: '问题', state: '整改状态', statePrinted: '状态原文', leadOfficer: '责任领导' },
    ...{ department: '责任部门', dueOn: '问题时限', blockedBy: '卡在哪里', nextStep: '下一步' },
  },
  measure: {
    ...{ text: '整改措施', assignee: '责任人', department: '措施责任部门', dueOn: '整改时限' },
    ...{ fixNow: '立行立改', notedDates: '完成日期' },
  },
}

function cellsOf(what: SaidRow['what'], fields: Said): Cells {
  const entries = Object.entries(columns[what]) as [LedgerField, string][]
  return Object.fromEntries(
    entries.map(([field, column]) => {
      const text = fields[field] ?? null
      return [column, field === 'state' && text ? findingStateWords[text as FindingState] : text]
    }),
  )
}

/**
 * A ledger as its import reads it: a row for each measure, the numbers in every row, all else where it first stands, so
 * that it is changed in one place. A finding without a measure has a row of its own.
 */
export function sheetRows(round: string, rows: readonly SaidRow[]): Cells[] {
  const of = (what: SaidRow['what']) => rows.filter((row) => row.what === what)
  const categories = new Map(of('category').map((row) => [row.number, cellsOf('category', row.fields)]))
  const measures = new Map<string, SaidRow[]>()
  for (const row of of('measure')) measures.set(row.number, [...(measures.get(row.number) ?? []), row])
  const sheet = of('finding').flatMap((finding) => {
    const { 类别序号, ...own } = cellsOf('finding', finding.fields)
    const numbers = { 类别序号, 问题编号: finding.number }
    const under = measures.get(finding.number) ?? [null]
    return under.map((measure, at) => ({
      ...(at === 0 ? own : {}),
      ...(at === 0 ? takeOnce(categories, 类别序号 ?? '') : {}),
      ...numbers,
      ...(measure && { 措施序号: String(measure.measure), ...cellsOf('measure', measure.fields) }),
    }))
  })
  const top = of('inspection').map(({ fields }) => ({ 巡察轮次: round, ...cellsOf('inspection', fields) }))
  return sheet.map((cells, at) => (at === 0 ? { ...top[0], ...cells } : cells))
}

function takeOnce(categories: Map<string, Cells>, number: string): Cells {
  const cells = categories.get(number) ?? {}
  categories.delete(number)
  return cells
}

export interface Table {
  name: string
  columns: string[]
  rows: (string | null)[][]
}

export const findingTable = (lines: readonly FindingLine[]): Table => ({
  name: '问题清单',
  columns: ['问题编号', '类别', '问题', '整改状态', '责任领导', '责任部门', '整改时限', '卡在哪里'],
  rows: lines.map((line) => [
    ...[line.number, line.category, line.title, findingStateWords[line.state], line.leadOfficer, line.department],
    ...[line.dueOn, line.blockedBy],
  ]),
})

export const taskTable = (lines: readonly TaskLine[]): Table => ({
  name: '任务清单',
  columns: ['问题编号', '问题', '措施序号', '整改措施', '责任部门', '责任人', '整改时限', '进展'],
  rows: lines.map((line) => [
    ...[line.number, line.title, String(line.measure), line.text, line.department, line.assignee],
    ...[line.fixNow ? fixNowWords.now : line.dueOn, measureStateWords[line.state]],
  ]),
})

export const resultTable = (lines: readonly ResultLine[]): Table => ({
  name: '效果清单',
  columns: ['问题编号', '问题', '整改状态', '已通过的措施', '整改成效', '下一步'],
  rows: lines.map((line) => [
    ...[line.number, line.title, findingStateWords[line.state], `${line.accepted.length}/${line.measures}`],
    ...[line.accepted.map(sayAccepted).join('\n') || null, line.nextStep],
  ]),
})

const sayAccepted = ({ measure, note, on, photos }: ResultLine['accepted'][number]): string =>
  `措施${measure}（${on}）：${note ?? '按通报导入，未附材料'}${photos > 0 ? `，照片 ${photos} 张` : ''}`
