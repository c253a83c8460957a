import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { link } from './given'

let pages: Pages
let Links: typeof import('../../../src/pages/pack/links/index').default
let Views: typeof import('../../../src/pages/pack/views/index').default
beforeAll(async () => {
  pages = await openPages()
  Links = (await import('../../../src/pages/pack/links/index')).default
  Views = (await import('../../../src/pages/pack/views/index')).default
})
afterAll(() => pages.close())

const copied = jest.fn(async (_given: { data: string }) => ({}))
beforeEach(() => {
  copied.mockClear()
  Object.assign(Taro, { setClipboardData: copied })
})
const inspections = [{ id: 3, round: '第五轮巡察' }]

test('without a ledger there is nothing to hand on', async () => {
  await pages.signInAs('leader')
  pages.on('listPackLinks', { links: [], inspections: [] })
  pages.open(Links)
  expect(await screen.findByText('还没有整改台账')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '新建链接' })).toBeNull()
})

test('a leader makes a link, reads it once and copies it', async () => {
  await pages.signInAs('leader')
  pages.on('listPackLinks', { links: [], inspections })
  pages.on('makePackLink', { linkId: 5, packKey: 'k'.repeat(32) })
  pages.open(Links)
  await screen.findByText('还没有给过链接')
  await tap('新建链接')
  await tap('生成')
  expect(screen.getByRole('alert').textContent).toBe('请写上给谁看。')
  fireEvent.change(screen.getByLabelText('给谁看'), { target: { value: ' 县委第三巡察组 ' } })
  await tap('生成')
  const address = await screen.findByText(new RegExp(`/#/pages/pack/view/index\\?key=${'k'.repeat(32)}$`))
  expect(pages.heard('makePackLink')).toMatchObject([
    { inspectionId: 3, label: '县委第三巡察组', endsOn: '2026-12-06' },
  ])
  expect(screen.getByText(/链接只显示这一次/)).toBeTruthy()
  await tap('复制链接')
  expect(copied.mock.calls[0][0].data).toContain(address.textContent)
  copied.mockRejectedValueOnce(new Error('denied'))
  await tap('复制链接')
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
})

test('an answer without the secret, and a refusal, are said in the sheet', async () => {
  await pages.signInAs('admin')
  pages.on('listPackLinks', { links: [], inspections })
  pages.on('makePackLink', { linkId: 5, packKey: null })
  pages.open(Links)
  await tap('新建链接')
  fireEvent.change(screen.getByLabelText('给谁看'), { target: { value: '巡察组' } })
  await tap('生成')
  expect((await screen.findByRole('alert')).textContent).toMatch('没有收到')
  pages.on('makePackLink', refusal('PACK_LINK_DATE'))
  await tap('生成')
  expect((await screen.findByRole('alert')).textContent).toMatch('90 天以内')
})

test('a link shows how often it was used and can be taken back; one that is over cannot', async () => {
  await pages.signInAs('leader')
  let isOpen = true
  pages.on('listPackLinks', () => ({
    links: [link({ isOpen, revokedAt: isOpen ? null : link().madeAt })],
    inspections,
  }))
  pages.on('revokePackLink', () => {
    isOpen = false
    return {}
  })
  pages.open(Links)
  await screen.findByText('第五轮巡察，看到12月6日，查阅 2 次')
  await act(async () => void fireEvent.click(screen.getByText('县委第三巡察组')))
  expect(screen.getByText('最近 11月21日 14:30')).toBeTruthy()
  await tap('收回链接')
  await screen.findByText('已收回')
  expect(pages.heard('revokePackLink')).toMatchObject([{ linkId: 5 }])
  await act(async () => void fireEvent.click(screen.getByText('县委第三巡察组')))
  expect(screen.queryByRole('button', { name: '收回链接' })).toBeNull()
  await tap(/^查阅记录/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/pack/views/index?linkId=5' })
})

test('the pack itself: in WeChat its address is handed on, because a .zip does not open there', async () => {
  await pages.signInAs('leader')
  pages.on('listPackLinks', { links: [], inspections: [...inspections, { id: 2, round: '第四轮巡察' }] })
  pages.on('downloadPack', { url: '/streams/token', name: '迎检材料-第五轮巡察-2026-11-22.zip' })
  pages.open(Links)
  await tap('下载材料包')
  await waitFor(() => expect(copied.mock.calls[0]?.[0].data).toMatch(/^http.*\/streams\/token$/))
  expect(pages.heard('downloadPack')).toMatchObject([{ inspectionId: 3 }])
  expect(Taro.openDocument).not.toHaveBeenCalled()
})

test('what was looked at, newest first', async () => {
  await pages.signInAs('leader')
  pages.on('listPackViews', {
    label: '县委第三巡察组',
    views: [
      { id: 2, at: '2026-11-21T06:30:00.000Z', what: 'finding', finding: '1.1 学习不够' },
      { id: 1, at: '2026-11-21T06:20:00.000Z', what: 'ledger', finding: null },
    ],
  })
  pages.open(Views, { linkId: '5' })
  expect(await screen.findByText('看问题')).toBeTruthy()
  expect(screen.getByText('1.1 学习不够')).toBeTruthy()
  expect(screen.getByText('县委第三巡察组')).toBeTruthy()
  expect(screen.getByText('11月21日 14:20')).toBeTruthy()
  pages.open(Views, {})
  expect(await screen.findByText('没有找到这个链接')).toBeTruthy()
})
