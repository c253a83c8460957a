import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { errors } from '../../../cloud/contract/errors'
import type { AlikeEvidence } from '../../../cloud/contract/evidence'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { phone } from '../stand-ins/taro'
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
const recordedAt = '2026-11-22T06:05:00.000Z'
const late = evidence(1, { occurredOn: '2026-11-03', submittedBy: '钱方塘', recordedAt, isLate: true })

test('photos stand beside the measure, and a late entry shows both days', async () => {
  pages.on('listWaitingEvidence', { evidence: [late, evidence(2)] })
  pages.open(Review)
  await screen.findByText('等你审核 2 份，先交的在前')
  expect(screen.getByText(/^钱方塘 11月22日 14:05 交，11月3日做的$/)).toBeTruthy()
  expect(screen.getByText('事后 19 天交')).toBeTruthy()
  expect(screen.getAllByText(/^事后/)).toHaveLength(1)
  expect(screen.getAllByText('补录')).toHaveLength(1)
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

const photo = (id: number) => ({ id, url: `/files/large${id}`, thumbUrl: `/files/thumb${id}`, width: 4, height: 3 })
const alike: AlikeEvidence = {
  ...{ id: 9, measureId: 8, measureText: '建立台账', findingId: 7, findingTitle: '台账不全', branchName: '文科支部' },
  ...{ submittedBy: null, note: null, occurredOn: '2026-11-03', recordedAt: '2026-11-20T02:00:00.000Z' },
  ...{ isLate: true, isAlikeInWords: false, pairs: [{ mine: photo(41), other: photo(52) }] },
}
const inWords = { ...alike, id: 10, findingTitle: '学习不深入', note: '学习党章', isAlikeInWords: true, pairs: [] }

test('what looks alike is a question beside both pictures, asked once in sight; “no” goes on to the next', async () => {
  pages.on('listWaitingEvidence', { evidence: [evidence(1)] })
  pages.on('findAlike', { alike: [alike, inWords] })
  pages.open(Review)
  await screen.findByText('说明之1')
  expect(pages.heard('findAlike')).toEqual([])
  await act(async () => phone.scroll((id) => id === 'alike-1'))
  const question = '这两张照片看起来一样，是同一次活动吗？'
  await screen.findByText(question)
  expect(screen.getByText('另一份交在“台账不全”：建立台账')).toBeTruthy()
  expect(screen.getByText('文科支部，11月3日做的，11月20日 10:00 交')).toBeTruthy()
  expect(screen.getByText('补录')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看另一份的照片' }))
  const urls = [expect.stringMatching(/large52$/), expect.stringMatching(/large41$/)]
  expect(Taro.previewImage).toHaveBeenLastCalledWith(expect.objectContaining({ urls }))
  await tap('不是，继续审核')
  expect(screen.getByText('同一天、说法相近，是同一次活动吗？')).toBeTruthy()
  expect(screen.getByText('写的是：学习党章')).toBeTruthy()
  await tap('不是，继续审核')
  expect(screen.queryByRole('button', { name: '不是，继续审核' })).toBeNull()
  expect(screen.getByRole('button', { name: '通过赵半亩的材料' })).toBeTruthy()
})

test('“yes” is said openly with a reason, and then stands with the evidence', async () => {
  pages.on('listWaitingEvidence', { evidence: [evidence(1)] })
  pages.on('findAlike', { alike: [alike] })
  pages.on('linkEvidence', () => {
    const links = [{ ...alike, evidenceId: 9, reason: '同一次党员大会' }]
    pages.on('findAlike', { alike: [] })
    pages.on('listWaitingEvidence', { evidence: [evidence(1, { links })] })
    return {}
  })
  pages.open(Review)
  await screen.findByText('说明之1')
  await act(async () => phone.scroll((id) => id === 'alike-1'))
  fireEvent.click(await screen.findByRole('button', { name: '是同一活动（注明）' }))
  const field = screen.getByLabelText('怎么说明')
  fireEvent.input(field, { target: { value: ' ' } })
  await tap('注明')
  expect(screen.getByRole('alert').textContent).toBe('请写一句说明')
  fireEvent.input(field, { target: { value: '同一次党员大会' } })
  await tap('注明')
  await screen.findByText('同一活动，已说明：同一次党员大会。另一份交在“台账不全”')
  expect(pages.heard('linkEvidence')[0]).toMatchObject({ evidenceId: 1, otherId: 9, reason: '同一次党员大会' })
  await waitFor(() => expect(screen.queryByText('这两张照片看起来一样，是同一次活动吗？')).toBeNull())

  pages.on('unlinkEvidence', {})
  ;(Taro.showModal as jest.Mock).mockResolvedValueOnce({ confirm: true })
  await tap('取消说明：台账不全')
  await waitFor(() => expect(pages.heard('unlinkEvidence')[0]).toMatchObject({ evidenceId: 1, otherId: 9 }))
})
