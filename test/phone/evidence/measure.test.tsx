import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { evidence, measure } from './handedIn'

let pages: Pages
let MeasureEvidence: typeof import('../../../src/pages/evidence/measure/index').default

beforeAll(async () => {
  pages = await openPages()
  MeasureEvidence = (await import('../../../src/pages/evidence/measure/index')).default
})
afterAll(() => pages.close())

const mine = (...measures: ReturnType<typeof measure>[]) =>
  pages.on('listMyMeasures', { today: '2026-11-22', measures })
const open = () => pages.open(MeasureEvidence, { measureId: '5' })

test('all that was handed in, with what became of it, and the way to hand in again', async () => {
  await pages.signInAs('member')
  mine(measure({ state: 'returned', returnReason: '照片看不清' }))
  const returned = { decidedBy: '李鉴开', decidedAt: '2026-11-21T01:00:00.000Z', returnReason: '照片看不清' }
  pages.on('listMeasureEvidence', { evidence: [evidence(2, { state: 'returned', ...returned })] })
  open()
  await screen.findByText('说明之2')
  expect(screen.getByText('退回原因：照片看不清')).toBeTruthy()
  expect(screen.getByText('李鉴开，11月21日 09:00 审核')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '去审核' })).toBeNull()
  const again = await screen.findByRole('button', { name: '重新交材料' })
  await act(async () => void fireEvent.click(again))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/evidence/submit/index?measureId=5' })
})

test('a secretary sees from here that something waits for review', async () => {
  await pages.signInAs('member', 'secretary')
  mine()
  pages.on('listMeasureEvidence', { evidence: [evidence(2)] })
  open()
  const review = await screen.findByRole('button', { name: '去审核' })
  await act(async () => void fireEvent.click(review))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/evidence/review/index' })
})

test('nothing there says who may see what', async () => {
  await pages.signInAs('member')
  mine()
  pages.on('listMeasureEvidence', { evidence: [] })
  open()
  await screen.findByText('这里没有你能看的材料')
})

test('what is out of reach is the sentence of the server', async () => {
  await pages.signInAs('member')
  mine()
  pages.on('listMeasureEvidence', refusal('NOT_FOUND'))
  open()
  await screen.findByText('没有找到，可能已被移走，或者不在你能看的范围内。')
})
