// A small ledger for the tests of this room's pages.
import type { Out } from '../../../cloud/contract/calls'
import type { HistoryEvent } from '../../../cloud/contract/ledgerCards'
import type { FindingCard, MeasureCard } from '../../../cloud/contract/rectification'

export const finding = (id: number, part: Partial<FindingCard> = {}): FindingCard => ({
  id,
  number: `1-${id}`,
  title: `问题之${id}`,
  categoryId: 1,
  state: 'open',
  dueOn: '2024-06-22',
  isOverdue: false,
  leadOfficer: null,
  department: null,
  blockedBy: null,
  measures: 2,
  measuresAccepted: 1,
  ...part,
})

export const measure = (id: number, part: Partial<MeasureCard> = {}): MeasureCard => ({
  id,
  number: id,
  text: `措施之${id}`,
  state: 'planned',
  dueOn: null,
  isOverdue: false,
  notedDates: [],
  assigneeId: null,
  assigneeName: null,
  department: null,
  fixNow: false,
  isMine: false,
  findingId: 1,
  findingTitle: '问题之1',
  returnReason: null,
  lastEvidenceId: null,
  ...part,
})

export const ledger = (findings: FindingCard[]): Out<'listFindings'> => ({
  inspection: {
    id: 1,
    round: '第五轮巡察',
    inspector: '第三巡察组',
    feedbackOn: '2024-03-22',
    windowStart: '2024-03-22',
    windowEnd: '2024-06-22',
    phases: [],
  },
  inspections: [{ id: 1, round: '第五轮巡察' }],
  headline: { closed: 9, staged: 22, blocked: 3, open: 0 },
  categories: [
    { id: 1, number: 1, title: '履行职责方面', findings: findings.filter((one) => one.categoryId === 1).length },
    { id: 2, number: 2, title: '从严治党方面', findings: findings.filter((one) => one.categoryId === 2).length },
  ],
  findings,
})

export const noLedger: Out<'listFindings'> = {
  ...ledger([]),
  inspection: null,
  inspections: [],
  headline: { closed: 0, staged: 0, blocked: 0, open: 0 },
  categories: [],
}

export const event = (part: Partial<HistoryEvent>): HistoryEvent => ({
  at: '2026-11-20T06:05:00.000Z',
  kind: 'state',
  by: '陈守方',
  reason: null,
  from: null,
  to: null,
  field: null,
  before: null,
  after: null,
  measure: null,
  step: null,
  months: null,
  ...part,
})
