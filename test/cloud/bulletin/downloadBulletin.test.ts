import fs from 'node:fs'
import { openWorld, type World } from '../setup/world'
import { partsOf, textsOf } from '../weekly/docxText'
import { edit, makeDraft, publish } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function download(token: string, bulletinId: number): Promise<{ name: string; bytes: Buffer }> {
  const { result } = await world.call(token, 'downloadBulletin', { bulletinId })
  const response = await world.server.inject({ method: 'GET', url: new URL(result.url, 'http://here').pathname })
  expect(response.headers['content-type']).toContain('wordprocessingml')
  return { name: result.name, bytes: response.rawPayload }
}

test('a member gets no draft; a rival gets nothing', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  expect(await world.call(school.zhao.token, 'downloadBulletin', { bulletinId })).toMatchObject({ code: 101 })
  await publish(world, drafted)
  expect((await download(school.zhao.token, bulletinId)).name).toMatch(/关于第五轮巡察整改进展情况的通报\.docx$/)
  const rival = await world.school()
  expect(await world.call(rival.chen.token, 'downloadBulletin', { bulletinId })).toMatchObject({ code: 101 })
})

test('a draft says so, in its name and on each page, and is redacted already', async () => {
  const { school, bulletinId } = await makeDraft(world)
  await edit(world, school.li, bulletinId, 'close', '联系人：赵老师。\n<script>另起一段')
  await edit(world, school.li, bulletinId, 'title', '赵老师的学校\n关于第五轮巡察\n整改进展情况的通报')
  const { name, bytes } = await download(school.li.token, bulletinId)
  expect(name).toMatch(/^赵××的学校.*（草稿 第1版）\.docx$/)
  const texts = await textsOf(bytes)
  expect(texts.slice(1, 3)).toEqual(['关于第五轮巡察', '整改进展情况的通报'])
  expect(texts).toEqual(
    expect.arrayContaining(['联系人：赵××。', '<script>另起一段'.replace('<', '&lt;').replace('>', '&gt;')]),
  )
  const headers = [...(await partsOf(bytes))].filter(([path]) => /header\d\.xml$/.test(path))
  expect(headers.length).toBeGreaterThan(0)
  for (const [, xml] of headers) expect(xml).toContain('草稿 第1版')
})

test('the page of GB/T 9704-2012: A4, its margins, faces and sizes, outer page numbers, date and seal at the right', async () => {
  const drafted = await makeDraft(world)
  await publish(world, drafted)
  const { bytes } = await download(drafted.school.chen.token, drafted.bulletinId)
  const parts = await partsOf(bytes)
  const xml = parts.get('word/document.xml') ?? ''
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one)
  const of = (text: string) => paragraphs.find((one) => one.includes(`>${text}`)) ?? ''
  expect(of('关于第五轮巡察')).toMatch(/方正小标宋简体.*w:sz w:val="44"/)
  expect(of('一、组织')).toMatch(/w:eastAsia="黑体".*w:sz w:val="32"/)
  expect(of('（一）履行')).toContain('w:eastAsia="楷体_GB2312"')
  expect(of('1.理论学习')).toContain('w:eastAsia="仿宋_GB2312"')
  // 22 lines of 28.95 points on 225 mm; two letters in at the first line.
  expect(of('整改状态：整改中')).toMatch(/w:line="579" w:lineRule="exact".*w:firstLine="640"/)
  expect(of('2026年11月18日')).toMatch(/w:jc w:val="right"/)
  const footers = [...parts].filter(([path]) => /footer\d\.xml$/.test(path)).map(([, footer]) => footer)
  expect(footers.map((footer) => /w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right'])
  expect(parts.get('word/settings.xml')).toContain('evenAndOddHeaders')
  expect(parts.get('word/fontTable.xml')).toMatch(/仿宋_GB2312"><w:altName w:val="仿宋,FangSong/)
  const folder = process.env.KEEP_DOCUMENTS
  if (folder) fs.writeFileSync(`${folder}/bulletin.docx`, bytes)
})
