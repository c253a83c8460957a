import { twoColours } from '../kernel/pictureFiles'
import { giveTo, makeLedger, type TestLedger } from '../rectification/ledger'
import type { School, TestPerson } from '../setup/school'
import type { World } from '../setup/world'
import { upload } from '../wire/upload'

let made: Promise<Buffer> | undefined

/** A small photo, made once. */
export function photo(): Promise<Buffer> {
  made ??= twoColours(120, 90).then((picture) => picture.jpeg().toBuffer())
  return made
}

/** A school with a ledger whose measures 1.1, 1.2, 2.1 and 4.1 are given to these people. */
export async function schoolWithMeasures(
  world: World,
  give: (school: School) => Record<string, TestPerson>,
): Promise<{ school: School; ledger: TestLedger }> {
  const school = await world.school()
  const ledger = await makeLedger(world, school)
  for (const [key, person] of Object.entries(give(school))) await giveTo(world, school, ledger.measures[key], person)
  return { school, ledger }
}

/** Uploads a photo and hands it in; answers the evidence's id. */
export async function submit(world: World, person: TestPerson, measureId: number, note = '已完成'): Promise<number> {
  const photoIds = [await upload(world, person.token, await photo())]
  const answer = await world.call(person.token, 'submitEvidence', { measureId, note, photoIds })
  if (answer.status !== 200) throw Object.assign(new Error(answer.error), { code: answer.code })
  return answer.result.evidenceId
}
