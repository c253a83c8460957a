import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { branches, person } from './roll'

let pages: Pages
let PersonPage: typeof import('../../../src/pages/people/office/person/index').default
beforeAll(async () => {
  pages = await openPages()
  PersonPage = (await import('../../../src/pages/people/office/person/index')).default
})
afterAll(() => pages.close())
beforeEach(async () => {
  await pages.signInAs('admin')
  pages.on('listBranches', branches)
  pages.on('listPeople', { people: [person(3, '王问渠')] })
})

const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const pick = (at: number, value: string) =>
  fireEvent.change(screen.getAllByLabelText('picker')[at], { target: { value } })
const open = async (personId = '3') => {
  pages.open(PersonPage, { personId })
  await screen.findByRole('button', { name: '支部：行政支部' })
}

test('only what was changed is sent, and nothing when nothing was', async () => {
  pages.on('changePerson', {})
  await open()
  await tap('保存')
  expect(pages.heard('changePerson')).toHaveLength(0)
  fireEvent.click(screen.getByRole('checkbox', { name: '支部书记' }))
  pick(0, '1')
  pick(1, '2026-11-20')
  await tap('保存')
  await waitFor(() => expect(pages.heard('changePerson')).toHaveLength(1))
  expect(pages.heard('changePerson')[0]).toEqual({
    personId: 3,
    roles: ['member', 'secretary'],
    branchId: 2,
    since: '2026-11-20',
    requestId: expect.any(String),
  })
})

test('a day of leaving can be set and taken away again', async () => {
  pages.on('changePerson', {})
  pages.on('listPeople', { people: [person(3, '王问渠', { leftOn: '2026-12-01' })] })
  await open()
  await tap('没有离开，去掉这个日期')
  await tap('保存')
  await waitFor(() => expect(pages.heard('changePerson')[0]).toMatchObject({ personId: 3, leftOn: null }))
})

test('a refusal stands in the form', async () => {
  pages.on('changePerson', refusal('DATE_INVALID'))
  await open()
  pick(1, '2019-01-01')
  await tap('保存')
  expect((await screen.findByRole('alert')).textContent).toBe('日期不存在或先后不对，还没有保存。请重新选择日期。')
})

test('the last administrator keeps the account', async () => {
  pages.on('releaseAccount', refusal('LAST_ADMIN'))
  await open()
  await tap('解除账号绑定')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringMatching(/^这是最后一位能登录的管理员/) }),
    ),
  )
})

test('a person who is not there leads back to the roster', async () => {
  pages.open(PersonPage, { personId: '99' })
  await screen.findByText('名册上没有找到这个人')
  await tap('看名册')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/people/office/roster/index' })
})
