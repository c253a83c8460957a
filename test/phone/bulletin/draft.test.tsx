import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { shown } from './bulletins'

let pages: Pages
let Draft: typeof import('../../../src/pages/bulletin/draft/index').default

beforeAll(async () => {
  pages = await openPages()
  Draft = (await import('../../../src/pages/bulletin/draft/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('secretary'))

test('its parts and what was edited, and the ways on', async () => {
  pages.on('showBulletin', shown([]))
  pages.open(Draft, { bulletinId: '7' })
  await tap('履行职责方面，8 段，改过 1 段')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bulletin/part/index?bulletinId=7&part=c4' })
  await tap('检查')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bulletin/checks/index?inspectionId=3' })
  await tap('看将要公开的内容')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bulletin/open/index?bulletinId=7' })
})

test('a published version says that an edit begins the next', async () => {
  pages.on('showBulletin', shown([], { state: 'published', publishedAt: '2026-11-21T02:00:00.000Z' }))
  pages.open(Draft, { bulletinId: '7' })
  expect(await screen.findByText('这一版已经发布，锁住了。在这里改字，会另起新的一版。')).toBeTruthy()
  await tap('看公开的内容')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bulletin/open/index?bulletinId=7' })
})

test('a link without a version leads nowhere, and says so', () => {
  pages.open(Draft)
  expect(screen.getByText('没有找到这一版通报')).toBeTruthy()
})
