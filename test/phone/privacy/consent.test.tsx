import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { meAs, openStage, refused } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/xuexi/mark'))
})
afterAll(() => stage.close())

const day = { day: '2026-11-22', marked: false, points: null, late: false, canMark: true }
const answers = {
  showMe: meAs('member'),
  showMyXuexi: { today: '2026-11-22', days: [day] },
  markXuexi: { day: '2026-11-22', late: false },
  listConsents: { consents: [{ purpose: 'xuexi' as const, givenAt: null, withdrawnAt: null }] },
  giveConsent: {},
}

test('before the first mark it says what, why, how long and who sees it; a yes marks and is told to the server', async () => {
  await stage.show(answers)
  await tap('今日已学')
  for (const words of [/存什么：哪天学了/, /为什么：算支部的比率/, /谁看得到：只有你/, /存多久：撤回同意就全部删除/])
    await screen.findByText(words)
  expect(stage.heard('markXuexi')).toEqual([])
  await tap('同意')
  await waitFor(() => expect(stage.heard('markXuexi')).toHaveLength(1))
  await waitFor(() => expect(stage.heard('giveConsent')).toMatchObject([{ purpose: 'xuexi' }]))
})

test('a no marks nothing, says that it costs nothing, and the next tap asks again', async () => {
  await stage.show(answers)
  await tap('今日已学')
  await tap('不同意')
  await screen.findByText('没有记，什么都不影响。')
  expect(screen.queryByText(/存什么/)).toBeNull()
  await tap('今日已学')
  await screen.findByText(/存什么/)
  expect(stage.heard('markXuexi')).toEqual([])
  expect(stage.heard('giveConsent')).toEqual([])
})

test('agreed to on another phone: not asked again; withdrawn there: asked again', async () => {
  const since = (withdrawnAt: string | null) => ({
    consents: [{ purpose: 'xuexi' as const, givenAt: '2026-11-01T00:00:00.000Z', withdrawnAt }],
  })
  await stage.show({ ...answers, listConsents: since(null) })
  await tap('今日已学')
  await waitFor(() => expect(stage.heard('markXuexi')).toHaveLength(1))
  await stage.show({ ...answers, listConsents: since('2026-11-02T00:00:00.000Z') })
  await tap('今日已学')
  await screen.findByText(/存什么/)
})

test('a yes that the server did not hear is told again with the next act', async () => {
  await stage.show({ ...answers, giveConsent: refused('BUSY') })
  await tap('今日已学')
  await tap('同意')
  await waitFor(() => expect(stage.heard('markXuexi')).toHaveLength(1))
  const { readKept } = await import('../../../src/phone/storage')
  expect(readKept('consent/7/xuexi')).toBe('given')
})

test("WeChat's own question comes with the photos, and its no is a no", async () => {
  const { agreeWithWeixin } = await import('../../../src/phone/weixinPrivacy')
  expect(await agreeWithWeixin()).toBe(true)
  const privacy = Taro as unknown as Record<string, unknown>
  privacy.requirePrivacyAuthorize = ({ fail }: { fail: () => void }) => fail()
  expect(await agreeWithWeixin()).toBe(false)
  privacy.requirePrivacyAuthorize = ({ success }: { success: () => void }) => success()
  expect(await agreeWithWeixin()).toBe(true)
  delete privacy.requirePrivacyAuthorize
})
