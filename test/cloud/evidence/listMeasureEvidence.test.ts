import sharp from 'sharp'
import { openWorld, type World } from '../setup/world'
import { upload } from '../wire/upload'
import { schoolWithMeasures, submit } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

const get = (url: string) => world.server.inject({ url })

test('a measure of another school, or none, is not there', async () => {
  const { ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const rival = await world.school()
  const input = { measureId: ledger.measures['1.1'] }
  for (const person of [rival.zhao, rival.li, rival.chen])
    expect(await world.call(person.token, 'listMeasureEvidence', input)).toMatchObject({ status: 404, code: 101 })
})

test('each sees what their reach covers: own, the branch’s, or the school’s', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const id = await submit(world, school.zhao, ledger.measures['1.1'])
  const seen = async (token: string) =>
    (await world.call(token, 'listMeasureEvidence', { measureId: ledger.measures['1.1'] })).result.evidence.map(
      (card) => [card.id, card.isMine],
    )
  expect(await seen(school.zhao.token)).toEqual([[id, true]])
  expect(await seen(school.qian.token)).toEqual([])
  expect(await seen(school.li.token)).toEqual([[id, false]])
  expect(await seen(school.wang.token)).toEqual([])
  expect(await seen(school.chen.token)).toEqual([[id, false]])
  expect(await seen(school.wu.token)).toEqual([])
})

test('all that was ever handed in stays, newest first, with who decided and why', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const measureId = ledger.measures['1.1']
  const first = await submit(world, school.zhao, measureId, '第一次')
  await world.call(school.li.token, 'returnEvidence', { evidenceId: first, reason: '照片看不清' })
  world.setNow('2026-11-18T04:00:00.000Z')
  const second = await submit(world, school.zhao, measureId, '第二次')
  await world.call(school.li.token, 'acceptEvidence', { evidenceId: second })
  const { result } = await world.call(school.zhao.token, 'listMeasureEvidence', { measureId })
  expect(result.evidence).toMatchObject([
    { note: '第二次', state: 'accepted', decidedBy: '李书记', decidedAt: '2026-11-18T04:00:00.000Z' },
    { note: '第一次', state: 'returned', returnReason: '照片看不清', decidedBy: '李书记' },
  ])
})

test('a photo is served large and small, upright, and without what the camera wrote into it', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const background = { create: { width: 400, height: 200, channels: 3 as const, background: '#808080' } }
  const exif = { IFD0: { Make: 'PHONE-MAKER' }, IFD3: { GPSLatitude: '37/1 9/1 0/1' } }
  const taken = await sharp(background).withMetadata({ exif, orientation: 6 }).jpeg().toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const photoIds = [await upload(world, school.zhao.token, taken)]
  const measureId = ledger.measures['1.1']
  await world.call(school.zhao.token, 'submitEvidence', { measureId, note: '照片', photoIds })
  const { result } = await world.call(school.li.token, 'listMeasureEvidence', { measureId })
  const [{ url, thumbUrl, width, height }] = result.evidence[0].photos
  expect([width, height]).toEqual([200, 400])
  const [large, thumb] = [await get(url), await get(thumbUrl)]
  expect(large.statusCode).toBe(200)
  expect(large.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(large.headers['cache-control']).toContain('private')
  expect(large.rawPayload.includes('PHONE-MAKER')).toBe(false)
  const seen = await sharp(large.rawPayload).metadata()
  expect([seen.width, seen.height, seen.exif, seen.orientation]).toEqual([200, 400, undefined, undefined])
  expect(await sharp(thumb.rawPayload).metadata()).toMatchObject({ width: 320, height: 320 })
})

test('a link ends, and a changed or made-up one opens nothing', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  await submit(world, school.zhao, ledger.measures['1.1'])
  const { result } = await world.call(school.zhao.token, 'listMeasureEvidence', { measureId: ledger.measures['1.1'] })
  const { url } = result.evidence[0].photos[0]
  expect((await get(url)).statusCode).toBe(200)
  const gone = { statusCode: 404, code: 10607 }
  const open = async (link: string) => {
    const answer = await get(link)
    return { statusCode: answer.statusCode, code: answer.json().code }
  }
  const [, body, sign] = /^(.*)\.(.*)$/.exec(url) ?? []
  expect(await open(`${body}.${sign.slice(0, -1)}${sign.endsWith('A') ? 'B' : 'A'}`)).toEqual(gone)
  const claim = JSON.parse(Buffer.from(body.replace(/^.*\//, ''), 'base64url').toString())
  const forged = Buffer.from(JSON.stringify([claim[0] + 9_999_999, ...claim.slice(1)])).toString('base64url')
  expect(await open(`/files/${forged}.${sign}`)).toEqual(gone)
  for (const made of ['/files/x', '/files/1/photos/a.jpg', '/files/%2e%2e%2fsecret', '/files/..%2f..%2fa.b'])
    expect(await open(made)).toEqual(gone)
  world.setNow('2026-11-18T04:00:01.000Z')
  expect(await open(url)).toEqual(gone)
})
