import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { MessageKind } from '../../../cloud/contract/words'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { phone } from '../stand-ins/taro'

let pages: Pages
let RemindMe: typeof import('../../../src/parts/RemindMe').RemindMe
beforeAll(async () => {
  pages = await openPages()
  RemindMe = (await import('../../../src/parts/RemindMe')).RemindMe
})
afterAll(() => pages.close())
afterEach(() => void jest.setSystemTime(new Date('2026-11-22T08:00:00.000Z')))

const all: MessageKind[] = ['evidenceReturned', 'evidenceAccepted', 'sessionSoon', 'weeklyReady']
const Page = () => <RemindMe kinds={all}>微信提醒我</RemindMe>
const asking = () => Taro.requestSubscribeMessage as unknown as jest.Mock
const settings = () => Taro.getSetting as unknown as jest.Mock

const start = async (kinds: MessageKind[]) => {
  await pages.signInAs('member')
  pages.on('listMessageKinds', { kinds: kinds.map((kind) => ({ kind, templateId: `T-${kind}` })) })
  pages.on('addMessageCredits', {})
  pages.on('giveConsent', {})
  pages.on('listConsents', {
    consents: [{ purpose: 'messages', givenAt: '2026-11-01T00:00:00.000Z', withdrawnAt: null }],
  })
}
const known = 'consent/1/messages'
const reopen = () => {
  cleanup()
  // It is looked up again, and waited for: an answer that comes in the next test would be of the wrong one.
  phone.kept.delete(known)
  pages.open(Page)
}
const remind = async () => {
  const button = await screen.findByRole('button', { name: '微信提醒我' })
  // What this phone knows of the consent is there long before a thumb is.
  await waitFor(() => expect(phone.kept.get(known)).toBe('told'))
  // WeChat answers a tap only: it is asked before anything else happens.
  act(() => void fireEvent.click(button))
  expect(asking()).toHaveBeenCalled()
  await act(async () => undefined)
}
const gone = () => waitFor(() => expect(screen.queryByRole('button')).toBeNull())

test('without a template, or a WeChat, nothing is offered', async () => {
  await start([])
  pages.open(Page)
  await waitFor(() => expect(pages.heard('listMessageKinds')).toHaveLength(1))
  await act(async () => undefined)
  expect(screen.queryByRole('button')).toBeNull()
})

test('three templates a call; what was accepted is told, once, and not asked again today', async () => {
  await start(all)
  asking().mockResolvedValueOnce({
    'T-evidenceReturned': 'accept',
    'T-evidenceAccepted': 'accept',
    'T-sessionSoon': 'reject',
  })
  pages.open(Page)
  await remind()
  const { tmplIds } = asking().mock.calls[0][0]
  expect(tmplIds).toEqual(['T-evidenceReturned', 'T-evidenceAccepted', 'T-sessionSoon'])
  await waitFor(() => expect(pages.heard('addMessageCredits')).toHaveLength(1))
  expect(pages.heard('addMessageCredits')[0]).toMatchObject({ accepted: ['evidenceReturned', 'evidenceAccepted'] })
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '好，到时候微信里提醒你' }))
  // The fourth kind is left for today.
  asking().mockResolvedValueOnce({})
  await remind()
  expect(asking().mock.calls[1][0].tmplIds).toEqual(['T-weeklyReady'])
  await gone()
  reopen()
  await act(async () => undefined)
  expect(screen.queryByRole('button')).toBeNull()
})

test('a no is asked again the next day; a no for always never', async () => {
  await start(['sessionSoon', 'weeklyReady'])
  asking().mockResolvedValueOnce({ 'T-sessionSoon': 'reject', 'T-weeklyReady': 'reject' })
  settings().mockResolvedValueOnce({ subscriptionsSetting: { itemSettings: { 'T-weeklyReady': 'reject' } } })
  pages.open(Page)
  await remind()
  await gone()
  expect(pages.heard('addMessageCredits')).toHaveLength(0)
  jest.setSystemTime(new Date('2026-11-23T08:00:00.000Z'))
  asking().mockResolvedValueOnce({ 'T-sessionSoon': 'accept' })
  reopen()
  await remind()
  expect(asking().mock.calls[1][0].tmplIds).toEqual(['T-sessionSoon'])
})

test('our own sheet comes first, once; a no asks WeChat nothing', async () => {
  await start(['sessionSoon'])
  pages.on('listConsents', { consents: [{ purpose: 'messages', givenAt: null, withdrawnAt: null }] })
  pages.open(Page)
  await tap('微信提醒我')
  await screen.findByText('要给你的微信发提醒，先问一声')
  await tap('不同意')
  expect(asking()).not.toHaveBeenCalled()
  await tap('微信提醒我')
  asking().mockResolvedValueOnce({ 'T-sessionSoon': 'accept' })
  await tap('同意')
  await waitFor(() => expect(pages.heard('addMessageCredits')).toHaveLength(1))
  await waitFor(() => expect(pages.heard('giveConsent')).toMatchObject([{ purpose: 'messages' }]))
})

test('switched off in WeChat is a no; a sheet that did not come up can be asked for again', async () => {
  await start(['sessionSoon'])
  asking().mockRejectedValueOnce({ errMsg: 'requestSubscribeMessage:fail', errCode: 10001 })
  pages.open(Page)
  await remind()
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '微信没有弹出来，请再点一次' }))
  asking().mockRejectedValueOnce({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 })
  await remind()
  await gone()
  expect(pages.heard('addMessageCredits')).toHaveLength(0)
  expect(Taro.showModal).not.toHaveBeenCalled()
})
