import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { s3Store } from '../../../cloud/kernel/files/s3'
import { photoPath } from '../../../cloud/kernel/files/shelf'
import { type FileStore, folderStore } from '../../../cloud/kernel/files/store'
import { schoolReach } from '../../../cloud/kernel/reach'
import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { streamPack } from '../../../cloud/rooms/pack/streamPack'
import { startS3 } from '../kernel/startS3'
import { openWorld, type World } from '../setup/world'
import { textsOf } from '../weekly/docxText'
import {
  acceptedEvidence,
  addPhoto,
  type Checked,
  fetchLink,
  linkTo,
  openChecked,
  type Unpacked,
  unpacked,
} from './packed'

let world: World
let store: FileStore
beforeAll(async () => {
  world = await openWorld()
  store = folderStore(path.join(world.pipe.settings.dataDir, 'files'))
})
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Two photos there, one missing in the store, one evidence whose photos time has taken. */
async function openWithPhotos(kept: FileStore) {
  const checked = await openChecked(world)
  const { school, rows, findingId, measureId } = checked
  await world.sql(school.id, `update findings set title = '阅读：“书香/校园”=HYPERLINK..\\x' where school_id = $1`, [
    school.id,
  ])
  const evidenceId = await acceptedEvidence(checked, measureId)
  await addPhoto(world, school, evidenceId, Buffer.from('第一张'), kept)
  const lost = await addPhoto(world, school, evidenceId, Buffer.from('没有存下的'))
  await addPhoto(world, school, evidenceId, Buffer.from('第三张'), kept)
  const old = await acceptedEvidence(checked, await rows.measure({ findingId, dueOn: null }))
  await world.sql(
    school.id,
    `update evidence set photos_dropped_on = '2026-11-18', note = '=1+1 赵老师拍的' where school_id = $1 and evidence_id = $2`,
    [school.id, old],
  )
  return { ...checked, evidenceId, old, lost }
}

const folder = '佐证/1.1-阅读：“书香 校园”=HYPERLINK.. x'

function holdsAll({ files, utf8, manifest }: Unpacked, evidenceId: number) {
  const [first, lost, third] = [1, 2, 3].map((n) => `${folder}/措施1/2026-11-16-材料${evidenceId}-${n}.jpg`)
  expect([...files.keys()]).toEqual(['ledger.xlsx', first, third, 'manifest.csv'])
  expect(files.get(first)?.toString()).toBe('第一张')
  expect(utf8).toEqual([true, true])
  for (const [name, bytes] of files) {
    if (name === 'manifest.csv') continue
    expect(manifest.join('\n')).toContain(`"${name}","${bytes.length}","${digestOf(bytes)}"`)
  }
  expect(manifest.at(-1)).toBe(`"共 3 个文件，缺 1 个：${lost}"`)
}

test('it is for leaders and the administrator of the school itself', async () => {
  const { school, inspectionId } = await openChecked(world)
  const rival = await world.school()
  for (const { token } of [school.zhao, school.li])
    expect(await world.call(token, 'downloadPack', { inspectionId })).toMatchObject({ status: 403, code: 10002 })
  expect(await world.call(rival.chen.token, 'downloadPack', { inspectionId })).toMatchObject({ status: 404, code: 101 })
})

test('another program opens it: safe Chinese names, digests, and what is missing in the last line', async () => {
  const { school, inspectionId, evidenceId, old } = await openWithPhotos(store)
  const { result } = await world.call(school.wu.token, 'downloadPack', { inspectionId })
  expect(result.name).toBe('迎检材料-第一轮-2026-11-18.zip')
  const opened = unpacked((await fetchLink(world, result.url)).bytes)
  holdsAll(opened, evidenceId)
  const gone = opened.manifest.find((line) => line.includes('已删除'))
  expect(gone).toContain('"（照片到保存期限，2026-11-18 已删除）","",""')
  // Neither a formula for a spreadsheet nor a name.
  expect(gone).toMatch(/"'=1\+1 某同志拍的"$/)
  expect(opened.manifest.join()).not.toMatch(/老师|书记/)
  expect(old).toBeGreaterThan(0)
})

test('the newest published bulletin goes with it, and no draft', async () => {
  const { school, inspectionId } = await openChecked(world)
  const fetched = async () => {
    const { result } = await world.call(school.chen.token, 'downloadPack', { inspectionId })
    return unpacked((await fetchLink(world, result.url)).bytes)
  }
  const add = (version: number, text: string, state: 'draft' | 'published') =>
    world.sql(
      school.id,
      `insert into bulletins (school_id, inspection_id, version, form, state, dated_on, blocks, made_at, changed_at, lines,
         published_at)
       values ($1, $2, $3, 'states', $4, '2026-11-18', '[]', now(), now(), $5::jsonb, $6)`,
      [
        ...[school.id, inspectionId, version, state],
        ...(state === 'published'
          ? [JSON.stringify([{ key: 'title', kind: 'title', text }]), world.now()]
          : [null, null]),
      ],
    )
  await add(1, '', 'draft')
  const before = await fetched()
  expect([...before.files.keys()]).toEqual(['ledger.xlsx', 'manifest.csv'])
  expect(before.manifest).toContain('"bulletin.docx","","","","","","","","","通报还没有发布"')
  expect(before.manifest.at(-1)).toMatch('没有缺的文件')
  await add(2, '先前的通报', 'published')
  await add(3, '整改进展情况通报', 'published')
  await add(4, '', 'draft')
  const after = await fetched()
  const bytes = after.files.get('bulletin.docx') ?? Buffer.alloc(0)
  expect(await textsOf(bytes)).toEqual(['整改进展情况通报'])
  expect(after.manifest.join()).toContain(`"bulletin.docx","${bytes.length}","${digestOf(bytes)}"`)
})

