import { Cells, dayInWindow, plainDay, sayMistake } from '../../../cloud/rooms/rectification/ledgerCellRules'
import {
  acceptedWith,
  ledgerColumns,
  ledgerOptional,
  ledgerTitles,
} from '../../../cloud/rooms/rectification/ledgerRules'
import { readLedger } from '../../../cloud/rooms/rectification/ledgerSheetRules'
import { first } from './sheet'

const row = (cells: Record<string, string>, line = 2) => ({ line, cells })

test('days are read as people type them, and told when they do not exist', () => {
  for (const text of ['2024-3-22', '2024/03/22', '2024.3.22', '2024年3月22日', '2024 年 3 月 22 日'])
    expect(plainDay(text)).toBe('2024-03-22')
  expect(plainDay('1017日')).toBe('1017日')
  const cells = new Cells()
  expect(cells.day(row({ 反馈日期: '' }), '反馈日期')).toBeNull()
  expect(cells.mistakes).toEqual([])
  expect(cells.day(row({ 反馈日期: '2023年1017日' }, 9), '反馈日期')).toBeNull()
  expect(cells.mistakes).toMatchObject([{ line: 9, column: '反馈日期' }])
})

test('a day without a year takes the window’s, if only one can be meant', () => {
  const within = (windowStart: string, windowEnd: string) => ({ windowStart, windowEnd })
  const spring = within('2024-03-22', '2024-06-22')
  const winter = within('2023-11-01', '2024-02-28')
  expect(dayInWindow('3月22日', spring)).toBe('2024-03-22')
  // Before the window too: it lies in one year only.
  expect(dayInWindow('1月5日', spring)).toBe('2024-01-05')
  expect(dayInWindow('12月5日', winter)).toBe('2023-12-05')
  expect(dayInWindow('2 月 1 日', winter)).toBe('2024-02-01')
  expect(dayInWindow('6月1日', winter)).toBe('6月1日')
  expect(dayInWindow('3月22日', null)).toBe('3月22日')
  expect(dayInWindow('20240322', spring)).toBe('2024-03-22')
})

test('a day that cannot be read is told with its reason; several days stand in one cell', () => {
  const cells = new Cells()
  const said = (text: string) => {
    cells.mistakes.length = 0
    cells.day(row({ 整改时限: text }), '整改时限')
    return cells.mistakes[0]?.reason ?? ''
  }
  expect(said('2024-02-30')).toMatch(/没有这一天/)
  expect(said('1017日')).toMatch(/看不出是哪一天/)
  expect(said('3月22日')).toMatch(/没有写年份/)
  expect(said('2月30日')).toMatch(/没有这一天/)
  expect(said('45373')).toMatch(/数字，不是日期/)
  const window = { windowStart: '2024-03-22', windowEnd: '2024-06-22' }
  cells.window = window
  cells.mistakes.length = 0
  const many = '2024-03、2024年4月，4月26日; 2024/5/3'
  expect(cells.days(row({ 完成日期: many }), '完成日期', window)).toEqual([
    '2024-03',
    '2024-04',
    '2024-04-26',
    '2024-05-03',
  ])
  expect(cells.mistakes).toEqual([])
  cells.days(row({ 完成日期: '2024-03、1017日、2024-13' }), '完成日期', window)
  expect(cells.mistakes.map(({ reason }) => reason.slice(0, 9))).toEqual(['“1017日”看不', '“2024-13”'])
})

test('every printed label is read, staged in both spellings, and nothing else', () => {
  const cells = new Cells()
  const labels = [
    '整改中',
    '已取得阶段性成效需长期坚持',
    '已取得阶段性成效需长期坚持整改',
    '已整改完成',
    '已整改完成并长期坚持',
    '整改未完成',
    '',
  ]
  expect(labels.map((label) => cells.state(row({ 整改状态: label })))).toEqual([
    'open',
    'staged',
    'staged',
    'done',
    'doneKeep',
    'notDone',
    'open',
  ])
  expect(cells.mistakes).toEqual([])
  cells.state(row({ 整改状态: '基本完成' }))
  expect(cells.mistakes).toHaveLength(1)
})

test('only what the source prints as done counts as accepted, on the window’s last day', () => {
  expect(acceptedWith('done', '2024-06-22')).toBe('2024-06-21T16:00:00.000Z')
  expect(acceptedWith('doneKeep', '2024-06-22')).toBe('2024-06-21T16:00:00.000Z')
  for (const state of ['open', 'staged', 'notDone'] as const) expect(acceptedWith(state, '2024-06-22')).toBeNull()
})

test('a mistake names its column with the letter where the sheet has it', () => {
  const mistake = { line: 3, column: '问题', reason: '不能空着' }
  expect(sayMistake(mistake, { 问题: 'I' })).toEqual({ row: 3, column: '问题（I 列）', reason: '不能空着' })
  expect(sayMistake(mistake, {})).toEqual({ row: 3, column: '问题', reason: '不能空着' })
  expect(ledgerColumns).toHaveLength(ledgerTitles.length + ledgerOptional.length)
})

test('rows of one finding may stand apart, but a finding belongs to one category', () => {
  const rows = [
    row(first, 2),
    row({ 问题编号: '2', 问题: '第二个', 措施序号: '1', 整改措施: '一' }, 3),
    row({ 问题编号: '1', 措施序号: '2', 整改措施: '二' }, 4),
    row({ 类别序号: '2', 类别: '廉洁', 问题编号: '3', 问题: '第三个', 措施序号: '1', 整改措施: '一' }, 5),
    row({ 问题编号: '1', 措施序号: '3', 整改措施: '三' }, 6),
  ]
  const { ledger, mistakes } = readLedger(rows)
  expect(ledger.categories.map(({ findings }) => findings.map(({ number }) => number))).toEqual([['1', '2'], ['3']])
  expect(mistakes).toMatchObject([{ line: 6, column: '类别序号' }])
  const { mistakes: other } = readLedger([row(first, 2), row({ 问题: '换了写法', 措施序号: '2', 整改措施: '二' }, 3)])
  expect(other).toMatchObject([{ line: 3, column: '问题' }])
})
