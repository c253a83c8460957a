import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { errors } from '../../../cloud/contract/errors'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { block, shown } from './bulletins'

let pages: Pages
let Part: typeof import('../../../src/pages/bulletin/part/index').default

beforeAll(async () => {
  pages = await openPages()
  Part = (await import('../../../src/pages/bulletin/part/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('secretary'))

const write = async (text: string) => {
  const field = await screen.findByLabelText('正文')
  fireEvent.change(field, { target: { value: text } })
}

test('a block opens, is edited and saved; the others are not sent', async () => {
  pages.on('showBulletin', shown([block('close'), block('seal', { kind: 'seal', isEdited: true })]))
  pages.on('editBlock', { bulletinId: 7, version: 1 })
  pages.open(Part, { bulletinId: '7', part: 'end' })
  await screen.findByText('改过')
  await tap('正文，close 的话')
  await write('请大家监督。')
  await tap('保存')
  await waitFor(() =>
    expect(pages.heard('editBlock')[0]).toMatchObject({ bulletinId: 7, key: 'close', text: '请大家监督。' }),
  )
})

test('who comes from a check finds that block open', async () => {
  pages.on('showBulletin', shown([block('close'), block('date', { kind: 'date', text: '2024年6月22日' })]))
  pages.open(Part, { bulletinId: '7', part: 'end', block: 'date' })
  expect(await screen.findByLabelText('落款日期')).toBeTruthy()
})

test('an edit of a published version goes on in the next one', async () => {
  const published = { state: 'published' } as const
  pages.on('showBulletin', ({ bulletinId }) =>
    bulletinId === 8
      ? shown([block('close', { text: '新的一版' })], { id: 8, version: 2 })
      : shown([block('close')], published),
  )
  pages.on('editBlock', { bulletinId: 8, version: 2 })
  pages.open(Part, { bulletinId: '7', part: 'end' })
  await screen.findByText(/会另起第 2 版/)
  await tap('正文，close 的话')
  await write('改了')
  await tap('保存')
  expect(await screen.findByText('新的一版')).toBeTruthy()
})

test('an older version is to be read only', async () => {
  pages.on('showBulletin', shown([block('close')], {}, false))
  pages.open(Part, { bulletinId: '7', part: 'end' })
  await screen.findByText('已经有更新的一版，这一版只能看，不能改。')
  expect(screen.queryByRole('button', { name: /close/ })).toBeNull()
})

test('a refusal is said and the sheet stays open', async () => {
  pages.on('showBulletin', shown([block('close')]))
  pages.on('editBlock', refusal('BULLETIN_OLD'))
  pages.open(Part, { bulletinId: '7', part: 'end', block: 'close' })
  await write('改了')
  await tap('保存')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: errors.BULLETIN_OLD.sentence })),
  )
  expect(screen.getByLabelText('正文')).toBeTruthy()
})
