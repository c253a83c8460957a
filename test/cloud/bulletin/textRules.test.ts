import { overClaim, overClaims } from '../../../cloud/rooms/bulletin/claimRules'
import { brokenCycles } from '../../../cloud/rooms/bulletin/cycleRules'
import { brokenDates, datesIn } from '../../../cloud/rooms/bulletin/dateRules'
import { brokenCounts, typedNumber } from '../../../cloud/rooms/bulletin/numberingRules'
import { chinese, numberOf } from '../../../cloud/rooms/bulletin/numeralRules'
import { foreignNames } from '../../../cloud/rooms/bulletin/schoolRules'
import { wrongFigures, wrongSums } from '../../../cloud/rooms/bulletin/sumRules'

const quotes = (hits: { quote: string }[]) => hits.map(({ quote }) => quote)

test.each([
  ['2023年1017日进驻，2024年115日结束，322日反馈', ['2023年1017日', '2024年115日', '322日']],
  ['4月31日、2月30日、13月', ['4月31日', '2月30日', '13月']],
  ['2023年2月29日和2024年2月29日', ['2023年2月29日']],
  ['2024-13-01、2024.3.22、2024/2/30', ['2024-13-01', '2024/2/30']],
  ['开展100日攻坚，120日内办结，第322日，12月，20个月，每月10日，3月22日，建党103年', []],
])('dates that no calendar has: %s', (text, found) => {
  expect(quotes(brokenDates(text))).toEqual(found)
})

test('dates with a year are read, others are not guessed', () => {
  expect(datesIn('2024年7月、2024年9月12日，5月3日')).toEqual(['2024-07', '2024-09-12'])
})

const window = { windowStart: '2024-03-22', windowEnd: '2024-06-22' }
test.each([
  ['每月召开1次支委会，1月至5月共召开3次', '5 个月里应有 5 次，写的却是 3 次'],
  ['主题党日每月一次，五个月累计开展三次', '应有 5 次'],
  ['每周巡查1次，共巡查4次', '整改期里应有 13 次'],
  ['每季度上1次党课，已上1次', null],
  ['每月召开1次支委会，1月至5月共召开5次', null],
  ['教务处每月巡查', null],
  ['反馈后中心组集中学习4次', null],
  ['每周公示教职工考勤，督察简报1次', null],
])('a cycle that was not kept: %s', (text, says) => {
  const hits = brokenCycles(text, window)
  expect(hits.map(({ sentence }) => sentence)).toEqual(says ? [expect.stringContaining(says)] : [])
})

test.each([
  ['培训教师16人（语文6人、数学6人、英语6人）', ['16人，18人']],
  ['发现隐患10处，其中消防8处、用电5处', ['10处，13处']],
  ['共1396个支部，五星612个，占43.8%，四星501个，占35.9%，三星283个，占20.2%', ['20.3%']],
  ['应到30人，实到25人，出勤率85%', ['83%']],
  ['共1396个支部，五星612个，占43.8%，四星501个，占35.9%，三星283个，占20.3%', []],
  ['出督察简报1次（请假18人、出发1人）', []],
  ['各支部设立纪检委员（3个支部选举、1个支部兼任）', []],
  ['发展党员10人，其中教师3人', []],
  ['获奖163人（一等奖35人、二等奖58人、三等奖70人）', []],
])('sums and percentages: %s', (text, says) => {
  const told = wrongSums(text).map(({ sentence }) => sentence)
  expect(told).toEqual(says.map((part) => expect.stringMatching(part.split('，').join('.*'))))
})

test('figures beside a measure', () => {
  expect(wrongFigures({ contest1_awards: 163, contest1_breakdown: [35, 58, 70] })).toEqual([])
  expect(quotes(wrongFigures({ contest1_awards: 163, contest1_breakdown: [35, 58, 71] }))).toEqual(['163：35、58、71'])
  expect(wrongFigures({ bulletins: 1, on_leave: 18, on_trip: 1 })).toEqual([])
})

const body = { headline: { closed: 9, staged: 22, blocked: 3, open: 0 }, findings: 34, categories: 4 }
test.each([
  ['34个问题已完成整改31个', ['已完成整改31个']],
  ['反馈的35个问题全部整改到位', ['反馈的35个问题', '全部整改到位']],
  ['五个方面的问题均已完成', ['五个方面', '均已完成']],
  ['整改完成率91.2%', ['整改完成率91.2%']],
  ['34个问题中，已整改完成9个，取得阶段性成效22个，未全部完成', []],
  ['指出4个方面34个问题，已销号9个，整改完成率26.5%', []],
])('a summary that says more than its body: %s', (text, found) => {
  expect(quotes(overClaims(text, body))).toEqual(found)
})

test('the closing sentence of a finding that is open', () => {
  expect(quotes(overClaim('通过整改，这一问题已彻底解决。'))).toEqual(['彻底解决'])
  expect(overClaim('这一问题尚未全部完成，需长期坚持。')).toEqual([])
})

test.each([
  ['一是抓学习，三是抓落实', ['三是']],
  ['（1）学习（2）讨论（2）总结', ['（2）']],
  ['①学习②讨论④总结', ['④']],
  ['一是抓学习，二是抓落实。一是补课，二是建账', []],
  ['二是抓落实，统一是前提', []],
])('a count inside a text: %s', (text, found) => {
  expect(quotes(brokenCounts(text))).toEqual(found)
})

test('a heading with its number typed', () => {
  expect(['（一）履行职责', '一、组织', '1.学习', '3、学习'].map((text) => typedNumber(text).length)).toEqual([
    1, 1, 1, 1,
  ])
  expect(['一岗双责缺位', '2024年工作', '1.5万元未付', '两张皮'].flatMap(typedNumber)).toEqual([])
})

test.each([
  ['陕西省延安中学党委高度重视', ['陕西省延安中学']],
  ['衡水中学党委召开会议', ['衡水中学']],
  ['更多请看 www.example.com', ['www.example.com']],
  ['山东省博兴第二中学党委、博兴二中全体党员', []],
  ['赴衡水第二中学参观，邀请省实验中学专家', []],
  ['落实中小学校党组织领导的校长负责制，提高高中学生素质，集中学习，全县中学统一部署', []],
  ['中心组集中学习，团校、书吧、县级创培中心', []],
])('a foreign name: %s', (text, found) => {
  expect(quotes(foreignNames(text, '山东省博兴第二中学'))).toEqual(found)
})

test('numbers written out, both ways', () => {
  expect(['三', '十', '十二', '三十四', '两', '31', '百'].map(numberOf)).toEqual([3, 10, 12, 34, 2, 31, undefined])
  expect([1, 10, 12, 34].map(chinese)).toEqual(['一', '十', '十二', '三十四'])
})
