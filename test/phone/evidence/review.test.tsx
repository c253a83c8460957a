import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { errors } from '../../../cloud/contract/errors'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { evidence } from './handedIn'

let pages: Pages
let Review: typeof import('../../../src/pages/evidence/review/index').default

beforeAll(async () => {
  pages = await openPages()
  Review = (await import('../../../src/pages/evidence/review/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('member', 'secretary'))

const tap = async (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const late = evidence(1, { occurredOn: '2026-11-03', submittedBy: '钱方塘', recordedAt: '2026-11-22T06:05:00.000Z' })

test('photos stand beside the measure, and a late entry shows both days', async () => {
  pages.on('listWaitingEvidence', { evidence: [late, evidence(2)] })
  pages.open(Review)
  await screen.findByText('等你审核 2 份，先交的在前')
  expect(screen.getByText(/^钱方塘 11月22日 14:05 交，11月3日做的$/)).toBeTruthy()
  expect(screen.getByText('事后 19 天交')).toBeTruthy()
  expect(screen.getAllByText(/^事后/)).toHaveLength(1)
  fireEvent.click(screen.getAllByRole('button', { name: '看第 1 张照片' })[0])
  expect(Taro.previewImage).toHaveBeenCalledWith(
    expect.objectContaining({ urls: [expect.stringMatching(/\/files\/large$/)] }),
  )
})

test('one tap accepts, without a question; the card is gone at once', async () => {
  pages.on('listWaitingEvidence', { evidence: [late, evidence(2)] })
  pages.on('acceptEvidence', {})
  pages.open(Review)
  await screen.findByText('说明之1')
  await tap('通过钱方塘的材料')
  await waitFor(() => expect(screen.queryByText('说明之1')).toBeNull())
  expect(pages.heard('acceptEvidence')[0]).toMatchObject({ evidenceId: 1 })
  expect(Taro.showModal).not.toHaveBeenCalled()
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已通过' }))
  expect(screen.getByText('等你审核 1 份，先交的在前')).toBeTruthy()
})

test('sending back needs a reason; quick phrases make one', async () => {
  pages.on('listWaitingEvidence', { evidence: [evidence(1)] })
  pages.on('returnEvidence', {})
  pages.open(Review)
  await screen.findByText('说明之1')
  await tap('退回赵半亩的材料')
  fireEvent.click(screen.getAllByRole('button', { name: '退回' }).at(-1) as HTMLElement)
  expect(screen.getByRole('alert').textContent).toBe('请选一个或写一句原因')
  for (const name of ['照片看不清', '与措施不符', '缺少日期', '与措施不符']) {
    fireEvent.click(screen.getByRole('checkbox', { name }))
  }
  expect((screen.getByLabelText('退回原因') as HTMLInputElement).value).toBe('照片看不清，缺少日期')
  await tap('退回')
  await screen.findByText('没有等你审核的材料')
  expect(pages.heard('returnEvidence')[0]).toMatchObject({ evidenceId: 1, reason: '照片看不清，缺少日期' })
})

test('when another was faster it says so and shows what there is now', async () => {
  pages.on('listWaitingEvidence', { evidence: [evidence(1)] })
  pages.on('acceptEvidence', () => {
    pages.on('listWaitingEvidence', { evidence: [] })
    return refusal('EVIDENCE_DECIDED')
  })
  pages.open(Review)
  await screen.findByText('说明之1')
  await tap('通过赵半亩的材料')
  await screen.findByText('没有等你审核的材料')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: errors.EVIDENCE_DECIDED.sentence }))
})
