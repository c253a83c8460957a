import { openEmptyWorld } from '../seed/emptyWorld'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import { startWeixin, type WeixinStub } from '../setup/weixinStub'
import type { World } from '../setup/world'
import { type Due, dueOf } from './due'
import { templateEnv } from './templates'

let weixin: WeixinStub
let world: World
let school: School
let rows: Rows
let due: Due
beforeAll(async () => {
  weixin = await startWeixin()
  world = await openEmptyWorld({ ...weixin.env, ...templateEnv })
})
afterAll(async () => {
  await world.close()
  await weixin.close()
})
/** Nine in the morning of Shanghai on that day, and so many minutes later. */
const nine = (day: string, minutes = 0) =>
  world.setNow(new Date(Date.parse(`${day}T01:00:00Z`) + minutes * 60_000).toISOString())
// The schools of tests that are over have nothing to send any more.
afterEach(() => due.sql('delete from messages where school_id = $1'))
beforeEach(async () => {
  nine('2026-11-18')
  school = await world.school()
  rows = rowsOf(world, school)
  due = dueOf(world, school)
  await due.bind(school.zhao)
})

const measure = async (dueOn: string, assigneeId = school.zhao.id) =>
  rows.measure({ findingId: await rows.finding(), dueOn, assigneeId })
const collectAt = async (day: string, minutes = 0) => {
  nine(day, minutes)
  await due.collect()
}
const subjects = async () => (await due.messages()).map(({ kind, subject }) => `${kind} ${subject}`)

test('seven, three and one days before, each once, from nine in the morning', async () => {
  await due.consent(school.zhao, 'measureDue')
  const id = await measure('2026-11-25')
  await collectAt('2026-11-18', -1)
  expect(await subjects()).toEqual([])
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-22', '2026-11-24', '2026-11-25', '2026-11-26']) {
    await collectAt(day)
    await collectAt(day, 30)
  }
  expect(await subjects()).toEqual([7, 3, 1].map((stage) => `measureDue ${id}/2026-11-25/${stage}`))
  expect((await due.messages()).map(({ fields }) => fields)).toEqual([
    { measure: '措施1', dueOn: '2026-11-25', left: '还有 7 天到期' },
    { measure: '措施1', dueOn: '2026-11-25', left: '还有 3 天到期' },
    { measure: '措施1', dueOn: '2026-11-25', left: '明天到期' },
  ])
})

test('overdue once, also for a server that stood still; a new date counts anew; not at night, not after a week', async () => {
  await due.consent(school.zhao, 'measureOverdue')
  const id = await measure('2026-11-17')
  await measure('2026-11-09')
  await collectAt('2026-11-18', 12 * 60)
  expect(await subjects()).toEqual([])
  await collectAt('2026-11-20')
  await collectAt('2026-11-21')
  expect(await subjects()).toEqual([`measureOverdue ${id}/2026-11-17`])
  await due.sql(`update messages set state = 'sent' where school_id = $1`)
  await due.sql(`update measures set due_on = '2026-11-22' where school_id = $1 and measure_id = $2`, id)
  await collectAt('2026-11-23')
  expect(await subjects()).toEqual([`measureOverdue ${id}/2026-11-17`, `measureOverdue ${id}/2026-11-22`])
})

test('not for what is closed or handed in, not for who consented later or not at all', async () => {
  await due.consent(school.zhao, 'measureDue', 1, '2026-11-18T01:30:00Z')
  await measure('2026-11-21')
  await measure('2026-11-21', school.qian.id)
  await collectAt('2026-11-18', 60)
  await rows.measure({ findingId: await rows.finding('done'), dueOn: '2026-11-22', assigneeId: school.zhao.id })
  const waiting = await measure('2026-11-22')
  const recordedAt = '2026-11-18T02:00:00Z'
  await rows.evidence({ measureId: waiting, personId: school.zhao.id, branchId: school.admin, recordedAt })
  await collectAt('2026-11-19')
  expect(await subjects()).toEqual([])
})

test('handed in meanwhile it is not sent any more; without a credit it stands in the list of what was not sent', async () => {
  await due.consent(school.zhao, 'measureDue', 0)
  const [first, second] = [await measure('2026-11-21'), await measure('2026-11-21')]
  await collectAt('2026-11-18')
  const recordedAt = '2026-11-18T02:00:00Z'
  await rows.evidence({ measureId: first, personId: school.zhao.id, branchId: school.admin, recordedAt })
  await collectAt('2026-11-18', 5)
  expect(await subjects()).toEqual([`measureDue ${second}/2026-11-21/3`])
  await due.send()
  const { result } = await world.call(school.li.token, 'listUnsentMessages', {})
  expect(result.messages).toMatchObject([
    { kind: 'measureDue', name: '赵老师', reason: '订阅次数用完了。对方下次点“提醒我”以后再发。' },
  ])
})

test('what waits for review: one a day, to each who may review it, and not when all is reviewed', async () => {
  for (const person of [school.li, school.wang, school.chen]) {
    await due.bind(person)
    await due.consent(person, 'reviewWaiting')
  }
  await due.consent(school.zhao, 'reviewWaiting')
  const handIn = async (personId: number) =>
    rows.evidence({
      ...{ measureId: await measure('2026-12-30'), personId, branchId: school.admin },
      recordedAt: '2026-11-17T02:00:00Z',
    })
  await handIn(school.zhao.id)
  await handIn(school.li.id)
  await collectAt('2026-11-18')
  await collectAt('2026-11-18', 60)
  const said = (await due.messages()).map(({ person_id, subject, fields }) => ({ person_id, subject, ...fields }))
  expect(said).toEqual(
    [school.li, school.chen].map(({ id }) => ({
      ...{ person_id: id, subject: '2026-11-18', what: '有 1 份材料等你审核', since: '2026-11-17T02:00:00Z' },
    })),
  )
  await due.sql(`update evidence set state = 'accepted', decided_by = $2 where school_id = $1`, school.qian.id)
  await collectAt('2026-11-18', 61)
  expect(await due.messages()).toEqual([])
})

test('it leaves with the fields of the template, dates as WeChat takes them', async () => {
  await due.consent(school.zhao, 'measureDue')
  await measure('2026-11-21')
  await collectAt('2026-11-18')
  await due.send()
  expect((await due.messages())[0]).toMatchObject({ state: 'sent' })
  expect(await due.credits(school.zhao)).toEqual([0])
  expect(weixin.messages.taken.at(-1)).toMatchObject({
    ...{ template_id: 'T-due', page: 'pages/rectification/mine/index' },
    data: { thing1: { value: '措施1' }, date2: { value: '2026年11月21日' }, thing3: { value: '还有 3 天到期' } },
  })
})

test('who has left gets nothing, and what waits for them is not sent', async () => {
  await due.consent(school.zhao, 'measureDue')
  const id = await measure('2026-11-25')
  await collectAt('2026-11-18')
  await rows.leave(school.zhao.id, '2026-11-17')
  await due.send()
  await collectAt('2026-11-22')
  expect((await due.messages()).map(({ subject, state, reason }) => [subject, state, reason])).toEqual([
    [`${id}/2026-11-25/7`, 'notSent', '对方已经不在支部里，没有发。'],
  ])
  // One who is in no branch at all, such as the administrator, is no leaver.
  await due.sql('delete from memberships where school_id = $1 and person_id = $2', school.zhao.id)
  await collectAt('2026-11-24')
  expect(await subjects()).toContain(`measureDue ${id}/2026-11-25/1`)
})
