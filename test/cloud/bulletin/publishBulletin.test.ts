import { openWorld, type World } from '../setup/world'
import { edit, makeDraft, publish, seen } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a leader publishes; not a secretary, not the administrator, not a rival', async () => {
  const { school, bulletinId } = await makeDraft(world)
  const input = { bulletinId, digest: await seen(world, school.li, bulletinId), isConfirmed: true }
  for (const { token } of [school.zhao, school.li, school.wu]) {
    expect(await world.call(token, 'publishBulletin', input)).toMatchObject({ code: 10002 })
  }
  const rival = await world.school()
  expect(await world.call(rival.chen.token, 'publishBulletin', input)).toMatchObject({ code: 101 })
})

test('open checks are told and have to be confirmed', async () => {
  const { school, bulletinId, ledger } = await makeDraft(world)
  await edit(world, school.li, bulletinId, 'sum/headline', '4个问题已全部完成。')
  const digest = await seen(world, school.chen, bulletinId)
  const told = await world.call(school.chen.token, 'publishBulletin', { bulletinId, digest, isConfirmed: false })
  const { result } = await world.call(school.li.token, 'runChecks', { inspectionId: ledger.inspectionId })
  expect(result.open).toBeGreaterThan(0)
  expect(told).toMatchObject({ code: 10802, data: { open: result.open } })
  await world.call(school.chen.token, 'publishBulletin', { bulletinId, digest, isConfirmed: true })
  const [row] = await world.sql(school.id, 'select state, open_checks from bulletins where bulletin_id = $1', [
    bulletinId,
  ])
  expect(row).toEqual({ state: 'published', open_checks: result.open })
})

test('what was changed or kept openly after it was seen is not published', async () => {
  const { school, bulletinId } = await makeDraft(world)
  const digest = await seen(world, school.chen, bulletinId)
  await edit(world, school.li, bulletinId, 'close', '联系人：赵老师。')
  const publishing = () => world.call(school.chen.token, 'publishBulletin', { bulletinId, digest, isConfirmed: true })
  expect(await publishing()).toMatchObject({ code: 10805 })
  const [row] = await world.sql(school.id, 'select state from bulletins where bulletin_id = $1', [bulletinId])
  expect(row).toEqual({ state: 'draft' })
})

test('a published version is locked by the rule and by the table', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await publish(world, drafted)
  expect(await publish(world, drafted)).toMatchObject({ code: 10801 })
  const change = world.sql(school.id, "update bulletins set blocks = '[]' where bulletin_id = $1", [bulletinId])
  await expect(change).rejects.toMatchObject({ constraint: 'bulletins__locked' })
  const removal = world.sql(school.id, 'delete from bulletins where bulletin_id = $1', [bulletinId])
  await expect(removal).rejects.toMatchObject({ constraint: 'bulletins__locked' })
})

test('what became public stays what it was when someone joins the roster afterwards', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await edit(world, school.li, bulletinId, 'close', '联系人：赵老师、孙大明。')
  await publish(world, drafted)
  await world.sql(school.id, "insert into people (school_id, name, roles) values ($1, '孙大明', '{member}')", [
    school.id,
  ])
  const { result } = await world.call(school.zhao.token, 'showPublic', { bulletinId })
  expect(result.lines.map(({ text }) => text)).toContain('联系人：赵××、孙大明。')
})
