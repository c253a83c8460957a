import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { Out } from '../../../cloud/contract/calls'
import { tap, type } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { finding, ledger, measure } from './ledger'

let pages: Pages
let EditFinding: ComponentType
let EditMeasure: ComponentType
let EditRound: ComponentType

beforeAll(async () => {
  pages = await openPages()
  EditFinding = (await import('../../../src/pages/rectification/edit/finding/index')).default
  EditMeasure = (await import('../../../src/pages/rectification/edit/measure/index')).default
  EditRound = (await import('../../../src/pages/rectification/edit/round/index')).default
})
afterAll(() => pages.close())

const view: Out<'showFinding'> = {
  inspectionId: 1,
  round: '第五轮巡察',
  finding: finding(1, { leadOfficer: '党委书记', department: '党建办' }),
  categoryTitle: '履行职责方面',
  nextStep: null,
  measures: [measure(2, { department: '教务处', dueOn: '2026-12-01' })],
  history: [],
  earlier: null,
  later: [],
  lookBack: null,
  closure: null,
  canRequest: false,
  canClose: false,
}
const rounds = [
  { id: 1, round: '第五轮巡察' },
  { id: 7, round: '第四轮巡察' },
]

async function openEdit() {
  await pages.signInAs('member', 'secretary')
  pages.on('showFinding', view)
  pages.on('listFindings', ({ inspectionId }) => ({
    ...ledger(inspectionId === 7 ? [finding(70), finding(71)] : [finding(1)]),
    inspections: rounds,
  }))
  pages.on('editFinding', {})
  pages.open(EditFinding, { findingId: '1' })
}

test('only what differs is sent, with its reason', async () => {
  await openEdit()
  await type('责任部门', '教务处')
  await type('责任领导', ' ')
  await tap('保存')
  expect(screen.getByRole('alert').textContent).toBe('请写一句原因')
  expect(pages.heard('editFinding')).toHaveLength(0)
  await type('为什么改', '责任调整')
  await tap('保存')
  await waitFor(() => expect(pages.heard('editFinding')).toHaveLength(1))
  const { requestId: _, ...sent } = pages.heard('editFinding')[0]
  expect(sent).toEqual({ findingId: 1, leadOfficer: null, department: '教务处', reason: '责任调整' })
})

test('the same finding of an earlier round is found there and linked', async () => {
  await openEdit()
  await tap('去找')
  await tap('1-71 问题之71')
  expect(screen.getByText('第四轮巡察 1-71')).toBeTruthy()
  await type('为什么改', '同一问题')
  await tap('保存')
  await waitFor(() => expect(pages.heard('editFinding')[0]).toMatchObject({ earlierFindingId: 71 }))
})

test('a new finding wants a number, a title, a category and why', async () => {
  await pages.signInAs('admin')
  pages.on('listFindings', ledger([]))
  pages.on('addFinding', { findingId: 9 })
  pages.open(EditFinding, { inspectionId: '1' })
  await type('编号', '12')
  await type('问题', '新问题')
  await tap('保存')
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['请选一个类别', '请写一句原因'])
  expect(pages.heard('addFinding')).toHaveLength(0)
})

test('a measure’s words and dates; what stands is not sent again', async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('showFinding', view)
  pages.on('editMeasure', {})
  pages.open(EditMeasure, { findingId: '1', measureId: '2' })
  await type('措施', '每月学习一次')
  fireEvent.click(screen.getByRole('radio', { name: '立行立改' }))
  await type('为什么改', '写具体')
  await tap('保存')
  await waitFor(() => expect(pages.heard('editMeasure')).toHaveLength(1))
  const { requestId: _, ...sent } = pages.heard('editMeasure')[0]
  expect(sent).toEqual({ measureId: 2, text: '每月学习一次', fixNow: true, reason: '写具体' })
})

test('a new measure goes to the finding', async () => {
  await pages.signInAs('admin')
  pages.on('showFinding', view)
  pages.on('addMeasure', { measureId: 3 })
  pages.open(EditMeasure, { findingId: '1' })
  await type('措施', '再查一遍')
  await type('责任部门', '总务处')
  await type('为什么加', '还不够')
  await tap('保存')
  await waitFor(() =>
    expect(pages.heard('addMeasure')[0]).toMatchObject({
      ...{ findingId: 1, text: '再查一遍', department: '总务处', fixNow: false, dueOn: null, reason: '还不够' },
    }),
  )
})

test('a round’s phases are added and taken away; one without a name is not sent', async () => {
  await pages.signInAs('admin')
  const phases = [{ number: 1, name: '制定方案', startsOn: '2024-03-22', endsOn: '2024-04-08' }]
  const data = ledger([])
  pages.on('listFindings', { ...data, inspection: data.inspection && { ...data.inspection, phases } })
  pages.on('listInspectionEdits', { edits: [] })
  pages.on('editInspection', {})
  pages.open(EditRound, { inspectionId: '1' })
  await tap('加一段')
  await type('为什么改', '顺延')
  await tap('保存')
  expect(screen.getByRole('alert').textContent).toBe('请写阶段名称')
  await type('第 2 段的名称', '全面整改')
  await tap('去掉这一段：第 1 段')
  await tap('保存')
  await waitFor(() => expect(pages.heard('editInspection')).toHaveLength(1))
  expect(pages.heard('editInspection')[0]).toMatchObject({
    ...{
      inspectionId: 1,
      feedbackOn: '2024-03-22',
      windowStart: '2024-03-22',
      windowEnd: '2024-06-22',
      reason: '顺延',
    },
    phases: [{ name: '全面整改', startsOn: '2024-03-22', endsOn: '2024-06-22' }],
  })
})
