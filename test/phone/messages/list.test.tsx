import { screen } from '@testing-library/react'
import { errors } from '../../../cloud/contract/errors'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let Unsent: typeof import('../../../src/pages/messages/list/index').default
beforeAll(async () => {
  pages = await openPages()
  Unsent = (await import('../../../src/pages/messages/list/index')).default
})
afterAll(() => pages.close())

const at = '2026-11-22T01:05:00.000Z'

test('whom WeChat did not reach, with the reason; a reminder to mark names nobody', async () => {
  await pages.signInAs('secretary')
  pages.on('listUnsentMessages', {
    messages: [
      { id: 2, kind: 'sessionSoon', name: '赵半亩', reason: '订阅次数用完了。', at },
      { id: 1, kind: 'xuexiReminder', name: null, reason: '连不上微信。', at },
    ],
  })
  pages.open(Unsent)
  await screen.findByText('赵半亩')
  expect(screen.getByText('学习提醒')).toBeTruthy()
  expect(screen.getByText('11月22日 09:05，订阅次数用完了。')).toBeTruthy()
  expect(screen.getByText('一位同志（不列名字）')).toBeTruthy()
  expect(screen.getByText(/要紧的事请当面或打电话说一声/)).toBeTruthy()
})

test('nothing unsent is said plainly; a refusal with its sentence', async () => {
  await pages.signInAs('admin')
  pages.on('listUnsentMessages', { messages: [] })
  pages.open(Unsent)
  await screen.findByText('最近 30 天没有发不出去的')
  await pages.signInAs('member')
  pages.on('listUnsentMessages', refusal('NOT_ALLOWED'))
  pages.open(Unsent)
  await screen.findByText(errors.NOT_ALLOWED.sentence)
})
