import { isLateEntry } from '../../../cloud/contract/calendar'
import { likenessOf } from '../../../cloud/kernel/likeness'
import { alikeEvidence, isAlikeInWords } from '../../../cloud/rooms/evidence/alikeRules'

test.each([
  ['组织全体党员学习党章，交流心得', '组织全体党员学习党章并交流心得体会'],
  ['11月12日下午在会议室召开支部党员大会，学习三中全会精神', '11月12日在会议室召开支部党员大会，传达学习三中全会精神'],
  ['主题党日：到社区打扫卫生', '到社区打扫卫生，开展主题党日活动'],
  ['开展谈心谈话，共12人次', '本月开展谈心谈话１２人次'],
  ['召开支委会研究整改方案', '支委会研究了整改方案'],
  ['修订财务报销制度并公示', '已修订财务报销制度，在公示栏公示'],
])('one activity told twice: %s / %s', (one, other) => {
  expect(isAlikeInWords(likenessOf(one, other))).toBe(true)
})

test.each([
  ['召开支部党员大会，学习党章', '召开支部党员大会，讨论发展对象'],
  ['召开支委会研究整改方案', '召开支委会研究党费收缴'],
  ['组织全体党员学习党章', '组织全体党员学习廉洁自律准则'],
  ['修订财务报销制度并公示', '修订公务接待制度并公示'],
  ['开展主题党日活动，重温入党誓词', '开展主题党日活动，观看警示教育片'],
  ['开展谈心谈话', '开展警示教育'],
  // So short that it tells of nothing.
  ['照片见附', '照片见附'],
  ['已完成', '已完成。'],
])('the same form of words for two activities: %s / %s', (one, other) => {
  expect(isAlikeInWords(likenessOf(one, other))).toBe(false)
})

test('late: more than a week after it happened, or after the day it was due', () => {
  expect(isLateEntry('2026-11-10', '2026-11-17', '2026-11-17')).toBe(false)
  expect(isLateEntry('2026-11-10', '2026-11-18', null)).toBe(true)
  expect(isLateEntry('2026-11-17', '2026-11-18', '2026-11-17')).toBe(true)
  expect(isLateEntry(null, '2026-11-18', null)).toBe(false)
})

const other = (id: number, submittedBy: string | null) => ({
  ...{ id, measureId: id, measureText: '措施', findingId: 1, findingTitle: '问题', branchName: '文科支部' },
  ...{
    submittedBy,
    note: '开了会',
    occurredOn: '2026-11-12',
    dueOn: null,
    recordedAt: new Date('2026-11-20T17:00:00Z'),
  },
})
const photo = (id: number) => ({ id, digest: `d${id}`, width: 4, height: 3 })

test('photos before words; what somebody beyond the reach wrote only where it is the question', () => {
  const link = (digest: string) => ({ url: `/${digest}`, thumbUrl: `/${digest}-thumb` })
  const pair = { otherId: 3, mine: photo(7), other: photo(9) }
  const seen = alikeEvidence([other(4, null), other(3, null), other(5, '赵老师')], [pair], new Set([4]), link)
  expect(seen.map(({ id, note, isAlikeInWords: isWords, pairs }) => [id, note, isWords, pairs.length])).toEqual([
    [3, null, false, 1],
    [5, '开了会', false, 0],
    [4, '开了会', true, 0],
  ])
  expect(seen[0]).toMatchObject({ isLate: true, recordedAt: '2026-11-20T17:00:00.000Z', branchName: '文科支部' })
  expect(seen[0].pairs[0].other).toEqual({ id: 9, width: 4, height: 3, url: '/d9', thumbUrl: '/d9-thumb' })
})
