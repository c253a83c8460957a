import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import type { Item } from '../../../src/phone/outbox/item'
import { browserOfPhotos, picture } from '../photos/wire'
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

test('photos that were not handed in go from this phone with their consent; words stay, and so does what was handed in', async () => {
  const { keepPhoto, showKept } = await import('../../../src/phone/photoShelf')
  browserOfPhotos()
  const keep = () => keepPhoto({ path: 'a.jpg', file: picture() })
  const [drafted, both, waiting, others] = [await keep(), await keep(), await keep(), await keep()]
  await stage.show(answers)
  phone.kept.set('draft/7/evidence/5', { note: '已修订', occurredOn: '', photos: [drafted, both] })
  phone.kept.set('draft/7/finding/3/reopen', { reason: '反弹' })
  phone.kept.set('draft/8/evidence/5', { note: '别人的', photos: [others] })
  const { put, remove } = await import('../../../src/phone/outbox/shelf')
  const input = { measureId: 5, note: '已修订', photoIds: [] }
  const item: Item = {
    ...{ id: 'a', userId: '7', call: 'submitEvidence', input, title: '交材料', state: 'needsYou' },
    ...{ makesOld: [], place: 1, madeAt: 0, photos: [both, waiting] },
  }
  expect(put(item)).toBe(true)
  await tap('撤回整改佐证照片的同意')
  await waitFor(() => expect(stage.heard('withdrawConsent')).toMatchObject([{ purpose: 'photos' }]))
  await waitFor(() =>
    expect(phone.kept.get('draft/7/evidence/5')).toEqual({ note: '已修订', occurredOn: '', photos: [] }),
  )
  expect(phone.kept.get('draft/7/finding/3/reopen')).toEqual({ reason: '反弹' })
  const there = await Promise.all([drafted, both, waiting, others].map(({ key }) => showKept(key)))
  expect(there.map((path) => path !== undefined)).toEqual([false, true, true, true])
  remove(item)
})

test('closing asks twice; a no to the second leaves everything', async () => {
  await stage.show(answers)
  const box = Taro.showModal as jest.Mock
  box.mockResolvedValueOnce({ confirm: true }).mockResolvedValueOnce({ confirm: false })
  await tap('注销账号')
  await waitFor(() => expect(asked()).toHaveLength(2))
  expect(asked()[1]).toMatch(/签到表和佐证学校依规要保存/)
  expect(stage.heard('closeAccount')).toEqual([])
  const mine = ['draft/7/evidence/3', 'consent/7/photos', 'told/7/faces', 'subscribe/7', 'outbox/7/damaged']
  for (const key of [...mine, 'draft/77/evidence/3', 'look']) phone.kept.set(key, { note: '写了一半' })
  await tap('注销账号')
  await waitFor(() => expect(stage.heard('closeAccount')).toHaveLength(1))
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }))
  expect([...mine, 'draft/77/evidence/3', 'look'].filter((key) => phone.kept.has(key))).toEqual([
    'draft/77/evidence/3',
    'look',
  ])
})

test('a refusal keeps the person signed in', async () => {
  await stage.show({ ...answers, closeAccount: refused('DEMO_STAYS') })
  await tap('注销账号')
  await waitFor(() => expect(asked().at(-1)).toMatch(/演示学校的账号不能注销/))
  expect(Taro.reLaunch).not.toHaveBeenCalled()
})
