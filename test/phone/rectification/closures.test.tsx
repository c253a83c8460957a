import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { finding } from './ledger'

let pages: Pages
let Closures: typeof import('../../../src/pages/rectification/closures/index').default

beforeAll(async () => {
  pages = await openPages()
  Closures = (await import('../../../src/pages/rectification/closures/index')).default
})
afterAll(() => pages.close())

const requests: Out<'listClosureRequests'>['requests'] = [
  { id: 5, at: '2026-11-20T06:05:00.000Z', by: '李鉴开', note: '制度已印发', finding: finding(1), canClose: true },
  { id: 6, at: '2026-11-20T07:05:00.000Z', by: '王晓', note: '已落实', finding: finding(2), canClose: false },
]

test('a leader closes what may be closed, right from the list', async () => {
  await pages.signInAs('leader')
  pages.on('listClosureRequests', { requests })
  pages.on('closeFinding', {})
  pages.open(Closures)
  expect(await screen.findByText('制度已印发')).toBeTruthy()
  expect(screen.getByText('你交过或审过这里的材料，要请另一位领导来销号。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^销号 1-2/ })).toBeNull()
  await tap(/^销号 1-1/)
  await tap('确定销号')
  await waitFor(() => expect(pages.heard('closeFinding')[0]).toMatchObject({ findingId: 1, state: 'done' }))
  await waitFor(() => expect(pages.heard('listClosureRequests').length).toBeGreaterThan(1))
})

test('it is sent back only with what is missing', async () => {
  await pages.signInAs('leader')
  pages.on('listClosureRequests', { requests })
  pages.on('sendBackClosure', {})
  pages.open(Closures)
  await tap('退回 1-2 的申请')
  await tap('退回')
  expect(screen.getByRole('alert').textContent).toBe('请写一句，还差什么')
  expect(pages.heard('sendBackClosure')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('还差什么'), { target: { value: '缺会议记录' } })
  await tap('退回')
  await waitFor(() => expect(pages.heard('sendBackClosure')[0]).toMatchObject({ closureId: 6, reason: '缺会议记录' }))
})

test('a button leads to the finding; without requests it says where they come from', async () => {
  await pages.signInAs('leader')
  pages.on('listClosureRequests', { requests })
  pages.open(Closures)
  await tap('看问题和材料：1-1 问题之1')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/finding/index?findingId=1' })
})

test('nothing waits', async () => {
  await pages.signInAs('leader')
  pages.on('listClosureRequests', { requests: [] })
  pages.open(Closures)
  expect(await screen.findByText('没有等你处理的销号申请')).toBeTruthy()
})
