import {
  findingCard,
  headlineOf,
  measureCard,
  whyNotAssign,
  whyNotClose,
  whyNotSet,
} from '../../../cloud/rooms/rectification/rules'

const finding = {
  id: 1,
  number: '1',
  title: '问题',
  categoryId: 1,
  state: 'open' as const,
  dueOn: '2026-06-22',
  leadOfficer: null,
  department: null,
  blockedBy: null,
  measures: 2,
  measuresAccepted: 1,
}

test('the headline keeps its numbers apart: nine closed and 22 staged are not 31 done', () => {
  const printed = [
    ...Array(6).fill('done'),
    ...Array(3).fill('doneKeep'),
    ...Array(22).fill('staged'),
    ...Array(3).fill('notDone'),
  ]
  expect(headlineOf(printed)).toEqual({ closed: 9, staged: 22, blocked: 3, open: 0 })
  expect(headlineOf([])).toEqual({ closed: 0, staged: 0, blocked: 0, open: 0 })
})

test('open and blocked findings are overdue the day after their date, staged and closed ones never', () => {
  const overdue = (state: 'open' | 'notDone' | 'staged' | 'done' | 'doneKeep', today: string) =>
    findingCard({ ...finding, state }, today).isOverdue
  expect(overdue('open', '2026-06-22')).toBe(false)
  expect(overdue('open', '2026-06-23')).toBe(true)
  expect(overdue('notDone', '2026-06-23')).toBe(true)
  expect(overdue('staged', '2026-06-23')).toBe(false)
  expect(overdue('done', '2026-06-23')).toBe(false)
  expect(overdue('doneKeep', '2026-06-23')).toBe(false)
  expect(findingCard({ ...finding, dueOn: null }, '2026-06-23').isOverdue).toBe(false)
})

test('a measure is mine when I am its assignee, and overdue until it is accepted', () => {
  const measure = {
    id: 1,
    number: 1,
    text: '措施',
    state: 'returned' as const,
    dueOn: '2026-06-22',
    notedDates: [],
    assigneeId: 7,
    assigneeName: '赵老师',
    department: null,
    fixNow: false,
    findingId: 1,
    findingTitle: '问题',
    returnReason: null,
    lastEvidenceId: null,
  }
  expect(measureCard(measure, 7, '2026-06-23')).toMatchObject({ isMine: true, isOverdue: true })
  expect(measureCard({ ...measure, state: 'accepted' }, 8, '2026-06-23')).toMatchObject({
    isMine: false,
    isOverdue: false,
  })
  expect(measureCard({ ...measure, assigneeId: null }, 7, '2026-06-22')).toMatchObject({
    isMine: false,
    isOverdue: false,
  })
})

test('closing needs every measure accepted, by somebody else, once', () => {
  const ready = { state: 'open' as const, measures: 2, measuresAccepted: 2, isInvolved: false }
  expect(whyNotClose(ready)).toBeNull()
  expect(whyNotClose({ ...ready, state: 'notDone' })).toBeNull()
  expect(whyNotClose({ ...ready, state: 'doneKeep' })).toBe('FINDING_CLOSED')
  expect(whyNotClose({ ...ready, measuresAccepted: 1 })).toBe('MEASURES_OPEN')
  expect(whyNotClose({ ...ready, measures: 0, measuresAccepted: 0 })).toBe('NO_MEASURES')
  expect(whyNotClose({ ...ready, isInvolved: true })).toBe('NOT_BY_DOER')
})

test('what is blocked names who must move first; what is closed must be reopened first', () => {
  expect(whyNotSet('open', 'staged', '')).toBeNull()
  expect(whyNotSet('open', 'notDone', '')).toBe('INVALID_INPUT')
  expect(whyNotSet('open', 'notDone', '县财政')).toBeNull()
  expect(whyNotSet('done', 'open', '')).toBe('FINDING_CLOSED')
})

test('a measure stays with whoever handed in, until that is decided', () => {
  const measure = { findingState: 'open' as const, state: 'submitted' as const, assigneeId: 7 }
  expect(whyNotAssign(measure, 8)).toBe('MEASURE_WAITING')
  expect(whyNotAssign(measure, null)).toBe('MEASURE_WAITING')
  expect(whyNotAssign(measure, 7)).toBeNull()
  expect(whyNotAssign({ ...measure, state: 'returned' }, 8)).toBeNull()
  expect(whyNotAssign({ ...measure, state: 'accepted' }, 7)).toBe('MEASURE_DONE')
  expect(whyNotAssign({ ...measure, findingState: 'done' }, 7)).toBe('FINDING_CLOSED')
})
