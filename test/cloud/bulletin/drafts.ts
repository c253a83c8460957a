import type { Out } from '../../../cloud/contract/calls'
import { makeLedger, type TestLedger } from '../rectification/ledger'
import type { School, TestPerson } from '../setup/school'
import type { World } from '../setup/world'

export type Alarm = Out<'runChecks'>['groups'][number]['alarms'][number]

export interface Drafted {
  school: School
  ledger: TestLedger
  bulletinId: number
}

/** A school with the small ledger and one draft of its bulletin. */
export async function makeDraft(world: World, form: 'states' | 'sentences' = 'states'): Promise<Drafted> {
  const school = await world.school()
  const ledger = await makeLedger(world, school)
  const { inspectionId } = ledger
  const { result } = await world.call(school.li.token, 'makeBulletin', { inspectionId, form })
  return { school, ledger, bulletinId: result.bulletinId }
}

export const edit = (world: World, by: TestPerson, bulletinId: number, key: string, text: string) =>
  world.call(by.token, 'editBlock', { bulletinId, key, text })

export const seen = async (world: World, by: TestPerson, bulletinId: number): Promise<string> =>
  (await world.call(by.token, 'showPublic', { bulletinId })).result.digest

export const publish = async (world: World, { school: { chen }, bulletinId }: Drafted) => {
  const digest = await seen(world, chen, bulletinId)
  return world.call(chen.token, 'publishBulletin', { bulletinId, digest, isConfirmed: true })
}

/** The alarms of one kind, as the phone gets them. */
export async function alarmsOf(world: World, by: TestPerson, inspectionId: number, kind: string): Promise<Alarm[]> {
  const { result } = await world.call(by.token, 'runChecks', { inspectionId })
  return result.groups.find((group) => group.kind === kind)?.alarms ?? []
}
