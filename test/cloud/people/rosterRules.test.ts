import { indexPeople, type KnownPerson, matchRow } from '../../../cloud/rooms/people/matchRules'
import { findRepeats, type RosterLine, readDay, readLine, sayMistake } from '../../../cloud/rooms/people/rosterRules'

const today = '2026-11-18'
const right = { 姓名: '王　芳', 支部: '行政支部', 身份: '党员、支部书记', 入支部日期: '2020/9/1', 离开日期: '' }
const reasonsOf = (cells: Record<string, string>) =>
  readLine(7, { ...right, ...cells }, today).mistakes.map(({ column, reason }) => [column, reason])

test('a right row', () => {
  expect(readLine(7, right, today)).toEqual({
    person: {
      line: 7,
      name: '王芳',
      branch: '行政支部',
      roles: ['member', 'secretary'],
      joinedOn: '2020-09-01',
      leftOn: null,
    },
    mistakes: [],
  })
})

test('roles are parted as people part them, and told once', () => {
  for (const 身份 of ['管理员，党员', '党员 管理员', '党员、管理员、党员', '管理员/党员', '党员；管理员'])
    expect(readLine(7, { ...right, 身份 }, today).person.roles).toEqual(['member', 'admin'])
})

test('days as people write them', () => {
  for (const text of ['2024-05-31', '2024/5/31', '2024.5.31', '2024年5月31日', '2024-5-31'])
    expect(readDay(text)).toBe('2024-05-31')
  for (const text of ['2024-02-30', '2024-13-01', '2024-05', '45443', '1017日', '去年', '24-05-31', '#####'])
    expect(readDay(text)).toBeNull()
})

test('each mistake has its column and its reason', () => {
  expect(reasonsOf({ 姓名: '' })).toEqual([['name', '没有写姓名']])
  expect(reasonsOf({ 姓名: '长'.repeat(21) })).toEqual([['name', '姓名太长，最多 20 个字']])
  expect(reasonsOf({ 姓名: '长'.repeat(20) })).toEqual([])
  expect(reasonsOf({ 姓名: 'Anna\nLi' })).toEqual([['name', expect.stringContaining('换行')]])
  expect(reasonsOf({ 支部: '' })).toEqual([['branch', '没有写支部']])
  expect(reasonsOf({ 支部: '长'.repeat(31) })).toEqual([['branch', expect.stringContaining('30')]])
  expect(reasonsOf({ 身份: '' })).toEqual([['roles', expect.stringContaining('没有写身份')]])
  expect(reasonsOf({ 身份: '党员、群众' })).toEqual([
    ['roles', expect.stringMatching(/“群众”.*党员、支部书记、学校领导、管理员/)],
  ])
  expect(reasonsOf({ 入支部日期: '' })).toEqual([['joinedOn', '没有写日期']])
  expect(reasonsOf({ 入支部日期: '2024-02-30' })).toEqual([['joinedOn', expect.stringContaining('“2024-02-30”')]])
  expect(reasonsOf({ 入支部日期: '2206-09-01' })).toEqual([['joinedOn', expect.stringContaining('核对年份')]])
  expect(reasonsOf({ 离开日期: '不知道' })).toEqual([['leftOn', expect.stringContaining('“不知道”')]])
  expect(reasonsOf({ 离开日期: '2020-08-31' })).toEqual([['leftOn', '离开日期早于入支部日期']])
  expect(reasonsOf({ 离开日期: '2020-09-01' })).toEqual([])
  expect(reasonsOf({ 姓名: '', 支部: '', 身份: '', 入支部日期: '' })).toHaveLength(4)
})

const row = (over: Partial<RosterLine> = {}): RosterLine => ({
  ...{ line: 7, name: '王芳', branch: '行政支部', roles: ['member'], joinedOn: '2020-09-01', leftOn: null },
  ...over,
})

test('the same name twice in one branch is a mistake, in two branches not', () => {
  expect(findRepeats([row({ line: 2 }), row({ line: 5 }), row({ line: 6, branch: '文科支部' })])).toEqual([
    { line: 5, column: 'name', reason: '与第 2 行重复' },
  ])
})

test('a mistake is told with its letter', () => {
  const mistake = { line: 5, column: 'leftOn' as const, reason: 'x' }
  expect(sayMistake(mistake, { 离开日期: 'E' })).toEqual({ row: 5, column: '离开日期（E 列）', reason: 'x' })
  expect(sayMistake(mistake, {})).toEqual({ row: 5, column: '离开日期', reason: 'x' })
})

describe('a row beside who is known', () => {
  const here: KnownPerson = {
    id: 1,
    name: '王芳',
    roles: ['member'],
    memberships: [{ branch: '行政支部', joinedOn: '2020-09-01', leftOn: null }],
  }
  const match = (over: Partial<RosterLine>, ...known: KnownPerson[]) => matchRow(row(over), indexPeople(known))

  test('is new, the same, or changed', () => {
    expect(match({})).toMatchObject({ kind: 'add' })
    expect(match({ branch: '文科支部' }, here)).toMatchObject({ kind: 'add' })
    expect(match({}, here)).toMatchObject({ kind: 'same' })
    expect(match({ roles: ['member', 'leader'] }, here)).toMatchObject({ kind: 'change', was: '2020-09-01' })
    expect(match({ leftOn: '2026-08-31' }, here)).toMatchObject({ kind: 'change' })
    expect(match({ joinedOn: '2019-09-01' }, here)).toMatchObject({ kind: 'change', was: '2020-09-01' })
  })

  test('of one who left: put right, or back again', () => {
    const left = { ...here, memberships: [{ branch: '行政支部', joinedOn: '2020-09-01', leftOn: '2023-08-31' }] }
    expect(match({ leftOn: '2023-08-31' }, left)).toMatchObject({ kind: 'same' })
    expect(match({}, left)).toMatchObject({ kind: 'change', was: '2020-09-01' })
    expect(match({ joinedOn: '2024-09-01' }, left)).toMatchObject({ kind: 'back' })
  })

  test('of two namesakes meets the one who is there', () => {
    const left = { ...here, id: 2, memberships: [{ branch: '行政支部', joinedOn: '2010-09-01', leftOn: '2012-08-31' }] }
    for (const known of [
      [here, left],
      [left, here],
    ])
      expect(match({ roles: ['leader'] }, ...known)).toMatchObject({ kind: 'change', person: { id: 1 } })
  })

  test('of one who moved on says where to', () => {
    const moved = {
      ...here,
      memberships: [
        { branch: '行政支部', joinedOn: '2020-09-01', leftOn: '2023-08-31' },
        { branch: '文科支部', joinedOn: '2023-09-01', leftOn: null },
      ],
    }
    expect(match({ leftOn: '2023-08-31' }, moved)).toMatchObject({ kind: 'same' })
    expect(match({}, moved)).toMatchObject({ column: 'branch', reason: expect.stringContaining('文科支部') })
    expect(match({ branch: '文科支部', joinedOn: '2023-08-31' }, moved)).toMatchObject({
      column: 'joinedOn',
      reason: expect.stringContaining('2023-08-31'),
    })
    expect(match({ branch: '文科支部', joinedOn: '2023-09-05' }, moved)).toMatchObject({ kind: 'change' })
  })
})
