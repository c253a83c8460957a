import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { openWorld, type World } from '../setup/world'
import { acceptedEvidence, addPhoto, fetchLink, label, linkTo, nameEverywhere, openChecked, unpacked } from './packed'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

test('a wrong or ended key gets no link', async () => {
  const checked = await openChecked(world)
  const { packKey } = await linkTo(world, checked)
  expect(await world.call(null, 'downloadSharedPack', { packKey: 'no-such-key' })).toMatchObject({ code: 10851 })
  world.setNow('2026-12-19T02:00:00.000Z')
  expect(await world.call(null, 'downloadSharedPack', { packKey })).toMatchObject({ status: 404, code: 10851 })
})

test('the pack of the link’s own round, and the manifest says for whom', async () => {
  const checked = await openChecked(world)
  const rival = await openChecked(world)
  const { packKey } = await linkTo(world, checked)
  // A session of somewhere else changes nothing: the key alone leads.
  const { result } = await world.call(rival.school.chen.token, 'downloadSharedPack', { packKey })
  const { status, bytes } = await fetchLink(world, result.url)
  expect(status).toBe(200)
  const { files, manifest } = unpacked(bytes)
  expect([...files.keys()]).toEqual(['ledger.xlsx', 'manifest.csv'])
  expect(manifest[0]).toContain(`第一轮 迎检材料，提供给：${label}，生成于 2026年11月18日 10:00`)
  expect(manifest.at(-1)).toBe('"共 1 个文件，没有缺的文件"')
})

test('no name, telephone or identity number leaves, in whatever text it was written', async () => {
  const checked = await openChecked(world)
  const evidenceId = await acceptedEvidence(checked, checked.measureId)
  await addPhoto(world, checked.school, evidenceId, Buffer.from('照片'))
  await nameEverywhere(world, checked)
  const { packKey } = await linkTo(world, checked)
  const shown = [
    (await world.call(null, 'showPack', { packKey })).result,
    (await world.call(null, 'showPackFinding', { packKey, findingId: checked.findingId })).result,
  ]
  const { url } = (await world.call(null, 'downloadSharedPack', { packKey })).result
  const { files, manifest } = unpacked((await fetchLink(world, url)).bytes)
  const { rows } = await readSheet(files.get('ledger.xlsx') ?? Buffer.alloc(0), { titles: ['问题编号'] })
  for (const said of [...shown, manifest, rows]) {
    const text = JSON.stringify(said)
    expect(text).toContain('某同志')
    expect(text).not.toMatch(/王小明|13800138000|11010519491231002X/)
  }
  expect(rows[0].cells).toMatchObject({
    责任部门: '某同志（电话略），（证件号略）',
    卡在谁: '某同志（电话略），（证件号略）',
  })
})
