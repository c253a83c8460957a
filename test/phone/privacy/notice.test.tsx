import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { openStage } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/privacy/notice'))
})
afterAll(() => stage.close())

const kept = [{ title: '佐证照片', why: '不用再跑一趟现场', until: '问题销号 365 天后删除' }]

test('what this server keeps and how long, in its own days', async () => {
  await stage.show({ showNotice: { kept } })
  await screen.findByText('不用再跑一趟现场。问题销号 365 天后删除。')
  screen.getByText(/不存手机号、身份证号/)
})

test('the guideline filed with WeChat opens where WeChat has it', async () => {
  const open = jest.fn()
  const privacy = Taro as unknown as Record<string, unknown>
  privacy.openPrivacyContract = open
  await stage.show({ showNotice: { kept } })
  fireEvent.click(await screen.findByRole('button', { name: '看在微信登记的隐私保护指引' }))
  expect(open).toHaveBeenCalled()
  delete privacy.openPrivacyContract
})
