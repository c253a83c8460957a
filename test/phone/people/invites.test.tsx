import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { openPages, type Pages } from '../stand-ins/pages'
import { branches } from './roll'

let pages: Pages
let Invites: typeof import('../../../src/pages/people/office/invites/index').default
beforeAll(async () => {
  pages = await openPages()
  Invites = (await import('../../../src/pages/people/office/invites/index')).default
})
afterAll(() => pages.close())

type Invite = Out<'listInvites'>['invites'][number]
const invite: Invite = {
  id: 1,
  branchName: '行政支部',
  code: 'ABC234',
  seats: 30,
  used: 3,
  expiresAt: '2026-11-25T02:00:00.000Z',
  isUsable: true,
}
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const copied = jest.fn(async (_given: { data: string }) => ({}))
beforeEach(() => {
  copied.mockClear()
  Object.assign(Taro, { setClipboardData: copied })
})

test('a secretary makes one for the own branch and copies it for the group', async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('listBranches', branches)
  pages.on('listInvites', { invites: [] })
  pages.on('makeInvite', { code: 'XYZ789', expiresAt: '2026-11-29T02:00:00.000Z' })
  pages.open(Invites)
  await screen.findByText('还没有邀请码')
  await tap('新建邀请码')
  expect(screen.queryByText('支部')).toBeNull()
  fireEvent.change(screen.getByLabelText('几个人能用'), { target: { value: '0' } })
  await tap('生成')
  expect(screen.getByRole('alert').textContent).toBe('名额填 1 到 500 的整数。')
  fireEvent.change(screen.getByLabelText('几个人能用'), { target: { value: '20' } })
  fireEvent.click(screen.getByRole('radio', { name: '30 天' }))
  await tap('生成')
  expect(await screen.findByRole('img', { name: '邀请码 X Y Z 7 8 9' })).toBeTruthy()
  expect(screen.getByText('11月29日 10:00 到期')).toBeTruthy()
  expect(pages.heard('makeInvite')[0]).toMatchObject({ branchId: 1, seats: 20, days: 30 })
  await tap('复制，发到支部群')
  expect(copied.mock.calls[0][0].data).toContain('XYZ789')
  copied.mockRejectedValueOnce(new Error('denied'))
  await tap('复制，发到支部群')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '没有复制成，请抄下邀请码：XYZ789' }),
    ),
  )
})

test('an invite shows what is left of it and can be taken back; one that is over cannot', async () => {
  await pages.signInAs('admin')
  let isUsable = true
  pages.on('listInvites', () => ({ invites: [{ ...invite, isUsable }] }))
  pages.on('revokeInvite', () => {
    isUsable = false
    return {}
  })
  pages.open(Invites)
  await screen.findByText('行政支部，已用 3/30 个名额，11月25日 10:00 到期')
  await act(async () => void fireEvent.click(screen.getByText('ABC234')))
  await tap('作废')
  await screen.findByText('已失效')
  expect(pages.heard('revokeInvite')[0]).toMatchObject({ inviteId: 1 })
  await act(async () => void fireEvent.click(screen.getByText('ABC234')))
  expect(screen.getByText('邀请码 ABC234 已失效，请新建一个。')).toBeTruthy()
  expect(screen.queryByText('作废')).toBeNull()
})
