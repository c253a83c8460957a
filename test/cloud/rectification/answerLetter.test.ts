import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function written() {
  const school = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  const letter = { inspectionId, blockedBy: '县财政资金', sentOn: '2026-11-10', about: '请拨付' }
  const { letterId } = (await world.call(school.li.token, 'addLetter', letter)).result
  return { school, letterId }
}
const answer = { answeredOn: '2026-11-17', answer: '年内拨付' }

test('a member may not; no answer before the letter or after today', async () => {
  const { school, letterId } = await written()
  expect(await world.call(school.zhao.token, 'answerLetter', { ...answer, letterId })).toMatchObject({ code: 10002 })
  const say = (more: object) => world.call(school.li.token, 'answerLetter', { ...answer, letterId, ...more })
  expect(await say({ answeredOn: '2026-11-09' })).toMatchObject({ code: 10007 })
  expect(await say({ answeredOn: '2026-11-19' })).toMatchObject({ code: 10007 })
  expect(await say({ answer: ' ' })).toMatchObject({ code: 10001 })
})

test('an answer is written down once', async () => {
  const { school, letterId } = await written()
  expect(await world.call(school.wu.token, 'answerLetter', { ...answer, letterId })).toMatchObject({ status: 200 })
  const again = { ...answer, letterId, answer: '改口' }
  expect(await world.call(school.li.token, 'answerLetter', again)).toMatchObject({ status: 400, code: 10525 })
  const [group] = (await world.call(school.li.token, 'listBlocked', {})).result.groups
  expect(group.letters).toMatchObject([{ answeredOn: '2026-11-17', answer: '年内拨付' }])
})

test('the rival school does not find it', async () => {
  const { letterId } = await written()
  const rival = await world.school()
  expect(await world.call(rival.wu.token, 'answerLetter', { ...answer, letterId })).toMatchObject({ code: 101 })
})
