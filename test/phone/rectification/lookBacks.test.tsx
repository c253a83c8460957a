import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { finding } from './ledger'

let pages: Pages
let LookBacks: typeof import('../../../src/pages/rectification/lookBacks/index').default

beforeAll(async () => {
  pages = await openPages()
  LookBacks = (await import('../../../src/pages/rectification/lookBacks/index')).default
})
afterAll(() => pages.close())

type Listed = Out<'listLookBacks'>
const due = (id: number, part: Partial<Listed['due'][number]> = {}): Listed['due'][number] => ({
  finding: finding(id, { state: 'staged' }),
  round: '第五轮巡察',
  since: '2026-05-10',
  lookBack: { months: 6, dueOn: '2026-11-10', isDue: true },
  missed: [],
  canAnswer: true,
  ...part,
})
const listed = (part: Partial<Listed>): Listed => ({ today: '2026-11-22', due: [], coming: [], ...part })
const say = (words: string) => fireEvent.change(screen.getByLabelText('看到了什么'), { target: { value: words } })

test('what is due says since when, what was missed, and who may not look', async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('listLookBacks', listed({ due: [due(1, { missed: [3] }), due(2, { canAnswer: false })] }))
  pages.open(LookBacks)
  expect(await screen.findByText('到时间 2 个，坚持最久的在前')).toBeTruthy()
  expect(screen.getAllByText('满 6 个月，11月10日起该看了')).toHaveLength(2)
  expect(screen.getByText('3 个月的没有做，不用补')).toBeTruthy()
  expect(screen.getByText('你交过这里的材料，要请另一位同志来看。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '仍在坚持：1-2' })).toBeNull()
})

test('it holds, with a word on what was seen', async () => {
  await pages.signInAs('leader')
  pages.on('listLookBacks', listed({ due: [due(1)] }))
  pages.on('answerLookBack', {})
  pages.open(LookBacks)
  await tap('仍在坚持：1-1')
  await tap('记下')
  expect(screen.getByRole('alert').textContent).toBe('请写一句，看到了什么')
  say('查了近三个月记录')
  await tap('记下')
  await waitFor(() =>
    expect(pages.heard('answerLookBack')[0]).toMatchObject({
      ...{ findingId: 1, months: 6, holds: true, note: '查了近三个月记录' },
    }),
  )
})

test('where it did not hold the finding is opened again, and the button says so', async () => {
  await pages.signInAs('leader')
  pages.on('listLookBacks', listed({ due: [due(1)] }))
  pages.on('answerLookBack', {})
  pages.open(LookBacks)
  await tap('没有守住：1-1')
  say('九月以来没有再开展')
  await tap('重新打开这个问题')
  await waitFor(() => expect(pages.heard('answerLookBack')[0]).toMatchObject({ holds: false }))
})

test('when nothing is due it says what comes', async () => {
  await pages.signInAs('leader')
  const lookBack = { months: 3 as const, dueOn: '2027-01-05', isDue: false }
  pages.on('listLookBacks', listed({ coming: [{ finding: finding(3), lookBack }] }))
  pages.open(LookBacks)
  expect(await screen.findByText('现在没有到时间的')).toBeTruthy()
  expect(screen.getByRole('button', { name: '1-3 问题之3，满 3 个月，2027年1月5日' })).toBeTruthy()
})
