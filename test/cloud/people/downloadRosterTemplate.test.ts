import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: anyone but the administrator', async () => {
  const { zhao, li, chen } = await world.school()
  for (const { token } of [zhao, li, chen])
    expect(await world.call(token, 'downloadRosterTemplate', {})).toMatchObject({ status: 403, code: 10002 })
})

test('the template says how to fill it, and imports as it is', async () => {
  const { wu } = await world.school()
  const { result } = await world.call(wu.token, 'downloadRosterTemplate', {})
  expect(result.name).toBe('名册模板.xlsx')
  const file = await world.server.inject({ method: 'GET', url: result.url })
  expect(file.headers['content-type']).toContain('spreadsheetml')
  expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('名册模板.xlsx')

  const { rows, columns } = await readSheet(file.rawPayload, { titles: ['姓名'] })
  expect(Object.keys(columns)).toEqual(['姓名', '支部', '身份', '入支部日期', '离开日期'])
  expect(rows).toHaveLength(2)
  const fileBase64 = file.rawPayload.toString('base64')
  expect((await world.call(wu.token, 'importRoster', { fileBase64 })).result).toEqual({
    ...{ added: 2, changed: 0, unchanged: 0, branchesAdded: 0 },
  })
})

test('the link ends after an hour', async () => {
  const { wu } = await world.school()
  const { result } = await world.call(wu.token, 'downloadRosterTemplate', {})
  world.setNow('2026-11-18T03:00:01.000Z')
  const late = await world.server.inject({ method: 'GET', url: result.url })
  expect({ status: late.statusCode, code: late.json().code }).toEqual({ status: 404, code: 10607 })
})
