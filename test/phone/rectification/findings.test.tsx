import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages } from '../stand-ins/pages'
import { finding, ledger, noLedger } from './ledger'

let pages: Pages
let Findings: typeof import('../../../src/pages/rectification/findings/index').default

beforeAll(async () => {
  pages = await openPages()
  Findings = (await import('../../../src/pages/rectification/findings/index')).default
})
afterAll(() => pages.close())

const whole = ledger([
  finding(1, { state: 'done', measuresAccepted: 2 }),
  finding(2, { state: 'doneKeep', measuresAccepted: 2 }),
  finding(3, { state: 'notDone', blockedBy: '县财政资金', categoryId: 2 }),
  finding(4, { state: 'staged', measuresAccepted: 2 }),
])
const titles = () => screen.getAllByRole('listitem').map((item) => /问题之\d/.exec(item.textContent ?? '')?.[0])

test('the honest numbers stand side by side, and each narrows the list', async () => {
  await pages.signInAs('member')
  pages.on('listFindings', whole)
  pages.open(Findings)
  const closed = await screen.findByRole('radio', { name: '已销号 9' })
  expect(screen.getByText('整改期已过 883 天')).toBeTruthy()
  expect(titles()).toHaveLength(4)
  fireEvent.click(closed)
  expect(titles()).toEqual(['问题之1', '问题之2'])
  expect(screen.getByText('共 4 个问题，筛出 2 个')).toBeTruthy()
  fireEvent.click(closed)
  expect(titles()).toHaveLength(4)
  fireEvent.click(screen.getByRole('radio', { name: '未完成 3' }))
  expect(screen.getByText('卡在：县财政资金')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^1-3 问题之3，未完成/ })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/finding/index?findingId=3' })
})

test('where today stands in the window, and in which phase', async () => {
  await pages.signInAs('member')
  const { inspection } = whole
  const phases = [
    { number: 1, name: '制定方案', startsOn: '2026-09-27', endsOn: '2026-10-10' },
    { number: 2, name: '全面整改', startsOn: '2026-10-11', endsOn: '2026-12-01' },
  ]
  const window = { windowStart: '2026-09-27', windowEnd: '2026-12-28', phases }
  pages.on('listFindings', { ...whole, inspection: inspection && { ...inspection, ...window } })
  pages.open(Findings)
  expect(await screen.findByText('第 57 天 / 共 93 天，全面整改（到 12月1日）')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '回头看' })).toBeNull()
})

test('what waits for a leader, who blocks and the office’s ways stand above the list', async () => {
  await pages.signInAs('leader')
  pages.on('listFindings', whole)
  const request = { id: 5, at: '2026-11-20T06:05:00.000Z', by: '李鉴开', note: '已落实', canClose: true }
  pages.on('listClosureRequests', { requests: [{ ...request, finding: finding(4) }] })
  pages.open(Findings)
  const doors: [string, string][] = [
    ['等你销号的申请，1 个', 'closures/index'],
    ['卡在谁，3 个', 'blocked/index?inspectionId=1'],
    ['回头看', 'lookBacks/index'],
  ]
  for (const [name, path] of doors) {
    const door = await screen.findByRole('button', { name })
    await act(async () => void fireEvent.click(door))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/rectification/${path}` })
  }
})

test('the administrator edits the round and adds findings from one place', async () => {
  await pages.signInAs('admin')
  pages.on('listFindings', whole)
  pages.open(Findings)
  fireEvent.click(await screen.findByRole('button', { name: '管理台账' }))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^整改期和阶段/ })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/edit/round/index?inspectionId=1' })
})

test('a link opens what can be closed: all accepted, and not closed yet', async () => {
  await pages.signInAs('leader')
  pages.on('listFindings', whole)
  pages.open(Findings, { closable: '1' })
  const notice = await screen.findByRole('button', { name: /^只看可以销号的/ })
  expect(titles()).toEqual(['问题之4'])
  fireEvent.click(notice)
  expect(titles()).toHaveLength(4)
})

test('a category and words narrow further; words are searched by the server', async () => {
  await pages.signInAs('member')
  pages.on('listFindings', ({ text }) => (text ? { ...whole, findings: [finding(3, { categoryId: 2 })] } : whole))
  pages.open(Findings, { state: 'doneKeep' })
  await waitFor(() => expect(titles()).toEqual(['问题之1', '问题之2']))
  fireEvent.click(screen.getByRole('button', { name: '类别：全部类别' }))
  fireEvent.click(screen.getByRole('button', { name: '2. 从严治党方面，1 个' }))
  expect(screen.getByText('没有符合的问题')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '看全部' })))
  expect(titles()).toHaveLength(4)
  fireEvent.change(screen.getByLabelText('搜索问题和措施'), { target: { value: ' 资金 ' } })
  await waitFor(() => expect(titles()).toEqual(['问题之3']))
  expect(pages.heard('listFindings').at(-1)).toMatchObject({ inspectionId: 1, text: '资金' })
})

test('without a ledger the administrator is led to the import, others are told who brings it', async () => {
  await pages.signInAs('member')
  pages.on('listFindings', noLedger)
  pages.open(Findings)
  await screen.findByText('管理员导入以后，这里就能看到。')
})

test('without a ledger the administrator can bring one', async () => {
  await pages.signInAs('admin')
  pages.on('listFindings', noLedger)
  pages.open(Findings)
  const bring = await screen.findByRole('button', { name: '导入台账' })
  await act(async () => void fireEvent.click(bring))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/import/index' })
})
