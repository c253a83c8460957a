import type { CheckKind } from '../../../cloud/contract/bulletinWords'
import { rosterOf } from '../../../cloud/contract/persons'
import { likenessOf } from '../../../cloud/kernel/likeness'
import { check } from '../../../cloud/rooms/bulletin/checkRules'
import { draft } from '../../../cloud/rooms/bulletin/draftRules'
import { publicLines } from '../../../cloud/rooms/bulletin/publicRules'
import { boxing } from './boxing'

const nobody = rosterOf([])
const blocks = draft(boxing, 'states', '2024-06-22')
const alarms = check({
  facts: boxing,
  days: { reportOn: '2024-06-22', datedOn: '2024-06-22' },
  roster: nobody,
  likeness: likenessOf,
  kept: new Set(),
  blocks,
  fresh: blocks,
})
const of = (kind: CheckKind) => alarms.filter((alarm) => alarm.kind === kind)
const placesOf = (kind: CheckKind) => of(kind).map(({ where, quote }) => `${where}: ${quote}`)

test('what a careful reader finds in the real ledger, and nothing else', () => {
  expect(placesOf('datedAfter')).toEqual([
    '1-6 第 4 条措施: 2024年9月12日、2024年9月14日',
    '1-7 第 4 条措施: 2024年7月',
    '1-8 第 1 条措施: 2024年7月',
  ])
  expect(placesOf('datedBefore')).toEqual(['1-7 第 4 条措施: 2024年2月'])
  expect(of('brokenDate').map(({ quote }) => quote)).toEqual(['2023年1017日', '2024年115日', '322日'])
  expect(of('sum').map(({ where, quote }) => `${where}: ${quote}`)).toEqual(['1-7 第 4 条措施: 6：3、6、1'])
  expect(of('twice').map(({ where, sentence }) => `${where}: ${sentence.split('，')[0]}`)).toEqual([
    '1-6 第 2 条措施: 和 1-2 第 3 条措施像是同一件事',
    '1-6 第 4 条措施: 和 1-1 第 3 条措施像是同一件事',
    '2-2 第 1 条措施: 和 2-1 第 1 条措施像是同一件事',
    '3-4 第 2 条措施: 和 3-3 第 2 条措施像是同一件事',
    '4-2 第 1 条措施: 和 2-4 第 3 条措施像是同一件事：“制定出国（境）管理制度并建台账”。是同一件事',
  ])
  expect(of('numbering').map(({ where }) => where)).toEqual(['第 1 类的标题', '第 2 类的标题', '第 4 类的标题'])
  expect(of('numbering')[2].sentence).toContain('括号不全')
  // Nobody is named for any of the 34; 66 of 103 measures say no day and no cycle.
  expect([of('unowned').length, of('noDate').length]).toEqual([34, 66])
  for (const kind of ['cycle', 'saysMore', 'person', 'foreignName', 'outdated'] as const)
    expect(placesOf(kind)).toEqual([])
})

test('a plan is told apart from a result, by the words beside the day', () => {
  const [plan, result] = of('datedAfter')
  expect(plan.sentence).toContain('写明是计划')
  expect(result.sentence).toContain('笔误')
})

test('one state under two labels: eleven findings each', () => {
  const [one, ...others] = of('twoWordings')
  expect(others).toEqual([])
  expect(one.sentence).toContain('“已取得阶段性成效需长期坚持” 11 个，“已取得阶段性成效需长期坚持整改” 11 个')
  expect(one.sentence).toContain('1-8、2-1、2-13、3-1、3-3、3-4、3-5、3-6、3-7、3-8、4-1')
})

test('every alarm has a key of its own that the wire takes', () => {
  expect(new Set(alarms.map(({ key }) => key)).size).toBe(alarms.length)
  for (const { key } of alarms) expect(key).toMatch(/^[\w/]{3,80}$/)
})

test('its bulletin keeps the three numbers apart and prints one label for one state', () => {
  const texts = publicLines(blocks, nobody, []).lines.map(({ text }) => text)
  const headline =
    '截至2024年6月22日，34个问题中，已整改完成9个，取得阶段性成效、需长期坚持22个，整改未完成3个，正在整改0个。'
  expect(texts).toContain(headline)
  expect(texts.filter((text) => text.startsWith('整改状态：')).length).toBe(34)
  expect(texts.join('')).not.toContain('长期坚持整改')
  expect(texts).toContain('（四）关于落实整改主体责任不坚定，做好巡察“后半篇”文章力度不够方面')
})
