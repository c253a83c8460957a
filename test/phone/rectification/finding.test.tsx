import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { errors } from '../../../cloud/contract/errors'
import { tap, type } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { event, finding, measure } from './ledger'

let pages: Pages
let Finding: typeof import('../../../src/pages/rectification/finding/index').default

beforeAll(async () => {
  pages = await openPages()
  Finding = (await import('../../../src/pages/rectification/finding/index')).default
})
afterAll(() => pages.close())

type View = Out<'showFinding'>
const view = (part: Partial<View> = {}): View => ({
  finding: finding(1, { state: 'staged', measures: 2, measuresAccepted: 2 }),
  categoryTitle: '履行职责方面',
  nextStep: '动态性工作，需长期坚持',
  measures: [measure(1, { state: 'accepted', notedDates: ['2024-03', '2024-04-26'] }), measure(2)],
  history: [],
  inspectionId: 1,
  round: '第五轮巡察',
  earlier: null,
  later: [],
  lookBack: null,
  closure: null,
  canRequest: false,
  canClose: false,
  ...part,
})
const open = () => pages.open(Finding, { findingId: '1' })

test('it shows the printed label, the dates as printed and the story', async () => {
  await pages.signInAs('member')
  const history = [
    event({ from: 'open', to: 'staged', reason: '制度已印发' }),
    event({ at: '2024-06-22T00:00:00.000Z', by: '导入', to: 'open' }),
  ]
  pages.on('showFinding', view({ history }))
  open()
  expect(await screen.findByText('已取得阶段性成效需长期坚持')).toBeTruthy()
  expect(screen.getByText(/原文日期 2024-03、2024-04-26/)).toBeTruthy()
  expect(screen.getByText('由“整改中”改为“已取得阶段性成效需长期坚持”')).toBeTruthy()
  expect(screen.getByText('原因：制度已印发')).toBeTruthy()
  expect(screen.queryByText('处理')).toBeNull()
  await tap(/^措施 1：/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/evidence/measure/index?measureId=1&findingId=1' })
})

test('my own measure that is still owed leads to handing in', async () => {
  await pages.signInAs('member')
  pages.on('showFinding', view({ measures: [measure(2, { isMine: true, state: 'returned', returnReason: '看不清' })] }))
  open()
  expect(await screen.findByText('退回原因：看不清')).toBeTruthy()
  await tap('交材料')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/evidence/submit/index?measureId=2' })
})

test('a leader closes what can be closed, and says how', async () => {
  await pages.signInAs('leader')
  pages.on('showFinding', view({ canClose: true }))
  pages.on('closeFinding', {})
  open()
  await tap('销号')
  fireEvent.click(screen.getByRole('radio', { name: '完成并坚持' }))
  await type('说明', '措施都已落实')
  await tap('确定销号')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(pages.heard('closeFinding')[0]).toMatchObject({ findingId: 1, state: 'doneKeep', reason: '措施都已落实' })
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已销号' }))
  await waitFor(() => expect(pages.heard('showFinding').length).toBeGreaterThan(1))
})

test('a refused closing says why and keeps what was written', async () => {
  await pages.signInAs('leader')
  pages.on('showFinding', view({ canClose: true }))
  pages.on('closeFinding', refusal('NOT_BY_DOER'))
  open()
  await tap('销号')
  await type('说明', '措施都已落实')
  await tap('确定销号')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: errors.NOT_BY_DOER.sentence })),
  )
  expect((screen.getByLabelText('说明') as HTMLInputElement).value).toBe('措施都已落实')
})

