import { putEvidence } from '../rectification/ledger'
import { openWorld, type World } from '../setup/world'
import { makeDraft } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function linesOf(token: string, bulletinId: number): Promise<string[]> {
  const { result } = await world.call(token, 'showPublic', { bulletinId })
  return result.lines.map(({ text }) => text)
}

test('a member makes none; without a round or without findings there is none', async () => {
  const { school, ledger } = await makeDraft(world)
  const input = { inspectionId: ledger.inspectionId, form: 'states' as const }
  expect(await world.call(school.zhao.token, 'makeBulletin', input)).toMatchObject({ code: 10002 })
  expect(await world.call(school.li.token, 'makeBulletin', { ...input, inspectionId: 999999 })).toMatchObject({
    code: 101,
  })
  const rival = await world.school()
  expect(await world.call(rival.chen.token, 'makeBulletin', input)).toMatchObject({ code: 101 })
  const [bare] = await world.sql<{ id: number }>(
    school.id,
    `insert into inspections (school_id, round, inspector, window_start, window_end, made_at)
     values ($1, '空的一轮', '巡察组', '2020-01-01', '2020-02-01', now()) returning inspection_id as id`,
    [school.id],
  )
  const empty = await world.call(school.li.token, 'makeBulletin', { ...input, inspectionId: bare.id })
  expect(empty).toMatchObject({ code: 10804 })
})

test('the draft says what the rows say: the work, each finding, the honest numbers, what comes next', async () => {
  const { school, ledger, bulletinId } = await makeDraft(world)
  const lines = await linesOf(school.li.token, bulletinId)
  expect(lines[0]).toBe(`${await nameOf(school.id)}\n关于第五轮巡察\n整改进展情况的通报`)
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^2026年8月1日，县委第三巡察组向.*反馈了第五轮巡察意见，指出2个方面4个问题。/),
      '一、组织推进整改的情况',
      '整改期为2026年8月1日至2026年10月31日，共92天，分1个阶段推进：第一阶段（8月1日至8月31日），制定方案。',
      '对照反馈意见建立整改台账，逐个问题列出措施，共5条，其中1条已落实。',
      '（一）履行职责方面',
      '1.理论学习不够深入',
      '（2）主要负责同志领学（2026年8月）。',
      '整改状态：整改中。',
      '（二）廉洁学校方面',
      '整改状态：整改未完成，尚待县财政资金落实。',
      '三、总体进展',
      '截至2026年11月18日，4个问题中，已整改完成1个，取得阶段性成效、需长期坚持1个，整改未完成1个，正在整改1个。',
      '四、下一步工作',
      '整改未完成的1个问题，尚待县财政资金落实的是“绩效工资未拨付”。',
    ]),
  )
  expect(lines.slice(-2)).toEqual([await nameOf(school.id), '2026年11月18日'])
  expect(ledger.inspectionId).toBeGreaterThan(0)
})

test('accepted evidence stands beside its measure, what only waits or came back does not; sessions held are counted', async () => {
  const { school, ledger } = await makeDraft(world)
  const { li, zhao } = school
  await putEvidence(world, school, ledger.measures['1.1'], zhao, { by: li, state: 'accepted' })
  await putEvidence(world, school, ledger.measures['1.2'], zhao)
  const session = `insert into study_sessions (school_id, branch_id, kind, theme, place, starts_at, ends_at, secret,
      opened_by, opened_at, cancelled_at) values ($1, $2, 'partyLesson', '学习', '会议室', $3::timestamptz, $3::timestamptz + interval '1 hour', 'x', $4, $3, $5)`
  const add = (at: string, cancelledAt: string | null) =>
    world.sql(school.id, session, [school.id, school.admin, at, li.id, cancelledAt])
  await add('2026-09-02T02:00:00Z', null)
  await add('2026-09-03T02:00:00Z', '2026-09-01T00:00:00Z')
  await add('2026-11-02T02:00:00Z', null)
  const input = { inspectionId: ledger.inspectionId, form: 'sentences' as const }
  const { result } = await world.call(li.token, 'makeBulletin', input)
  const lines = await linesOf(li.token, result.bulletinId)
  expect(lines).toContain('（1）制定学习计划（2026年8月）。落实情况：已完成。')
  expect(lines).toContain('（2）主要负责同志领学（2026年8月）。')
  expect(lines).toContain('整改期内开展学习活动1次：党课1次。')
  expect(lines).toContain('这一问题正在整改，2条措施中1条已通过审核，时限为2026年10月31日。')
  expect(lines).toContain('通过整改，这一问题已取得阶段性成效，需长期坚持。')
  expect(lines).toContain('通过整改，这一问题已整改完成。')
  // Nothing was reached there, so 通过整改 is not said.
  expect(lines).toContain('这一问题整改未完成，尚待县财政资金落实。')
})

test('making again is a new version; the one before stays as it was', async () => {
  const { school, ledger, bulletinId } = await makeDraft(world)
  await world.call(school.li.token, 'editBlock', { bulletinId, key: 'close', text: '改过的结尾。' })
  await world.call(school.li.token, 'makeBulletin', { inspectionId: ledger.inspectionId, form: 'states' })
  const { result } = await world.call(school.li.token, 'listBulletins', {})
  expect(result.versions.map(({ version }) => version)).toEqual([2, 1])
  expect(await linesOf(school.li.token, bulletinId)).toContain('改过的结尾。')
  expect(await linesOf(school.li.token, result.versions[0].id)).not.toContain('改过的结尾。')
})

test('text that would not be seen or would turn round is taken out, HTML stays text', async () => {
  const { school, ledger } = await makeDraft(world)
  await world.sql(school.id, 'update measures set text = $3 where school_id = $1 and measure_id = $2', [
    ...[school.id, ledger.measures['1.1']],
    '<b>制\u200b定\u202e计划</b>',
  ])
  const input = { inspectionId: ledger.inspectionId, form: 'states' as const }
  const { result } = await world.call(school.li.token, 'makeBulletin', input)
  expect(await linesOf(school.li.token, result.bulletinId)).toContain('（1）<b>制定计划</b>（2026年8月）。')
})

test('the day under the seal is that of the source, unless work was accepted after it', async () => {
  const { school, ledger } = await makeDraft(world)
  const { inspectionId } = ledger
  const dayOf = async () => {
    await world.call(school.li.token, 'makeBulletin', { inspectionId, form: 'states' })
    return (await world.call(school.li.token, 'listBulletins', {})).result.versions[0].datedOn
  }
  await world.sql(school.id, "update inspections set published_on = '2026-10-31' where inspection_id = $1", [
    inspectionId,
  ])
  expect(await dayOf()).toBe('2026-10-31')
  const decided = { by: school.li, state: 'accepted' as const }
  const evidenceId = await putEvidence(world, school, ledger.measures['1.1'], school.zhao, decided)
  await world.sql(school.id, "update evidence set occurred_on = '2026-11-10' where evidence_id = $1", [evidenceId])
  expect(await dayOf()).toBe('2026-11-18')
})

const nameOf = async (schoolId: number) =>
  (await world.sql<{ name: string }>(schoolId, 'select name from schools where school_id = $1', [schoolId]))[0].name
