import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { openPages, type Pages } from '../stand-ins/pages'

let pages: Pages
let Lists: typeof import('../../../src/pages/rectification/lists/index').default

beforeAll(async () => {
  pages = await openPages()
  Lists = (await import('../../../src/pages/rectification/lists/index')).default
})
afterAll(() => pages.close())

const none = { findings: [], tasks: [], results: [] }
const whole: Out<'showList'> = { inspection: { id: 7, round: '第七轮巡察' }, inspections: [], total: 1, ...none }

const answers: Record<string, Partial<Out<'showList'>>> = {
  findings: {
    findings: [
      {
        ...{
          findingId: 3,
          number: '1',
          title: '绩效工资未拨付',
          category: '廉洁',
          state: 'notDone',
          dueOn: '2026-11-30',
        },
        ...{ leadOfficer: '校长', department: '财务室', blockedBy: '县财政' },
      },
    ],
  },
  tasks: {
    total: 150,
    tasks: [
      {
        ...{ findingId: 3, measureId: 5, number: '1', title: '绩效工资未拨付', measure: 2, text: '逐级请示' },
        ...{ state: 'planned', department: '财务室', assignee: '赵老师', dueOn: null, fixNow: true },
      },
    ],
  },
  results: {
    results: [
      {
        ...{ findingId: 3, number: '1', title: '绩效工资未拨付', state: 'staged', measures: 2, nextStep: '继续请示' },
        accepted: [{ measure: 1, note: '已请示', on: '2026-11-18', photos: 2 }],
      },
    ],
  },
}

const choose = (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))

test('three lists of the same rows; a row opens its finding; the sheet is for those who may', async () => {
  await pages.signInAs('secretary')
  pages.on('showList', ({ list }) => ({ ...whole, ...answers[list] }))
  pages.open(Lists)
  await screen.findByText('卡在：县财政')
  await screen.findByRole('button', { name: '导出问题清单' })
  await choose('任务清单')
  await screen.findByText('1 措施 2：逐级请示')
  expect(screen.getByText('财务室 · 赵老师')).toBeTruthy()
  expect(screen.getByText('立行立改')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '后 100 条' })))
  await waitFor(() => expect(pages.heard('showList').at(-1)).toMatchObject({ list: 'tasks', from: 100 }))
  await choose('效果清单')
  await screen.findByText('措施 1（2026-11-18）：已请示，照片 2 张')
  expect(pages.heard('showList').at(-1)).toMatchObject({ list: 'results', from: 0 })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /绩效工资未拨付/ })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/finding/index?findingId=3' })
})

test('a member reads them and exports nothing; without a ledger it says so', async () => {
  await pages.signInAs('member')
  pages.on('showList', { ...whole, inspection: null, total: 0 })
  pages.open(Lists)
  await screen.findByText('还没有整改台账')
  expect(screen.queryByRole('button', { name: /导出/ })).toBeNull()
})
