import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let ImportLedger: typeof import('../../../src/pages/rectification/import/index').default

beforeAll(async () => {
  pages = await openPages()
  ImportLedger = (await import('../../../src/pages/rectification/import/index')).default
})
afterAll(() => pages.close())
beforeEach(async () => {
  await pages.signInAs('admin')
  pages.on('showLastImport', { last: null })
})

type Comparison = Out<'compareLedger'>

const line = (part: Partial<Comparison['lines'][number]>): Comparison['lines'][number] => ({
  ...{ key: 'f:1', kind: 'changed', what: 'finding', number: '1', measure: null, title: '学习不够深入' },
  ...{ why: null, canTake: false, fields: [], ...part },
})

const comparison = (part: Partial<Comparison> = {}): Comparison => ({
  ...{ inspectionId: 7, round: '第七轮巡察', categories: 1, findings: 2, measures: 3, digest: 'd'.repeat(64) },
  counts: { added: 0, changed: 1, gone: 1, conflicting: 1, stale: 0, same: 4 },
  total: 3,
  lines: [
    line({
      ...{ key: 'f:2!', kind: 'conflicting', number: '2', why: 'both', canTake: true },
      fields: [{ field: 'title', base: '旧', before: '台账里的', after: '表里的' }],
    }),
    line({ key: 'm:3:1-', kind: 'gone', what: 'measure', measure: 3, title: '每月交流', canTake: true }),
    line({ fields: [{ field: 'state', before: 'open', after: 'staged' }] }),
  ],
  ...part,
})

test('what differs is shown before anything changes; only what is agreed to goes in', async () => {
  pages.on('compareLedger', comparison())
  pages.on('importLedger', { importId: 9, inspectionId: 7, added: 0, changed: 2, gone: 0 })
  pages.open(ImportLedger)
  await tap('选 Excel 文件')
  await screen.findByText('第七轮巡察')
  expect(pages.heard('compareLedger')[0]).toMatchObject({ fileBase64: 'AAAA' })
  for (const words of [
    '现在：台账里的',
    '表里：表里的',
    '上次表里：旧',
    '现在：整改中',
    '表里：已取得阶段性成效需长期坚持',
  ])
    expect(screen.getByText(words)).toBeTruthy()
  expect(pages.heard('importLedger')).toHaveLength(0)
  await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: '采用表里的' })))
  await tap('导入 2 处改动')
  await screen.findByText('改动 2 处。')
  expect(pages.heard('importLedger')[0]).toMatchObject({ digest: 'd'.repeat(64), take: ['f:2!'], fileBase64: 'AAAA' })
  await tap('看台账')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/rectification/findings/index' })
})

test('a table that is pasted is compared too, and one that equals the ledger brings nothing', async () => {
  const none = { added: 0, changed: 0, gone: 0, conflicting: 0, stale: 0, same: 6 }
  pages.on('compareLedger', comparison({ counts: none, lines: [], total: 0 }))
  pages.open(ImportLedger)
  await tap('或者粘贴表格')
  fireEvent.input(screen.getByLabelText('粘贴表格'), { target: { value: '巡察轮次\t巡察组' } })
  await tap('比对粘贴的表')
  await screen.findByText('表和台账一样，没有要导入的。')
  expect(pages.heard('compareLedger')[0]).toMatchObject({ pasted: '巡察轮次\t巡察组' })
  expect(screen.getByRole('button', { name: '导入 0 处改动' }).getAttribute('aria-disabled')).toBe('true')
})

test('when the ledger has moved since, it is compared again and said so', async () => {
  pages.on('compareLedger', comparison())
  pages.on('importLedger', refusal('LEDGER_MOVED'))
  pages.open(ImportLedger)
  await tap('选 Excel 文件')
  await screen.findByText('第七轮巡察')
  await tap('导入 1 处改动')
  await screen.findByText(/比对以后台账又有改动/)
  await waitFor(() => expect(pages.heard('compareLedger')).toHaveLength(2))
})

test('mistakes are listed by row and column, and another sheet can be chosen', async () => {
  const mistakes = [
    { row: 7, column: '整改时限', reason: '没有这一天，请写成 2024-03-22 这样' },
    { row: 9, column: '问题', reason: '不能空着' },
  ]
  pages.on('compareLedger', refusal('SHEET_HAS_MISTAKES', { mistakes }))
  pages.open(ImportLedger)
  await tap('选 Excel 文件')
  await screen.findByText('有 2 处要改，什么都没有导入')
  expect(screen.getByText('第 7 行，整改时限')).toBeTruthy()
  expect(screen.getByText('不能空着')).toBeTruthy()
  pages.on('compareLedger', comparison())
  await tap('选 Excel 文件')
  await screen.findByText('第七轮巡察')
  expect(screen.queryByText('第 7 行，整改时限')).toBeNull()
})

test('closing the chooser changes nothing', async () => {
  jest.mocked(Taro.chooseMessageFile).mockRejectedValueOnce({ errMsg: 'chooseMessageFile:fail cancel' })
  pages.open(ImportLedger)
  await tap('选 Excel 文件')
  expect(pages.heard('compareLedger')).toHaveLength(0)
})

test('the last import can be undone, or it is said why not', async () => {
  const last = {
    ...{ importId: 9, inspectionId: 7, round: '第七轮巡察', at: '2026-11-22T02:00:00.000Z', by: '李书记' },
    ...{ counts: { added: 2, changed: 1, gone: 0 }, isNewRound: false, canUndo: true, whyNot: null },
  }
  pages.on('showLastImport', { last })
  pages.on('undoImport', {})
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true, cancel: false, errMsg: '' })
  pages.open(ImportLedger)
  await screen.findByText('李书记，11月22日 10:00：新增 2 处，改动 1 处')
  pages.on('showLastImport', { last: { ...last, canUndo: false, whyNot: '导入以后又有改动' } })
  await tap('撤销这次导入')
  await screen.findByText('导入以后又有改动')
  expect(pages.heard('undoImport')[0]).toMatchObject({ importId: 9 })
})
