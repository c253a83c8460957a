import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { measure } from '../evidence/handedIn'
import { meAs, openStage } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/evidence/submit'))
})
afterAll(() => stage.close())

const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const show = () =>
  stage.show(
    {
      showMe: meAs('member'),
      listMyMeasures: { measures: [measure()], today: '2026-11-22' },
      listConsents: { consents: [{ purpose: 'photos', givenAt: null, withdrawnAt: null }] },
      giveConsent: {},
      submitEvidence: { evidenceId: 9, recordedAt: '2026-11-22T02:00:00.000Z' },
    },
    { measureId: '5' },
  )

test('refused: no photo is chosen, and the line alone can be handed in', async () => {
  await show()
  await tap(/加照片/)
  await screen.findByText(/拍摄地点会去掉/)
  await tap('不同意')
  await screen.findByText('不附照片也能交：写一句话就行，照片可以线下交给书记。')
  expect(Taro.chooseMedia).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('一句话说明'), { target: { value: '修订了应急预案' } })
  await tap('提交')
  await waitFor(() => expect(stage.heard('submitEvidence')).toMatchObject([{ note: '修订了应急预案', photoIds: [] }]))
})

test('agreed: the choice of photos opens', async () => {
  await show()
  await tap(/加照片/)
  await tap('同意')
  await waitFor(() => expect(Taro.chooseMedia).toHaveBeenCalled())
})

test("a no to WeChat's own question is a no", async () => {
  const privacy = Taro as unknown as Record<string, unknown>
  privacy.requirePrivacyAuthorize = ({ fail }: { fail: () => void }) => fail()
  await show()
  await tap(/加照片/)
  await tap('同意')
  await screen.findByText(/不附照片也能交/)
  expect(Taro.chooseMedia).not.toHaveBeenCalled()
  delete privacy.requirePrivacyAuthorize
})
