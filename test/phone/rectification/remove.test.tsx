import Taro from '@tarojs/taro'
import { waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { finding, ledger, measure } from './ledger'

let pages: Pages
let EditFinding: ComponentType
let EditMeasure: ComponentType

beforeAll(async () => {
  pages = await openPages()
  EditFinding = (await import('../../../src/pages/rectification/edit/finding/index')).default
  EditMeasure = (await import('../../../src/pages/rectification/edit/measure/index')).default
})
afterAll(() => pages.close())
beforeEach(async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('listFindings', ledger([finding(1)]))
  pages.on('showFinding', {
    ...{ inspectionId: 1, round: '第五轮巡察', finding: finding(1), categoryTitle: '履行职责方面', nextStep: null },
    ...{ measures: [measure(2)], history: [], earlier: null, later: [], lookBack: null, closure: null },
    ...{ canRequest: false, canClose: false },
  })
})

const answer = (confirm: boolean, content = '') =>
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm, cancel: !confirm, content, errMsg: '' } as never)

test('a finding is taken out with a reason only, and then the ledger is shown', async () => {
  pages.on('removeFinding', {})
  pages.open(EditFinding, { findingId: '1' })
  answer(false)
  await tap('移走这个问题')
  expect(pages.heard('removeFinding')).toEqual([])
  answer(true, '与问题 3 重复')
  await tap('移走这个问题')
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/rectification/findings/index' }))
  expect(pages.heard('removeFinding')).toMatchObject([{ findingId: 1, reason: '与问题 3 重复' }])
})

test('so is a measure', async () => {
  pages.on('removeMeasure', {})
  pages.open(EditMeasure, { findingId: '1', measureId: '2' })
  answer(true, '重复')
  await tap('移走这条措施')
  await waitFor(() => expect(pages.heard('removeMeasure')).toMatchObject([{ measureId: 2, reason: '重复' }]))
})
