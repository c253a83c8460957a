import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let ImportRoster: typeof import('../../../src/pages/people/office/import/index').default
beforeAll(async () => {
  pages = await openPages()
  ImportRoster = (await import('../../../src/pages/people/office/import/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('admin'))

const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const send = async () => {
  pages.open(ImportRoster)
  await tap('选 .xlsx 文件')
  expect(screen.getByText('已选：名册.xlsx')).toBeTruthy()
  await tap('导入')
}

test('a sheet that is right says what came of it', async () => {
  pages.on('importRoster', { added: 148, changed: 2, unchanged: 0, branchesAdded: 4 })
  await send()
  expect(await screen.findByRole('img', { name: '新增的人 148' })).toBeTruthy()
  expect(screen.getByRole('img', { name: '新支部 4' })).toBeTruthy()
  expect(pages.heard('importRoster')[0]).toMatchObject({ fileBase64: 'AAAA' })
  await tap('看名册')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/people/office/roster/index' })
})

test('each mistake is told by row, column and reason, and the sheet has to be chosen again', async () => {
  const mistakes = [
    { row: 4, column: '身份（C 列）', reason: '不认识“党原”。可以写：党员、支部书记、学校领导、管理员' },
    { row: 9, column: '姓名（A 列）', reason: '与第 4 行重复' },
  ]
  pages.on('importRoster', refusal('SHEET_HAS_MISTAKES', { mistakes, total: 240 }))
  await send()
  expect(await screen.findByText('有 240 处要改，什么都没有导入。先列出前 2 处')).toBeTruthy()
  expect(screen.getByText('第 4 行，身份（C 列）')).toBeTruthy()
  expect(screen.getByText('与第 4 行重复')).toBeTruthy()
  expect(screen.queryByText('导入')).toBeNull()
})

test('a file that is no sheet is told so', async () => {
  pages.on('importRoster', refusal('SHEET_UNREADABLE'))
  await send()
  expect(await screen.findByText(/^这个文件不能读/)).toBeTruthy()
})

test('the template opens, or says why not', async () => {
  pages.on('downloadRosterTemplate', { url: '/files/t/1', name: '名册模板.xlsx' })
  pages.open(ImportRoster)
  await tap('下载模板')
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalledWith(expect.objectContaining({ fileType: 'xlsx' })))
  pages.on('downloadRosterTemplate', refusal('BROKEN'))
  await tap('下载模板')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: expect.stringMatching(/^服务器出了点问题/) }),
    ),
  )
})
