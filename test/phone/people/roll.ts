import type { Person } from '../../../cloud/contract/people'

/** One person on the roster of 行政支部. */
export const person = (id: number, name: string, other: Partial<Person> = {}): Person => ({
  id,
  name,
  branchId: 1,
  branchName: '行政支部',
  roles: ['member'],
  joinedOn: '2020-01-01',
  leftOn: null,
  hasAccount: true,
  ...other,
})

export const branches = {
  branches: [
    { id: 1, name: '行政支部', people: 7 },
    { id: 2, name: '文科支部', people: 6 },
  ],
}
