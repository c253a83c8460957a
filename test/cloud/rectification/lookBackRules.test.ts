import { standingOf } from '../../../cloud/contract/lookBack'

const kept = (answered: number[] = [], since = '2026-01-31') => ({ state: 'staged' as const, since, answered })

test('it comes back after 3, 6 and 12 months, on the last day of a shorter month', () => {
  expect(standingOf(kept(), '2026-04-29')).toEqual({
    lookBack: { months: 3, dueOn: '2026-04-30', isDue: false },
    missed: [],
  })
  expect(standingOf(kept(), '2026-04-30')).toEqual({
    lookBack: { months: 3, dueOn: '2026-04-30', isDue: true },
    missed: [],
  })
  expect(standingOf(kept([3]), '2026-05-01')?.lookBack).toEqual({ months: 6, dueOn: '2026-07-31', isDue: false })
  expect(standingOf(kept([3, 6]), '2027-01-31')?.lookBack).toEqual({ months: 12, dueOn: '2027-01-31', isDue: true })
  expect(standingOf(kept([3, 6, 12]), '2027-06-01')).toBeNull()
})

test('one that was missed is said, not made up for', () => {
  expect(standingOf(kept(), '2026-08-01')).toEqual({
    lookBack: { months: 6, dueOn: '2026-07-31', isDue: true },
    missed: [3],
  })
  expect(standingOf(kept([3]), '2028-01-01')).toMatchObject({ lookBack: { months: 12, isDue: true }, missed: [6] })
  expect(standingOf(kept([6]), '2026-08-01')?.lookBack).toMatchObject({ months: 12, isDue: false })
})

test('only what must be kept up comes back', () => {
  for (const state of ['open', 'done', 'notDone'] as const)
    expect(standingOf({ ...kept(), state }, '2026-08-01')).toBeNull()
  expect(standingOf({ ...kept(), state: 'doneKeep' }, '2026-08-01')).not.toBeNull()
})
