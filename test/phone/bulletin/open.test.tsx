import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { version } from './bulletins'

let pages: Pages
let Open: typeof import('../../../src/pages/bulletin/open/index').default

beforeAll(async () => {
  pages = await openPages()
  Open = (await import('../../../src/pages/bulletin/open/index')).default
})
afterAll(() => pages.close())

const phoneNumber = { found: '13800138000', kind: 'phone' as const, shown: '（电话略）', blocks: ['close'] }
const content = (part: Partial<Out<'showPublic'>> = {}): Out<'showPublic'> => ({
  inspectionId: 3,
  version: version(),
  lines: [
    { key: 'title', kind: 'title', text: '整改进展情况的通报' },
    { key: 'close', kind: 'text', text: '联系人赵××，（电话略）。' },
  ],
  redactions: [
    { found: '赵老师', kind: 'name', shown: '赵××', blocks: ['lead', 'close'], kept: null },
    { ...phoneNumber, kept: { reason: '值班电话', by: '李书记', at: '2026-11-20T00:00:00.000Z' } },
  ],
  digest: 'd1',
  ...part,
})

test('exactly what becomes public, and each thing taken out; one is kept with its ground', async () => {
  await pages.signInAs('secretary')
  pages.on('showPublic', content())
  pages.on('setRedaction', {})
  pages.open(Open, { bulletinId: '7' })
  await screen.findByText('联系人赵××，（电话略）。')
  await tap('赵老师，已隐去，人名，出现在 2 段里，写成“赵××”')
  fireEvent.change(screen.getByLabelText('为什么可以公开'), { target: { value: '本人书面同意' } })
  await tap('公开，不隐去')
  await waitFor(() =>
    expect(pages.heard('setRedaction')[0]).toMatchObject({ bulletinId: 7, found: '赵老师', reason: '本人书面同意' }),
  )
  await tap(/^13800138000，公开/)
  await tap('还是隐去，写成“（电话略）”')
  await waitFor(() => expect(pages.heard('setRedaction')[1]).toMatchObject({ found: '13800138000', reason: null }))
  // Publishing is the leader's.
  expect(screen.queryByRole('button', { name: '发布' })).toBeNull()
})

test('a leader publishes; open checks are told and confirmed', async () => {
  await pages.signInAs('leader')
  pages.on('showPublic', content())
  pages.on('publishBulletin', ({ isConfirmed }) => (isConfirmed ? {} : refusal('CHECKS_OPEN', { open: 12 })))
  pages.open(Open, { bulletinId: '7' })
  await tap('发布')
  await waitFor(() => expect(pages.heard('publishBulletin')).toHaveLength(2))
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('检查里还有 12 条没有处理') }),
  )
  await waitFor(() => expect(pages.heard('publishBulletin')[1]).toMatchObject({ bulletinId: 7, isConfirmed: true }))
})

test('a text that changed meanwhile is not published, and is read again', async () => {
  await pages.signInAs('leader')
  pages.on('showPublic', content())
  pages.on('publishBulletin', () => refusal('TEXT_CHANGED'))
  pages.open(Open, { bulletinId: '7' })
  await tap('发布')
  await waitFor(() => expect(pages.heard('publishBulletin')[0]).toMatchObject({ bulletinId: 7, digest: 'd1' }))
  await waitFor(() => expect(pages.heard('showPublic')).toHaveLength(2))
})

test('a member reads the text alone', async () => {
  await pages.signInAs('member')
  const published = version({ state: 'published', publishedAt: '2026-11-21T02:00:00.000Z' })
  pages.on('showPublic', content({ version: published, redactions: [] }))
  pages.open(Open, { bulletinId: '7' })
  await screen.findByText('联系人赵××，（电话略）。')
  expect(screen.queryByText('隐去了什么')).toBeNull()
  expect(screen.getByRole('button', { name: '下载 Word' })).toBeTruthy()
})
