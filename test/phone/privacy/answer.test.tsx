import { fireEvent, screen, waitFor } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { meAs, openStage } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/privacy/answer'))
})
afterAll(() => stage.close())

const one = (id: number, part: object = {}) => ({
  ...{ id, kind: 'suggestion' as const, text: `第${id}条`, madeOn: '2026-11-18', branchName: '行政支部', by: null },
  ...{ answer: null, answeredOn: null, mayAnswer: true },
  ...part,
})

test('an empty page says so', async () => {
  await stage.show({ showMe: meAs('secretary'), listComplaints: { complaints: [] } })
  await screen.findByText('还没有人写')
})

test('a nameless one is answered without a name; an answered one only read', async () => {
  const answered = one(2, { answer: '已修', answeredOn: '2026-11-20', mayAnswer: false, by: '赵老师' })
  await stage.show({
    showMe: meAs('secretary'),
    listComplaints: { complaints: [one(1), answered] },
    answerComplaint: {},
  })
  await screen.findByText(/不显示姓名 写给行政支部/)
  expect(screen.queryByRole('button', { name: '答复：第2条' })).toBeNull()
  await tap('答复：第1条')
  await tap('答复')
  await screen.findByText('请写答复')
  fireEvent.change(screen.getByLabelText('答复', { selector: 'input,textarea' }), { target: { value: '已请总务处修' } })
  await tap('答复')
  await waitFor(() => expect(stage.heard('answerComplaint')).toMatchObject([{ complaintId: 1, text: '已请总务处修' }]))
})
