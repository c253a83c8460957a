import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { round, version } from './bulletins'

let pages: Pages
let List: typeof import('../../../src/pages/bulletin/list/index').default

beforeAll(async () => {
  pages = await openPages()
  List = (await import('../../../src/pages/bulletin/list/index')).default
})
afterAll(() => pages.close())

const answer = { inspection: round, inspections: [round] }

test('the office drafts from the ledger, in the form it chose, and lands in the draft', async () => {
  await pages.signInAs('secretary')
  pages.on('listBulletins', { ...answer, versions: [] })
  pages.on('makeBulletin', { bulletinId: 7 })
  pages.open(List)
  await screen.findByText('这一轮还没有通报')
  await tap('从台账起草')
  await tap('起草')
  await waitFor(() => expect(pages.heard('makeBulletin')[0]).toMatchObject({ inspectionId: 3, form: 'states' }))
  await waitFor(() =>
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bulletin/draft/index?bulletinId=7' }),
  )
})

test('making again says which version keeps what was edited', async () => {
  await pages.signInAs('admin')
  pages.on('listBulletins', { ...answer, versions: [version({ version: 2, form: 'sentences' })] })
  pages.open(List)
  await tap('按台账重新起草')
  expect(screen.getByText(/写成第 3 版。你在第 2 版里改的字留在那一版/)).toBeTruthy()
  await tap(/^发布前检查/)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bulletin/checks/index?inspectionId=3' })
})

test('a member reads what is published and finds no way to edit', async () => {
  await pages.signInAs('member')
  const published = { state: 'published', publishedAt: '2026-11-21T02:00:00.000Z', publishedBy: '陈校长' } as const
  pages.on('listBulletins', { ...answer, versions: [version(published)] })
  pages.open(List)
  await tap('第 1 版，11月21日 10:00 陈校长发布')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bulletin/open/index?bulletinId=7' })
  expect(screen.queryByRole('button', { name: /起草|检查/ })).toBeNull()
})
