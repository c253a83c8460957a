import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openStage, refused } from '../stand-ins/stage'
import { card, line } from './sessionCards'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/study/register'))
})
afterAll(() => stage.close())

const at = { sessionId: '5' }
const ended = card({ state: 'ended' })
const lines = [
  line({ personId: 1, name: '赵半亩' }),
  line({ personId: 2, name: '钱方塘', attendance: 'present', occurredAt: '2026-11-22T00:05:00.000Z' }),
  line({
    ...{ personId: 3, name: '孙天光', attendance: 'late', note: '手机没电' },
    ...{ recordedAt: '2026-11-22T03:00:00.000Z', enteredBy: '李鉴开', enteredLate: true },
  }),
]
const row = (name: RegExp) => screen.findByRole('button', { name })

test('each line says how it came about; late entries are labelled', async () => {
  await stage.show({ showRegister: { session: ended, lines } }, at)
  await row(/^赵半亩，未到/)
  await row(/^钱方塘，已签到，08:05 签到/)
  await row(/^孙天光，迟到，李鉴开 11月22日 11:00 补录 · 手机没电/)
  fireEvent.click(screen.getByRole('radio', { name: '迟到 2' }))
  expect(screen.queryByText('钱方塘')).toBeNull()
  expect(screen.getByText('孙天光')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '请假 1' }))
  expect(screen.getByText('这一类没有人')).toBeTruthy()
})

test('what was tapped in time and sent later is labelled with when it came', async () => {
  const times = { occurredAt: '2026-11-22T00:05:00.000Z', recordedAt: '2026-11-22T03:00:00.000Z', sentLater: true }
  const sent = line({ personId: 2, name: '钱方塘', attendance: 'present', ...times })
  await stage.show({ showRegister: { session: ended, lines: [sent] } }, at)
  await row(/^钱方塘，已签到，08:05 签到 · 补传 11月22日 11:00/)
})

test('a line is set by hand with a note, and the list is read again', async () => {
  await stage.show({ showRegister: { session: ended, lines }, setAttendance: {} }, at)
  fireEvent.click(await row(/^赵半亩/))
  expect(screen.getByText('活动已经结束，保存后会写明是你补录的。')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '已签到' }))
  fireEvent.change(screen.getByLabelText('说明'), { target: { value: '本人到场' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(stage.heard('showRegister')).toHaveLength(2))
  expect(stage.heard('setAttendance')[0]).toMatchObject({
    ...{ sessionId: 5, personId: 1, attendance: 'present', note: '本人到场' },
  })
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '赵半亩：已签到' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('each person has a draft of their own, and what was tapped without saving is gone', async () => {
  await stage.show({ showRegister: { session: ended, lines } }, at)
  const note = () => (screen.getByLabelText('说明') as HTMLInputElement).value
  const picked = () => screen.getAllByRole('radio', { checked: true })[1].getAttribute('aria-label')
  const close = () => fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  fireEvent.click(await row(/^赵半亩/))
  fireEvent.click(screen.getByRole('radio', { name: '已签到' }))
  fireEvent.change(screen.getByLabelText('说明'), { target: { value: '本人到场' } })
  close()
  fireEvent.click(await row(/^孙天光/))
  expect([note(), picked()]).toEqual(['手机没电', '迟到'])
  expect(screen.getByText(/^现在的记录：李鉴开 11月22日 11:00 补录/)).toBeTruthy()
  close()
  fireEvent.click(await row(/^赵半亩/))
  expect([note(), picked()]).toEqual(['本人到场', '未到'])
  expect(screen.queryByText(/^现在的记录/)).toBeNull()
})

test('a refusal keeps the sheet open', async () => {
  await stage.show({ showRegister: { session: ended, lines }, setAttendance: refused('SESSION_CANCELLED') }, at)
  fireEvent.click(await row(/^赵半亩/))
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: '这个活动已经取消，不用签到。' })),
  )
  expect(screen.getByRole('dialog', { name: '赵半亩' })).toBeTruthy()
})

test('before the doors open nobody can be entered as there; a cancelled list is closed', async () => {
  await stage.show({ showRegister: { session: card({ state: 'planned' }), lines } }, at)
  fireEvent.click(await row(/^赵半亩/))
  expect(
    screen
      .getAllByRole('radio')
      .map((one) => one.getAttribute('aria-label'))
      .slice(5),
  ).toEqual(['请假', '未到'])
  await stage.show({ showRegister: { session: card({ state: 'cancelled' }), lines } }, at)
  await screen.findByText('活动已取消，名单不能再改。')
  expect(screen.queryByRole('button', { name: /^赵半亩/ })).toBeNull()
})

test('two hundred people come in pages', async () => {
  const many = Array.from({ length: 200 }, (_, n) => line({ personId: n + 1, name: `党员${n + 1}` }))
  await stage.show({ showRegister: { session: ended, lines: many } }, at)
  await row(/^党员1，/)
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(50))
  fireEvent.click(screen.getByRole('button', { name: '更多（还有 150 条）' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
  fireEvent.change(screen.getByLabelText('找名字'), { target: { value: '党员199' } })
  await row(/^党员199，/)
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  fireEvent.change(screen.getByLabelText('找名字'), { target: { value: '没有这个人' } })
  await screen.findByText('没有找到这个名字')
})

test('the sheet is downloaded and opened; a broken link says its sentence', async () => {
  const exportRegister = { url: '/files/abc', name: '签到表.xlsx' }
  await stage.show({ showRegister: { session: ended, lines }, exportRegister }, at)
  fireEvent.click(await screen.findByRole('button', { name: '导出签到表' }))
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalledWith(expect.objectContaining({ fileType: 'xlsx' })))
  await stage.show({ showRegister: { session: ended, lines }, exportRegister: refused('NOT_FOUND') }, at)
  fireEvent.click(await screen.findByRole('button', { name: '导出签到表' }))
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '没有找到，可能已被移走，或者不在你能看的范围内。' }),
    ),
  )
})
