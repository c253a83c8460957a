import type { In } from '../../../cloud/contract/calls'
import { openWorld, type World } from '../setup/world'
import { countIn, makeLedger, putEvidence, type TestLedger } from './ledger'

type Removal = 'removeFinding' | 'removeMeasure'
type Asking<N extends Removal> = (made: TestLedger, reason: string) => In<N>

export interface RemovalRows<N extends Removal> {
  /** Nobody has worked on it; of finding 1. */
  plain: Asking<N>
  /** Measure 1.1 has evidence by then. */
  used: Asking<N>
  done: Asking<N>
  /** What the history says of the plain one, and what is left without it. */
  title: string
  left: { findings: number; measures: number; ledger_removed: number }
}

/** What holds of every row that is taken out by hand. */
export function testRemoval<N extends Removal>(name: N, { plain, used, done, title, left }: RemovalRows<N>): void {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const counts = (schoolId: number) => countIn(world, schoolId, 'findings', 'measures', 'ledger_removed')
  const whole = { findings: 4, measures: 5, ledger_removed: 0 }
  const lay = async () => {
    const school = await world.school()
    return { school, made: await makeLedger(world, school) }
  }

  test('members and leaders take nothing out, and nobody without a reason', async () => {
    const { school, made } = await lay()
    for (const person of [school.zhao, school.chen])
      expect(await world.call(person.token, name, plain(made, '重复'))).toMatchObject({ status: 403, code: 10002 })
    expect(await world.call(school.li.token, name, plain(made, ' '))).toMatchObject({ code: 10001 })
    expect(await counts(school.id)).toEqual(whole)
  })

  test('what has evidence, even sent back, or counts as done stays', async () => {
    const { school, made } = await lay()
    const returned = { by: school.li, state: 'returned' as const, reason: '不清' }
    await putEvidence(world, school, made.measures['1.1'], school.zhao, returned)
    const remove = (asking: Asking<N>) => world.call(school.wu.token, name, asking(made, '重复'))
    expect(await remove(used)).toMatchObject({ status: 400, code: 10512 })
    expect(await remove(done)).toMatchObject({ status: 400, code: 10504 })
    expect(await counts(school.id)).toEqual(whole)
  })

  test('what nobody has worked on goes out whole; its history stays', async () => {
    const { school, made } = await lay()
    const input = plain(made, '与另一条重复')
    expect(await world.call(school.li.token, name, input)).toMatchObject({ status: 200 })
    expect(await counts(school.id)).toEqual(left)
    const edits = await world.sql(school.id, 'select finding_id, field, before, reason, person_id from ledger_edits')
    const told = { field: 'removed', before: title, reason: '与另一条重复', person_id: school.li.id }
    expect(edits).toEqual([{ finding_id: made.findings['1'], ...told }])
    const turns = await world.sql(school.id, 'select 1 from finding_changes where finding_id = $1', [
      made.findings['1'],
    ])
    expect(turns).toHaveLength(1)
    expect(await world.call(school.li.token, name, input)).toMatchObject({ status: 404 })
  })

  test('another school’s is not there', async () => {
    const { school, made } = await lay()
    const rival = await world.school()
    expect(await world.call(rival.wu.token, name, plain(made, '重复'))).toMatchObject({ status: 404 })
    expect(await counts(school.id)).toEqual(whole)
  })
}
