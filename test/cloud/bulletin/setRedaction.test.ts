import { openWorld, type World } from '../setup/world'
import { alarmsOf, edit, makeDraft, publish } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: a member, a rival, what does not stand in the text, no ground', async () => {
  const { school, bulletinId } = await makeDraft(world)
  await edit(world, school.li, bulletinId, 'close', '联系人：赵老师。')
  const input = { bulletinId, found: '赵老师', reason: '本人书面同意' }
  expect(await world.call(school.zhao.token, 'setRedaction', input)).toMatchObject({ code: 10002 })
  expect(await world.call((await world.school()).li.token, 'setRedaction', input)).toMatchObject({ code: 101 })
  const { token } = school.li
  expect(await world.call(token, 'setRedaction', { ...input, found: '钱老师' })).toMatchObject({ code: 101 })
  expect(await world.call(token, 'setRedaction', { ...input, reason: ' ' })).toMatchObject({ code: 10001 })
})

test('kept openly with who and why, in the next version too; taken back it goes out again', async () => {
  const { school, bulletinId, ledger } = await makeDraft(world)
  const { token } = school.li
  await edit(world, school.li, bulletinId, 'close', '联系人：赵老师。')
  expect(await alarmsOf(world, school.li, ledger.inspectionId, 'person')).toMatchObject([
    { quote: '赵老师', block: 'close' },
  ])
  await world.call(token, 'setRedaction', { bulletinId, found: '赵老师', reason: '本人书面同意' })
  expect(await alarmsOf(world, school.li, ledger.inspectionId, 'person')).toEqual([])
  const { result } = await world.call(token, 'showPublic', { bulletinId })
  expect(result.lines.map(({ text }) => text)).toContain('联系人：赵老师。')
  expect(result.redactions).toMatchObject([{ found: '赵老师', kept: { reason: '本人书面同意', by: '李书记' } }])
  await world.call(token, 'setRedaction', { bulletinId, found: '赵老师', reason: null })
  const back = (await world.call(token, 'showPublic', { bulletinId })).result
  expect(back.lines.map(({ text }) => text)).toContain('联系人：赵××。')
  expect(back.redactions).toMatchObject([{ found: '赵老师', kept: null }])
})

test('a published version keeps what it said', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await edit(world, school.li, bulletinId, 'close', '联系人：赵老师。')
  await publish(world, drafted)
  const input = { bulletinId, found: '赵老师', reason: '本人同意' }
  expect(await world.call(school.li.token, 'setRedaction', input)).toMatchObject({ code: 10801 })
})
