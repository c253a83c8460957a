import { openWorld, type World } from '../setup/world'
import { edit, makeDraft, publish } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member finds a draft nowhere, and a published one without the list of names', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await edit(world, school.li, bulletinId, 'close', '联系人：赵老师。')
  expect(await world.call(school.zhao.token, 'showPublic', { bulletinId })).toMatchObject({ code: 101 })
  await publish(world, drafted)
  const { result } = await world.call(school.zhao.token, 'showPublic', { bulletinId })
  expect(result.redactions).toEqual([])
  expect(JSON.stringify(result)).not.toContain('赵老师')
  const rival = await world.school()
  expect(await world.call(rival.chen.token, 'showPublic', { bulletinId })).toMatchObject({ code: 101 })
})

test('names, telephones, identity and e-mail numbers go out, each told with its places', async () => {
  const { school, bulletinId } = await makeDraft(world)
  const text =
    '联系人赵老师，电话138 0013 8000、0543-2323232，身份证11010519491231002X，邮箱zb@school.cn。编号110105194912310021。'
  await edit(world, school.li, bulletinId, 'close', text)
  await edit(world, school.li, bulletinId, 'lead', '赵\u200b老师牵头。')
  const { result } = await world.call(school.li.token, 'showPublic', { bulletinId })
  const shown = result.lines.map((line) => line.text)
  expect(shown).toContain(
    '联系人赵××，电话（电话略）、（电话略），身份证（证件号略），邮箱（邮箱略）。编号110105194912310021。',
  )
  expect(shown).toContain('赵××牵头。')
  expect(result.redactions).toEqual([
    { found: '赵老师', kind: 'name', shown: '赵××', blocks: ['lead', 'close'], kept: null },
    { found: '138 0013 8000', kind: 'phone', shown: '（电话略）', blocks: ['close'], kept: null },
    { found: '0543-2323232', kind: 'phone', shown: '（电话略）', blocks: ['close'], kept: null },
    { found: '11010519491231002X', kind: 'identity', shown: '（证件号略）', blocks: ['close'], kept: null },
    { found: 'zb@school.cn', kind: 'email', shown: '（邮箱略）', blocks: ['close'], kept: null },
  ])
})

test('a telephone that begins a heading is no decimal of its number', async () => {
  const { school, ledger, bulletinId } = await makeDraft(world)
  await edit(world, school.li, bulletinId, `f${ledger.findings['1']}`, '13800138000无人接听')
  const { result } = await world.call(school.li.token, 'showPublic', { bulletinId })
  expect(result.lines.map(({ text }) => text)).toContain('1.（电话略）无人接听')
})
