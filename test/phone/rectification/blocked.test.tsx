import { screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { tap, type } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { finding } from './ledger'

let pages: Pages
let Blocked: typeof import('../../../src/pages/rectification/blocked/index').default

beforeAll(async () => {
  pages = await openPages()
  Blocked = (await import('../../../src/pages/rectification/blocked/index')).default
})
afterAll(() => pages.close())

const letter = { id: 9, sentOn: '2026-11-02', about: '请拨付绩效工资', by: '李鉴开', answeredOn: null, answer: null }
const blocked: Out<'listBlocked'> = {
  inspection: { id: 4, round: '第五轮巡察' },
  groups: [
    { blockedBy: '县财政', findings: [finding(1), finding(2)], letters: [letter] },
    {
      blockedBy: '县编办',
      findings: [],
      letters: [{ ...letter, id: 10, answeredOn: '2026-11-05', answer: '同意增加两名' }],
    },
  ],
}

test('each body stands with its findings, its letters and its answers', async () => {
  await pages.signInAs('leader')
  pages.on('listBlocked', blocked)
  pages.open(Blocked, { inspectionId: '4' })
  expect(await screen.findByText('2 个问题')).toBeTruthy()
  expect(screen.getAllByText('11月2日 去函：请拨付绩效工资')).toHaveLength(2)
  expect(screen.getByText('11月5日 答复：同意增加两名')).toBeTruthy()
  expect(screen.getByText('已经不卡')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '记一封函：县编办' })).toBeNull()
  expect(pages.heard('listBlocked')[0]).toMatchObject({ inspectionId: 4 })
})

test('a letter is written down with its day', async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('listBlocked', blocked)
  pages.on('addLetter', { letterId: 11 })
  pages.open(Blocked)
  await tap('记一封函：县财政')
  await tap('记下')
  expect(screen.getByRole('alert').textContent).toBe('请写函里说的什么')
  await type('函里说的什么', '请列入预算')
  await type('picker', '2026-11-20')
  await tap('记下')
  await waitFor(() =>
    expect(pages.heard('addLetter')[0]).toMatchObject({
      ...{ inspectionId: 4, blockedBy: '县财政', sentOn: '2026-11-20', about: '请列入预算' },
    }),
  )
})

test('an answer is written down', async () => {
  await pages.signInAs('admin')
  pages.on('listBlocked', blocked)
  pages.on('answerLetter', {})
  pages.open(Blocked)
  await tap('记答复：请拨付绩效工资')
  await type('答复的内容', '年内拨付')
  await tap('记下')
  await waitFor(() => expect(pages.heard('answerLetter')[0]).toMatchObject({ letterId: 9, answer: '年内拨付' }))
})
