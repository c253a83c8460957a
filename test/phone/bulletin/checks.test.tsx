import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { alarm, checks } from './bulletins'

let pages: Pages
let Checks: typeof import('../../../src/pages/bulletin/checks/index').default

beforeAll(async () => {
  pages = await openPages()
  Checks = (await import('../../../src/pages/bulletin/checks/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('secretary'))

test('each place has a button that goes there', async () => {
  const places = [
    alarm('a', { where: '措施处', findingId: 4, measureId: 5 }),
    alarm('b', { where: '问题处', findingId: 4 }),
    alarm('c', { where: '正文处', block: 'sum/headline', part: 'sum', findingId: 4 }),
    alarm('d', { where: '原文处' }),
  ]
  pages.on('runChecks', checks(places))
  pages.open(Checks, { inspectionId: '3' })
  await screen.findByText('检查了台账和最新一版通报，日期按 2024年6月22日 对照：还有 4 条要处理。')
  const wanted = [
    ['措施处', '/pages/rectification/edit/measure/index?findingId=4&measureId=5'],
    ['问题处', '/pages/rectification/edit/finding/index?findingId=4'],
    ['正文处', '/pages/bulletin/part/index?bulletinId=7&part=sum&block=sum%2Fheadline'],
    ['原文处', '/pages/rectification/edit/round/index?inspectionId=3'],
  ]
  for (const [where, url] of wanted) {
    await tap(`去改：${where}`)
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url })
  }
})

test('looked at, stays as it is: one, or a whole kind, with a reason', async () => {
  pages.on('runChecks', checks([alarm('a'), alarm('b'), alarm('c')]))
  pages.on('answerCheck', { answered: 1 })
  pages.open(Checks)
  const [first] = await screen.findAllByRole('button', { name: /^保持原样：/ })
  await act(async () => void fireEvent.click(first))
  fireEvent.change(screen.getByLabelText('为什么不用改'), { target: { value: '原文如此' } })
  await tap('保持原样')
  await waitFor(() =>
    expect(pages.heard('answerCheck')[0]).toMatchObject({ inspectionId: 3, keys: ['a'], reason: '原文如此' }),
  )
  await tap('这 3 条都看过，保持原样')
  fireEvent.change(screen.getByLabelText('为什么不用改'), { target: { value: '都核对过' } })
  await tap('保持原样')
  await waitFor(() =>
    expect(pages.heard('answerCheck')[1]).toMatchObject({ keys: ['a', 'b', 'c'], reason: '都核对过' }),
  )
})

test('an answer says who and why, and can be taken back', async () => {
  const answer = { reason: '原文如此', by: '王书记', at: '2026-11-21T02:00:00.000Z' }
  pages.on('runChecks', checks([alarm('a', { answer })]))
  pages.on('withdrawAnswer', {})
  pages.open(Checks)
  await screen.findByText('11月21日 10:00 王书记看过，保持原样：原文如此')
  expect(screen.getByText(/没有要处理的，另有 1 条看过、保持原样/)).toBeTruthy()
  await tap('撤回：1-1 第 1 条措施')
  await waitFor(() => expect(pages.heard('withdrawAnswer')[0]).toMatchObject({ inspectionId: 3, key: 'a' }))
})
