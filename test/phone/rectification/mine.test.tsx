import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { measure } from './ledger'

let pages: Pages
let Mine: typeof import('../../../src/pages/rectification/mine/index').default

beforeAll(async () => {
  pages = await openPages()
  Mine = (await import('../../../src/pages/rectification/mine/index')).default
})
afterAll(() => pages.close())

test('what came back is first, with its reason; then what is owed, waits and is done', async () => {
  await pages.signInAs('member')
  pages.on('listMyMeasures', {
    today: '2026-11-22',
    measures: [
      measure(1, { state: 'accepted' }),
      measure(2, { dueOn: '2026-11-20', isOverdue: true }),
      measure(3, { state: 'submitted', dueOn: '2026-11-30' }),
      measure(4, { state: 'returned', returnReason: '照片看不清', lastEvidenceId: 9, dueOn: '2026-11-25' }),
    ],
  })
  pages.open(Mine)
  await screen.findByText('待交 2 条')
  const order = screen.getAllByRole('listitem').map((item) => /措施之(\d)/.exec(item.textContent ?? '')?.[1])
  expect(order).toEqual(['4', '2', '3', '1'])
  expect(screen.getByText('退回原因：照片看不清')).toBeTruthy()
  expect(screen.getByText('11月20日到期，已逾期 2 天')).toBeTruthy()
  expect(screen.getByText('11月25日到期，还有 3 天')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重新交：措施之4' })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/evidence/submit/index?measureId=4' })
})

test('with nothing to do it says so and leads to the ledger', async () => {
  await pages.signInAs('member')
  pages.on('listMyMeasures', { today: '2026-11-22', measures: [] })
  pages.open(Mine)
  await screen.findByText('现在没有分给你的措施')
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '看整改台账' })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/findings/index' })
})

test('a failure is a sentence with a way out', async () => {
  await pages.signInAs('member')
  pages.on('listMyMeasures', refusal('BUSY'))
  pages.open(Mine)
  await screen.findByText('现在使用的人很多，刚才的操作没有保存。请过几秒再点一次。')
  pages.on('listMyMeasures', { today: '2026-11-22', measures: [] })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
  await screen.findByText('现在没有分给你的措施')
})
