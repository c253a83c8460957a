import { mayHaveOccurredOn, reviewerOf, whyNotDecide, whyNotSubmit } from '../../../cloud/rooms/evidence/rules'

const measure = { assigneeId: 7, state: 'planned' as const, findingState: 'open' as const, photosThere: 2 }
const who = { personId: 7, branchId: 3, photos: 2 }

test('evidence is for my own measure that still owes it, with every photo there', () => {
  expect(whyNotSubmit(measure, who)).toBeNull()
  expect(whyNotSubmit({ ...measure, state: 'returned', findingState: 'staged' }, who)).toBeNull()
  expect(whyNotSubmit({ ...measure, assigneeId: null }, who)).toBe('NOT_YOUR_MEASURE')
  expect(whyNotSubmit({ ...measure, assigneeId: 8 }, who)).toBe('NOT_YOUR_MEASURE')
  expect(whyNotSubmit({ ...measure, findingState: 'doneKeep', state: 'accepted' }, who)).toBe('FINDING_CLOSED')
  expect(whyNotSubmit({ ...measure, state: 'accepted' }, who)).toBe('MEASURE_DONE')
  expect(whyNotSubmit({ ...measure, state: 'submitted' }, who)).toBe('MEASURE_WAITING')
  expect(whyNotSubmit(measure, { ...who, branchId: null })).toBe('NO_BRANCH')
  expect(whyNotSubmit({ ...measure, photosThere: 1 }, who)).toBe('PHOTO_MISSING')
})

test('what happened did so on a real day, not after today', () => {
  expect(mayHaveOccurredOn('2026-11-18', '2026-11-18')).toBe(true)
  expect(mayHaveOccurredOn('2026-11-19', '2026-11-18')).toBe(false)
  expect(mayHaveOccurredOn('2026-02-30', '2026-11-18')).toBe(false)
})

test('a secretary reviews for the branch, a leader where a branch has no other', () => {
  const me = { personId: 7, branchId: 3 }
  expect(reviewerOf({ ...me, roles: ['member', 'secretary'] })).toEqual({ ...me, isLeader: false })
  expect(reviewerOf({ ...me, roles: ['leader'] })).toEqual({ personId: 7, branchId: null, isLeader: true })
  expect(reviewerOf({ ...me, roles: ['secretary', 'leader'] })).toEqual({ ...me, isLeader: true })
})

test('nobody decides on their own, and nobody twice', () => {
  expect(whyNotDecide({ doerId: 8, state: 'submitted' }, 7)).toBeNull()
  expect(whyNotDecide({ doerId: 7, state: 'submitted' }, 7)).toBe('NOT_BY_DOER')
  expect(whyNotDecide({ doerId: 8, state: 'returned' }, 7)).toBe('EVIDENCE_DECIDED')
})