test('the ledger in it: one row a measure, branches in place of names', async () => {
  const { school, inspectionId } = await openWithPhotos(store)
  const { result } = await world.call(school.chen.token, 'downloadPack', { inspectionId })
  const { files } = unpacked((await fetchLink(world, result.url)).bytes)
  const titles = ['问题编号', '措施序号', '责任人所在支部', '措施状态']
  const { rows } = await readSheet(files.get('ledger.xlsx') ?? Buffer.alloc(0), { titles })
  expect(rows.map(({ cells }) => titles.map((title) => cells[title]))).toEqual([
    ['1.1', '1', '行政支部', '已通过'],
    ['1.1', '2', '', '已通过'],
  ])
})

test('a photo that was changed in the store does not pass for the one that came', async () => {
  const { school, inspectionId, evidenceId, ...checked } = await openWithPhotos(store)
  const came = await addPhoto(world, school, evidenceId, Buffer.from('第四张'))
  await store.put(photoPath(school.id, came, 'large'), Buffer.from('换过的'), 'image/jpeg')
  const { result } = await world.call(school.chen.token, 'downloadPack', { inspectionId })
  const { manifest } = unpacked((await fetchLink(world, result.url)).bytes)
  const line = manifest.find((each) => each.includes(digestOf(Buffer.from('换过的'))))
  expect(line).toContain(`与收到时不一致（当时是 ${came}）`)
  expect(checked.findingId).toBeGreaterThan(0)
})

test('a link of an hour; a stream’s link is no stored file’s, nor the other way round', async () => {
  const { school, inspectionId } = await openWithPhotos(store)
  const { url } = (await world.call(school.chen.token, 'downloadPack', { inspectionId })).result
  expect(await fetchLink(world, url.replace('/streams/', '/files/'))).toMatchObject({ status: 404, code: 10607 })
  expect(await fetchLink(world, `${url}x`)).toMatchObject({ status: 404, code: 10607 })
  const photo = world.pipe.files.linkPhoto(school.id, 'a'.repeat(64), world.now()).url
  expect(await fetchLink(world, photo.replace('/files/', '/streams/'))).toMatchObject({ status: 404, code: 10607 })
  const { pathname } = new URL(url, 'http://here')
  expect((await world.server.inject({ method: 'HEAD', url: pathname })).statusCode).toBe(404)
  world.setNow('2026-11-18T03:00:01.000Z')
  expect(await fetchLink(world, url)).toMatchObject({ status: 404, code: 10607 })
})

const bytesOf = (stream: Readable | undefined) => buffer(stream ?? Readable.from([]))

const made = (kept: FileStore, { school, inspectionId }: Checked, linkId = 0) =>
  streamPack.open({
    ...{ schoolId: school.id, wish: [inspectionId, linkId], now: world.now(), store: kept },
    transact: (work) =>
      world.pipe.database.transact({ text: 'select zb_set_school($1, 0)', values: [school.id] }, async (tx) => ({
        answer: await work(tx, schoolReach(school.id)),
      })),
  })

test('the same from an S3-compatible store', async () => {
  const aside = await mkdtemp(path.join(tmpdir(), 'zhibu-pack-'))
  const server = await startS3(aside, 'zhibu')
  try {
    const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1', bucket: 'zhibu' }
    const s3 = s3Store({ ...keys, endpoint: `http://127.0.0.1:${server.address.port}`, forcePathStyle: true })
    const { evidenceId, ...checked } = await openWithPhotos(s3)
    const stream = await made(s3, checked)
    holdsAll(unpacked(await bytesOf(stream)), evidenceId)
  } finally {
    await server.stop()
    await rm(aside, { recursive: true, force: true })
  }
})

/** More than waits between the store and a reader who does not read: what comes after is made when he reads on. */
async function openWithMany() {
  const opened = await openWithPhotos(store)
  for (let n = 0; n < 40; n += 1)
    await addPhoto(world, opened.school, opened.evidenceId, Buffer.alloc(100_000, String(n)), store)
  return opened
}

test('who goes away ends it: no photo is fetched for nobody', async () => {
  const checked = await openWithMany()
  let fetched = 0
  const counting: FileStore = {
    ...store,
    get: (key) => {
      fetched += 1
      return store.get(key)
    },
  }
  const stream = await made(counting, checked)
  if (!stream) throw new Error('no stream')
  // A reader that takes one piece and then nothing.
  await new Promise((resolve) => stream.once('readable', resolve))
  stream.read(1)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(fetched).toBeLessThan(25)
  const before = fetched
  stream.destroy()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(fetched).toBeLessThanOrEqual(before + 1)
})

test('a link that is taken back ends the download that is under way', async () => {
  const checked = await openWithMany()
  const { school, rows, findingId } = checked
  for (let n = 0; n < 40; n += 1) await rows.measure({ findingId, dueOn: null })
  const last = await acceptedEvidence(checked, await rows.measure({ findingId, dueOn: null }))
  await addPhoto(world, school, last, Buffer.from('最后一张'), store)
  const { linkId } = await linkTo(world, checked)
  const whole = unpacked(await bytesOf(await made(store, checked, linkId)))
  expect([...whole.files.keys()].some((name) => name.includes(`材料${last}-`))).toBe(true)
  const stream = await made(store, checked, linkId)
  await new Promise((resolve) => stream?.once('readable', resolve))
  await world.call(school.chen.token, 'revokePackLink', { linkId })
  await expect(bytesOf(stream)).rejects.toMatchObject({ fault: 'LINK_EXPIRED' })
})
