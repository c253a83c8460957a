import { openWorld, type World } from '../setup/world'
import { edit, makeDraft, publish } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member does not see the words before they are made public, nor after; a rival finds nothing', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await publish(world, drafted)
  expect(await world.call(school.zhao.token, 'showBulletin', { bulletinId })).toMatchObject({ code: 10002 })
  const rival = await world.school()
  expect(await world.call(rival.li.token, 'showBulletin', { bulletinId })).toMatchObject({ code: 101 })
})

test('parts in the order of the text, each with its blocks and what was edited', async () => {
  const { school, ledger, bulletinId } = await makeDraft(world)
  const [first, second] = ledger.categories.map((id) => `c${id}`)
  const { result } = await world.call(school.li.token, 'showBulletin', { bulletinId })
  expect(result.blocks).toEqual([])
  expect(result.parts.map(({ part }) => part)).toEqual(['front', 'org', 'body', first, second, 'sum', 'next', 'end'])
  expect(result.parts[3]).toEqual({ part: first, title: '履行职责方面', blocks: 8, edited: 0 })
  await edit(world, school.li, bulletinId, `m${ledger.measures['1.1']}`, '制定学习计划并印发。')
  const part = await world.call(school.li.token, 'showBulletin', { bulletinId, part: first })
  expect(part.result.parts[3].edited).toBe(1)
  expect(part.result.blocks.slice(0, 3)).toEqual([
    {
      key: first,
      part: first,
      kind: 'heading2',
      text: '履行职责方面',
      isEdited: false,
      findingId: null,
      measureId: null,
    },
    expect.objectContaining({ kind: 'heading3', text: '理论学习不够深入', findingId: ledger.findings['1'] }),
    expect.objectContaining({ text: '制定学习计划并印发。', isEdited: true, measureId: ledger.measures['1.1'] }),
  ])
})