test('what is still owed stands where the button would be', async () => {
  await pages.signInAs('leader')
  pages.on('showFinding', view({ finding: finding(1, { measures: 5, measuresAccepted: 2 }) }))
  open()
  expect(await screen.findByText('还有 3 条措施没有通过，暂时不能销号。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '销号' })).toBeNull()
})

test('a secretary asks for closure; one that was sent back shows its reason before all else', async () => {
  await pages.signInAs('member', 'secretary')
  const sentBack = {
    ...{ id: 5, at: '2026-11-19T06:05:00.000Z', by: '李鉴开', note: '已落实', isMine: true },
    ...{ sentBackBy: '陈守方', sentBackAt: '2026-11-20T06:05:00.000Z', reason: '缺会议记录' },
  }
  pages.on('showFinding', view({ canRequest: true, closure: sentBack }))
  pages.on('requestClosure', {})
  open()
  const notice = await screen.findByText('你的销号申请被退回：缺会议记录（陈守方，11月20日 14:05）')
  const title = screen.getByText(/^1-1 问题之1/)
  expect(notice.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  await tap('重新申请销号')
  await tap('申请')
  expect(screen.getByRole('alert').textContent).toBe('请写一句依据')
  await type('凭什么可以销号', '记录已补')
  await tap('申请')
  await waitFor(() => expect(pages.heard('requestClosure')[0]).toMatchObject({ findingId: 1, note: '记录已补' }))
})

test('a leader sends back what waits', async () => {
  await pages.signInAs('leader')
  const waiting = {
    ...{ id: 5, at: '2026-11-19T06:05:00.000Z', by: '李鉴开', note: '已落实', isMine: false },
    ...{ sentBackBy: null, sentBackAt: null, reason: null },
  }
  pages.on('showFinding', view({ canClose: true, closure: waiting }))
  pages.on('sendBackClosure', {})
  open()
  expect(await screen.findByText('李鉴开申请销号：已落实（11月19日 14:05）')).toBeTruthy()
  await tap('退回申请')
  await type('还差什么', '缺会议记录')
  await tap('退回')
  await waitFor(() => expect(pages.heard('sendBackClosure')[0]).toMatchObject({ closureId: 5, reason: '缺会议记录' }))
})

test('the story is told in sentences', async () => {
  await pages.signInAs('member')
  const history = [
    event({ kind: 'edit', field: 'dueOn', before: '2026-06-22', after: '2026-12-20', reason: '顺延' }),
    event({ kind: 'edit', field: 'assignee', measure: 2, before: null, after: '赵半亩' }),
    event({ kind: 'edit', field: 'added', measure: 3, after: '再查一遍' }),
    event({ kind: 'edit', field: 'fixNow', measure: 3, before: 'false', after: 'true' }),
    event({ kind: 'evidence', step: 'returned', measure: 1, by: null, reason: '看不清' }),
    event({ kind: 'closure', step: 'requested', reason: '已落实' }),
    event({ kind: 'lookBack', step: 'fails', months: 3, reason: '反弹' }),
  ]
  pages.on('showFinding', view({ history }))
  open()
  expect(await screen.findByText('时限由“2026年6月22日”改为“2026年12月20日”')).toBeTruthy()
  for (const words of [
    '措施 2 的责任人定为“赵半亩”',
    '新增措施 3：再查一遍',
    '措施 3 的办理方式改为立行立改',
    '措施 1 的材料被退回',
    '申请销号',
    '说明：已落实',
    '3 个月回头看：没有守住',
  ])
    expect(await screen.findByText(words)).toBeTruthy()
  // Whose evidence it was is not this reader's to know.
  expect(screen.getByText('11月20日 14:05')).toBeTruthy()
})

test('other rounds, the next look-back and the way to edit stand with the facts', async () => {
  await pages.signInAs('member', 'secretary')
  const link = { id: 70, round: '第四轮巡察', number: '3', title: '台账不全', state: 'done' as const }
  const lookBack = { months: 6 as const, dueOn: '2026-11-10', isDue: true }
  pages.on('showFinding', view({ earlier: link, lookBack }))
  open()
  await tap('上一轮，已完成，第四轮巡察 3 台账不全')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/finding/index?findingId=70' })
  await tap('回头看，满 6 个月，11月10日')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/lookBacks/index' })
  await tap('修改问题 1-1')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/edit/finding/index?findingId=1' })
  await tap('修改措施 2')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/pages/rectification/edit/measure/index?findingId=1&measureId=2',
  })
  expect(screen.queryByRole('button', { name: '修改措施 1' })).toBeNull()
})

test('marking it blocked asks who must move first', async () => {
  await pages.signInAs('admin')
  pages.on('showFinding', view())
  pages.on('setFindingState', {})
  open()
  await tap('标记进展')
  fireEvent.click(screen.getByRole('radio', { name: '未完成' }))
  await type('依据', '预算要下一年才批')
  await tap('保存')
  expect(screen.getByRole('alert').textContent).toBe('请写明要等哪个单位或什么条件')
  expect(pages.heard('setFindingState')).toHaveLength(0)
  await type('卡在谁', '县财政资金')
  await tap('保存')
  await waitFor(() => expect(pages.heard('setFindingState')).toHaveLength(1))
  expect(pages.heard('setFindingState')[0]).toMatchObject({ state: 'notDone', blockedBy: '县财政资金' })
})

test('a closed finding is reopened only with a reason', async () => {
  await pages.signInAs('leader')
  pages.on('showFinding', view({ finding: finding(1, { state: 'done', measures: 2, measuresAccepted: 2 }) }))
  pages.on('reopenFinding', {})
  open()
  await tap('重新打开')
  await tap('确定重新打开')
  expect(screen.getByRole('alert').textContent).toBe('请写一句原因')
  await type('为什么重新打开', '发现又有反弹')
  await tap('确定重新打开')
  await waitFor(() => expect(pages.heard('reopenFinding')[0]).toMatchObject({ reason: '发现又有反弹' }))
})

const person = (id: number, name: string, roles: ('member' | 'admin')[] = ['member']) => ({
  ...{ id, name, branchId: 1, branchName: '行政支部', roles, joinedOn: '2020-01-01', leftOn: null, hasAccount: true },
})

test('a secretary gives a measure to a member found by name, with a date', async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('showFinding', view())
  pages.on('listPeople', { people: [person(1, '赵半亩'), person(2, '钱方塘'), person(3, '钱管册', ['admin'])] })
  pages.on('assignMeasure', {})
  open()
  await tap('分派：措施 2')
  await screen.findByRole('button', { name: '赵半亩，行政支部' })
  await type('搜姓名', '钱')
  expect(screen.queryByText('赵半亩')).toBeNull()
  expect(screen.queryByText('钱管册')).toBeNull()
  await tap('钱方塘，行政支部')
  await type('picker', '2026-12-01')
  await tap('保存')
  await waitFor(() => expect(pages.heard('assignMeasure')).toHaveLength(1))
  expect(pages.heard('assignMeasure')[0]).toMatchObject({ measureId: 2, personId: 2, dueOn: '2026-12-01' })
})

test('a measure may go to a department alone, at once', async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('showFinding', view())
  pages.on('listPeople', { people: [] })
  pages.on('assignMeasure', {})
  open()
  await tap('分派：措施 2')
  await type('责任部门', '总务处')
  fireEvent.click(screen.getByRole('radio', { name: '立行立改' }))
  await tap('保存')
  await waitFor(() =>
    expect(pages.heard('assignMeasure')[0]).toMatchObject({
      ...{ measureId: 2, personId: null, department: '总务处', fixNow: true, dueOn: null },
    }),
  )
})

test('without an id it says so and asks nothing', async () => {
  await pages.signInAs('member')
  pages.open(Finding, { findingId: 'x' })
  expect(screen.getByText('没有找到这个问题')).toBeTruthy()
  expect(pages.heard('showFinding')).toHaveLength(0)
})
