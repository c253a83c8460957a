// Evidence for the tests of this room's pages.
import type { EvidenceCard } from '../../../cloud/contract/evidence'
import type { MeasureCard } from '../../../cloud/contract/rectification'

export const evidence = (id: number, part: Partial<EvidenceCard> = {}): EvidenceCard => ({
  id,
  measureId: 5,
  measureText: '完善应急预案',
  findingId: 3,
  findingTitle: '规章制度执行不严格',
  note: `说明之${id}`,
  state: 'submitted',
  submittedBy: '赵半亩',
  isMine: false,
  occurredOn: '2026-11-20',
  recordedAt: '2026-11-20T02:00:00.000Z',
  isLate: false,
  decidedBy: null,
  decidedAt: null,
  returnReason: null,
  photosDroppedOn: null,
  links: [],
  photos: [{ id: 41, url: '/files/large', thumbUrl: '/files/thumb', width: 1600, height: 1200 }],
  ...part,
})

export const measure = (part: Partial<MeasureCard> = {}): MeasureCard => ({
  id: 5,
  number: 1,
  text: '完善应急预案',
  state: 'planned',
  dueOn: '2026-11-30',
  isOverdue: false,
  notedDates: [],
  assigneeId: 1,
  assigneeName: '赵半亩',
  department: null,
  fixNow: false,
  isMine: true,
  findingId: 3,
  findingTitle: '规章制度执行不严格',
  returnReason: null,
  lastEvidenceId: null,
  ...part,
})
