import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { tap } from '../stand-ins/hands'
import { meAs, openStage, refused } from '../stand-ins/stage'
import { phone } from '../stand-ins/taro'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/privacy/mine'))
})
afterAll(() => stage.close())

const answers = {
  showMe: meAs('member'),
  showMyData: { kept: [{ title: '学习强国标记', why: '自愿标记', until: '撤回同意或注销时删除', count: 12 }] },
  exportMyData: { url: '/files/x', name: '我的数据.xlsx' },
  withdrawConsent: {},
  closeAccount: {},
  signOut: {},
}
const asked = () => (Taro.showModal as jest.Mock).mock.calls.map(([box]) => box.content as string)

test('each kind with its count, its reason and its end; a copy to take away', async () => {
  await stage.show(answers)
  await screen.findByText('12 条')
  screen.getByText('自愿标记。撤回同意或注销时删除。')
  await tap('导出表格（.xlsx）')
  await waitFor(() => expect(stage.heard('exportMyData')).toEqual([{ format: 'xlsx' }]))
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalled())
})

test('withdrawing says first what happens, and this phone asks again afterwards', async () => {
  await stage.show(answers)
  phone.kept.set('consent/7/xuexi', 'told')
  await tap('撤回学习强国标记的同意')
  await waitFor(() => expect(stage.heard('withdrawConsent')).toMatchObject([{ purpose: 'xuexi' }]))
  expect(asked()[0]).toMatch(/你的标记会全部删除，不能恢复/)
  await waitFor(() => expect(phone.kept.has('consent/7/xuexi')).toBe(false))
})

test('closing asks twice; a no to the second leaves everything', async () => {
  await stage.show(answers)
  const box = Taro.showModal as jest.Mock
  box.mockResolvedValueOnce({ confirm: true }).mockResolvedValueOnce({ confirm: false })
  await tap('注销账号')
  await waitFor(() => expect(asked()).toHaveLength(2))
  expect(asked()[1]).toMatch(/签到表和佐证学校依规要保存/)
  expect(stage.heard('closeAccount')).toEqual([])
  await tap('注销账号')
  await waitFor(() => expect(stage.heard('closeAccount')).toHaveLength(1))
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }))
})

test('a refusal keeps the person signed in', async () => {
  await stage.show({ ...answers, closeAccount: refused('DEMO_STAYS') })
  await tap('注销账号')
  await waitFor(() => expect(asked().at(-1)).toMatch(/演示学校的账号不能注销/))
  expect(Taro.reLaunch).not.toHaveBeenCalled()
})
