import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { branches, person } from './roll'

let pages: Pages
let Roster: typeof import('../../../src/pages/people/office/roster/index').default
beforeAll(async () => {
  pages = await openPages()
  Roster = (await import('../../../src/pages/people/office/roster/index')).default
})
afterAll(() => pages.close())

const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const longest = '买买提艾力阿卜杜热合曼吐尔逊江木合塔尔江'
const people = [
  person(1, '李鉴开', { roles: ['member', 'secretary'] }),
  person(2, longest, { hasAccount: false }),
  person(3, '王问渠', { branchId: 2, branchName: '文科支部' }),
  person(4, '吴管册', { branchId: null, branchName: null, roles: ['admin'], joinedOn: null }),
]

test('an administrator finds a person by name and by branch, and opens them', async () => {
  await pages.signInAs('admin')
  pages.on('listPeople', { people })
  pages.open(Roster)
  await screen.findByText('共 4 人，3 人已加入')
  expect(screen.getByText(longest)).toBeTruthy()
  expect(screen.getByText('没有编入支部，管理员')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('按姓名查找'), { target: { value: '王' } })
  expect(screen.queryByText('李鉴开')).toBeNull()
  await act(async () => void fireEvent.click(screen.getByText('王问渠')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/office/person/index?personId=3' })
  fireEvent.change(screen.getByLabelText('picker'), { target: { value: '1' } })
  expect(screen.getByText('没有找到这样的人')).toBeTruthy()
})

test('those who left are shown on demand', async () => {
  await pages.signInAs('admin')
  pages.on('listPeople', ({ withLeft }) => ({
    people: withLeft ? [...people, person(5, '许向来', { leftOn: '2026-10-01' })] : people,
  }))
  pages.open(Roster)
  await screen.findByText('共 4 人，3 人已加入')
  fireEvent.click(screen.getByRole('checkbox', { name: '也看已离开的人' }))
  // Meanwhile the list stays.
  expect(screen.getByText('共 4 人，3 人已加入')).toBeTruthy()
  await screen.findByText('共 5 人，4 人已加入')
  expect(screen.getByText('许向来').closest('.list-item')).toBeTruthy()
  expect(screen.getByText('已离开')).toBeTruthy()
  const asked = pages.heard('listPeople').length
  fireEvent.click(screen.getByRole('checkbox', { name: '也看已离开的人' }))
  expect(screen.getByText('共 4 人，3 人已加入')).toBeTruthy()
  expect(screen.getByText('许向来').closest('.none')).toBeTruthy()
  expect(pages.heard('listPeople')).toHaveLength(asked)
})

test('a secretary adds a plain member to the own branch, and a refusal stands in the form', async () => {
  await pages.signInAs('member', 'secretary')
  let added = false
  pages.on('listPeople', () => ({ people: added ? [person(6, '王芳')] : [] }))
  pages.on('addPerson', ({ name }) => {
    if (name === '李鉴开') return refusal('NAME_TAKEN')
    added = true
    return { personId: 6 }
  })
  pages.open(Roster)
  await screen.findByText('名册还是空的')
  expect(screen.queryByText('用 Excel 导入名册')).toBeNull()
  await tap('添加一个人')
  expect(screen.queryByText('管理员')).toBeNull()
  await tap('添加')
  expect(screen.getByRole('alert').textContent).toBe('请填姓名。')
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '李鉴开' } })
  await tap('添加')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^这个支部已有同名的人/)
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王芳' } })
  await tap('添加')
  await screen.findByText('王芳')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(pages.heard('addPerson').at(-1)).toMatchObject({
    name: '王芳',
    branchId: 1,
    roles: ['member'],
    joinedOn: '2026-11-22',
  })
  await act(async () => void fireEvent.click(screen.getByText('王芳')))
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('200 people are drawn a part at a time', async () => {
  await pages.signInAs('admin')
  pages.on('listPeople', { people: Array.from({ length: 200 }, (_, at) => person(at + 1, `党员${at + 1}`)) })
  pages.open(Roster)
  await screen.findByText('共 200 人，200 人已加入')
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(50))
  await tap('更多（还有 150 条）')
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
})

test('an administrator names a new branch', async () => {
  await pages.signInAs('admin')
  pages.on('listPeople', { people })
  pages.on('listBranches', branches)
  pages.on('addBranch', { branchId: 3 })
  pages.open(Roster)
  await screen.findByText('新建支部')
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true, content: ' 理科支部 ' } as never)
  await act(async () => void fireEvent.click(screen.getByText('新建支部')))
  await waitFor(() => expect(pages.heard('addBranch')[0]).toMatchObject({ name: '理科支部' }))
})
