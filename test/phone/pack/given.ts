import type { Out } from '../../../cloud/contract/calls'
import type { PackFinding, PackLink, PackMeasure } from '../../../cloud/contract/pack'

export const link = (part: Partial<PackLink> = {}): PackLink => ({
  id: 5,
  label: '县委第三巡察组',
  round: '第五轮巡察',
  endsOn: '2026-12-06',
  madeAt: '2026-11-20T01:05:00.000Z',
  madeBy: '陈守方',
  revokedAt: null,
  isOpen: true,
  views: 2,
  lastViewAt: '2026-11-21T06:30:00.000Z',
  ...part,
})

export const head = { schoolName: '示范中学', label: '县委第三巡察组', endsOn: '2026-12-06', today: '2026-11-22' }

export const finding = (number: number, part: Partial<PackFinding> = {}): PackFinding => ({
  id: number,
  categoryId: 1,
  number: `1.${number}`,
  title: `问题${number}`,
  state: 'open',
  dueOn: '2026-11-20',
  isOverdue: true,
  blockedBy: null,
  measures: 2,
  measuresAccepted: 1,
  ...part,
})

export const measure = (number: number, part: Partial<PackMeasure> = {}): PackMeasure => ({
  id: number,
  number,
  text: `措施${number}`,
  state: 'planned',
  dueOn: null,
  isOverdue: false,
  department: null,
  branch: null,
  evidence: [],
  ...part,
})

export const shown = (part: Partial<Out<'showPack'>> = {}): Out<'showPack'> => ({
  head,
  inspection: {
    ...{ round: '第五轮巡察', inspector: '县委第三巡察组', feedbackOn: '2026-09-01' },
    ...{ windowStart: '2026-09-01', windowEnd: '2026-12-31' },
  },
  headline: { closed: 9, staged: 22, blocked: 3, open: 1 },
  categories: [
    { id: 1, number: 1, title: '学习方面' },
    { id: 2, number: 2, title: '作风方面' },
  ],
  findings: [finding(1), finding(2, { categoryId: 2, state: 'notDone', blockedBy: '县财政局' })],
  ...part,
})
