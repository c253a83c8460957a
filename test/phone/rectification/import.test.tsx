import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let ImportLedger: typeof import('../../../src/pages/rectification/import/index').default

beforeAll(async () => {
  pages = await openPages()
  ImportLedger = (await import('../../../src/pages/rectification/import/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('admin'))

const tap = async (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('a sheet goes in whole and its counts are told', async () => {
  pages.on('importLedger', { inspectionId: 7, categories: 4, findings: 34, measures: 103 })
  pages.open(ImportLedger)
  await tap('选 Excel 文件')
  await screen.findByText('4 个类别，34 个问题，103 条措施。')
  expect(pages.heard('importLedger')[0]).toMatchObject({ fileBase64: 'AAAA' })
  await tap('看台账')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/rectification/findings/index' })
})

test('mistakes are listed by row and column, and another sheet can be chosen', async () => {
  const mistakes = [
    { row: 7, column: '整改时限', reason: '日期不存在，请写成 2024-03-22 这样' },
    { row: 9, column: '问题', reason: '不能空着' },
  ]
  pages.on('importLedger', refusal('SHEET_HAS_MISTAKES', { mistakes }))
  pages.open(ImportLedger)
  await tap('选 Excel 文件')
  await screen.findByText('有 2 处要改，什么都没有导入')
  expect(screen.getByText('第 7 行，整改时限')).toBeTruthy()
  expect(screen.getByText('不能空着')).toBeTruthy()
  pages.on('importLedger', refusal('LEDGER_EXISTS'))
  await tap('选 Excel 文件')
  await screen.findByText('名册.xlsx：台账里已有同名的巡察轮次，什么都没有导入。请换一个轮次名称。')
  expect(screen.queryByText('第 7 行，整改时限')).toBeNull()
})

test('closing the chooser changes nothing', async () => {
  jest.mocked(Taro.chooseMessageFile).mockRejectedValueOnce({ errMsg: 'chooseMessageFile:fail cancel' })
  pages.open(ImportLedger)
  await tap('选 Excel 文件')
  expect(pages.heard('importLedger')).toHaveLength(0)
  expect(screen.queryByRole('status')).toBeNull()
})
