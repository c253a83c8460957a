import { fireEvent, screen, waitFor } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { meAs, openStage, refused } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/privacy/write'))
})
afterAll(() => stage.close())

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const answers = { showMe: meAs('member'), listMyComplaints: { complaints: [] }, addComplaint: { code: null } }

test('nothing written is not sent', async () => {
  await stage.show(answers)
  await tap('发出')
  await screen.findByText('请写几句')
  expect(stage.heard('addComplaint')).toEqual([])
})

test('a nameless one gives a receipt, shown once', async () => {
  await stage.show({ ...answers, addComplaint: { code: '7KQF-2MXA-9RTD' } })
  fill('内容', '会议室太冷')
  fireEvent.click(screen.getByRole('radio', { name: '学校' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '匿名' }))
  await tap('发出')
  await screen.findByText('7KQF-2MXA-9RTD')
  expect(stage.heard('addComplaint')).toEqual([
    { kind: 'suggestion', to: 'school', text: '会议室太冷', nameless: true, requestId: expect.any(String) },
  ])
  await tap('记好了')
  await screen.findByRole('button', { name: '发出' })
  expect(screen.queryByText('7KQF-2MXA-9RTD')).toBeNull()
  expect((screen.getByLabelText('内容') as HTMLInputElement).value).toBe('')
})

test('a correction bears a name', async () => {
  await stage.show(answers, { kind: 'correction' })
  expect(screen.queryByRole('checkbox', { name: '匿名' })).toBeNull()
  fill('内容', '名字写错了')
  await tap('发出')
  await waitFor(() => expect(stage.heard('addComplaint')).toMatchObject([{ kind: 'correction', nameless: false }]))
})

test('the answer by receipt, and what I wrote with its answer', async () => {
  const mine = {
    ...{ id: 1, kind: 'complaint' as const, text: '灯坏了', madeOn: '2026-11-18', branchName: '行政支部', by: '赵' },
    ...{ answer: '已修', answeredOn: '2026-11-20', mayAnswer: false },
  }
  await stage.show({ ...answers, listMyComplaints: { complaints: [mine] }, findAnswer: refused('RECEIPT_UNKNOWN') })
  await screen.findByText(/答复：已修/)
  fill('回执号', 'AAAA')
  await tap('看答复')
  await screen.findByText('没有这个回执号，或者已过保存期限。请核对后再查。')
})
