import { openWorld, phoneHeaders, type World } from '../setup/world'
import { bringIn, compare } from './sheet'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('only those who import need it', async () => {
  const { zhao, chen } = await world.school()
  for (const person of [zhao, chen])
    expect(await world.call(person.token, 'downloadLedgerTemplate', {})).toMatchObject({ status: 403, code: 10002 })
})

test('the template downloads under its name and imports as it is', async () => {
  const { wu, zhao } = await world.school()
  const { result } = await world.call(wu.token, 'downloadLedgerTemplate', {})
  expect(result.name).toBe('整改台账模板.xlsx')
  const file = await world.server.inject({ url: result.url, headers: phoneHeaders() })
  expect(file.statusCode).toBe(200)
  expect(file.headers['content-type']).toContain('spreadsheetml')
  expect(file.headers['content-disposition']).toContain(encodeURIComponent('整改台账模板.xlsx'))
  const given = { fileBase64: file.rawPayload.toString('base64') }
  const compared = await compare(world, wu.token, given)
  expect(compared.result).toMatchObject({ inspectionId: null, categories: 1, findings: 2, measures: 3 })
  expect(await bringIn(world, wu.token, given)).toMatchObject({ status: 200, result: { added: 7 } })
  const { findings } = (await world.call(zhao.token, 'listFindings', {})).result
  expect(findings.map(({ number, state }) => [number, state])).toEqual([
    ['1', 'staged'],
    ['2', 'open'],
  ])
})
