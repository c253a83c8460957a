import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { finding, head, measure, shown } from './given'

let pages: Pages
let tileOf: typeof import('../../../src/pages/pack/tile').tileOf
let View: typeof import('../../../src/pages/pack/view/index').default
let Finding: typeof import('../../../src/pages/pack/finding/index').default
beforeAll(async () => {
  pages = await openPages()
  View = (await import('../../../src/pages/pack/view/index')).default
  tileOf = (await import('../../../src/pages/pack/tile')).tileOf
  Finding = (await import('../../../src/pages/pack/finding/index')).default
})
afterAll(() => pages.close())

const params = { key: 'k'.repeat(32) }

test('a link without its key, and one that is over, say so in one sentence', async () => {
  await pages.signInAs('member')
  pages.open(View, {})
  expect(await screen.findByText('链接不完整')).toBeTruthy()
  pages.on('showPack', refusal('PACK_LINK_CLOSED'))
  pages.open(View, params)
  expect(await screen.findByText(/^这个链接打不开/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})

test('the honest numbers, the findings by category, and for whom it is shown', async () => {
  await pages.signInAs('member')
  pages.on('showPack', shown())
  pages.open(View, params)
  expect(await screen.findByText('仅供县委第三巡察组查阅，12月6日到期。查阅会留下记录，党员姓名不列出。')).toBeTruthy()
  expect(pages.heard('showPack')).toMatchObject([{ packKey: params.key }])
  for (const label of ['已销号 9', '阶段性成效 22', '未完成 3'])
    expect(screen.getByRole('img', { name: label })).toBeTruthy()
  expect(screen.getByText('共 2 个问题')).toBeTruthy()
  await tap('类别：全部类别')
  await tap(/^2\. 作风方面/)
  expect(screen.getByText('共 1 个问题')).toBeTruthy()
  expect(screen.getByText('卡在：县财政局')).toBeTruthy()
  await tap(/^1\.2 问题2/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/pack/finding/index?key=${params.key}&findingId=2` })
})

test('the watermark bears the label and the day, lets touches through and is not read out', async () => {
  await pages.signInAs('member')
  pages.on('showPack', shown())
  pages.open(View, params)
  await screen.findByText('示范中学')
  expect(document.querySelector('.pack-mark')?.getAttribute('aria-hidden')).toBe('true')
  const tile = tileOf('巡察组<b>&"\')', '2026-11-22')
  expect(tile).not.toMatch(/["'<>\s]/)
  const drawn = new DOMParser().parseFromString(decodeURIComponent(tile.slice(tile.indexOf(',') + 1)), 'image/svg+xml')
  expect([...drawn.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
    `巡察组<b>&"')`,
    '2026-11-22 仅供查阅',
  ])
})

const view = (part: Partial<Out<'showPackFinding'>> = {}): Out<'showPackFinding'> => ({
  head,
  finding: finding(1),
  categoryTitle: '学习方面',
  leadOfficer: '校长',
  department: '教务处',
  nextStep: null,
  measures: [],
  history: [],
  ...part,
})

test('a measure with what was accepted: by branch, late entries labelled, photos that time took named', async () => {
  await pages.signInAs('member')
  const times = { recordedAt: '2026-11-16T02:00:00.000Z', acceptedAt: '2026-11-17T02:00:00.000Z' }
  const one = { id: 1, note: '已开展', branch: '行政支部', occurredOn: '2026-11-02', photosDroppedOn: null, ...times }
  const photos = [1, 2].map((id) => ({ id, url: `/files/large${id}`, thumbUrl: `/files/thumb${id}` }))
  const dropped = { ...one, id: 2, note: '早先的', occurredOn: null, photos: [], photosDroppedOn: '2026-11-20' }
  const measures = [
    measure(1, { state: 'accepted', branch: '行政支部', evidence: [{ ...one, photos }, dropped] }),
    measure(2, { state: 'accepted' }),
  ]
  pages.on('showPackFinding', view({ measures }))
  pages.open(Finding, { ...params, findingId: '1' })
  const said = '行政支部，11月2日做的，11月16日 10:00 提交，11月17日 10:00 审核通过'
  expect(await screen.findByText(said)).toBeTruthy()
  expect(screen.getByText('事后 14 天交')).toBeTruthy()
  await tap('看第 1 张照片')
  await tap('下一张')
  const large = screen.getByRole('dialog', { name: '第 2 张，共 2 张' })
  expect(large.querySelector('img')?.getAttribute('src')).toMatch(/\/files\/large2$/)
  expect(Taro.previewImage).not.toHaveBeenCalled()
  await tap('关闭')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('照片到保存期限，11月20日已删除')).toBeTruthy()
  expect(screen.getByText('系统启用前完成，没有线上材料')).toBeTruthy()
  expect(document.querySelector('.pack-mark')).toBeTruthy()
})

test('the story says what happened, and not who', async () => {
  await pages.signInAs('member')
  const nothing = {
    from: null,
    to: null,
    field: null,
    before: null,
    after: null,
    measure: null,
    months: null,
    holds: null,
  }
  const at = '2026-11-10T02:00:00.000Z'
  pages.on(
    'showPackFinding',
    view({
      history: [
        { ...nothing, at, kind: 'lookBack', months: 3, holds: true, reason: '没有反弹' },
        { ...nothing, at, kind: 'edit', field: 'dueOn', before: null, after: '2026-11-30', measure: 2, reason: '延期' },
        { ...nothing, at, kind: 'edit', field: 'added', after: '新措施', reason: null },
        { ...nothing, at, kind: 'state', from: 'open', to: 'staged', reason: null },
        { ...nothing, at, kind: 'state', to: 'open', reason: null },
      ],
    }),
  )
  pages.open(Finding, { ...params, findingId: '1' })
  expect(await screen.findByText('3 个月回头看：保持住了')).toBeTruthy()
  expect(screen.getByText('情况：没有反弹')).toBeTruthy()
  expect(screen.getByText('措施 2 的时限由“空”改为“2026-11-30”')).toBeTruthy()
  expect(screen.getByText('新增措施：新措施')).toBeTruthy()
  expect(screen.getByText('由“整改中”改为“已取得阶段性成效需长期坚持”')).toBeTruthy()
  expect(screen.getByText('记入台账，状态是“整改中”')).toBeTruthy()
})
