import { HEADER, makeXlsx, membersAround, refusal, textCell, zipOf } from './sheetFiles'

test('hostile bytes make a BadSheet or a sheet, and nothing else', async () => {
  const good = await makeXlsx(
    [
      ['姓名', '手机号'],
      ['赵', 13800138000],
      ['钱', new Date()],
    ].slice(0, 2) as never,
  )
  let seed = 42
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed % below
  }
  const seen = new Set<string>()
  for (let round = 0; round < 600; round += 1) {
    const bytes = Buffer.from(round % 3 ? good : good.subarray(0, random(good.length)))
    for (let flip = 0; flip <= random(4) && bytes.length > 0; flip += 1) bytes[random(bytes.length)] = random(256)
    seen.add((await refusal(bytes)).reason)
  }
  const known = ['accepted', 'notXlsx', 'tooLarge', 'missingTitle', 'macros', 'tooManyRows']
  expect([...seen].filter((reason) => !known.includes(reason))).toEqual([])
  expect(seen.has('notXlsx')).toBe(true)
})

test('hostile XML in a sound zip makes a BadSheet or a sheet, and nothing else', async () => {
  const rows = `${HEADER}<row r="2">${textCell('A2', '赵')}<c r="B2" s="1"><f>1+1</f><v>2</v></c></row>`
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
  const members = membersAround(rows, [{ path: 'xl/styles.xml', data: styles }])
  let seed = 4711
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % below
  }
  const pieces = [
    '<',
    '>',
    '"',
    '/',
    '&',
    '&#x0;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '</c>',
    '<c ',
    ' r="A9"',
    '99999999',
    '-1',
    '\0',
    '😀',
    '',
  ]
  for (let round = 0; round < 250; round += 1) {
    const hostile = members.map((member) => ({ ...member, data: String(member.data) }))
    const target = hostile[random(hostile.length)]
    if (!target) continue
    const at = random(target.data.length)
    target.data = target.data.slice(0, at) + pieces[random(pieces.length)] + target.data.slice(at + random(6))
    expect((await refusal(zipOf(hostile))).reason).not.toMatch(/^threw/)
  }
})

// Each of these kept the spreadsheet library busy for one to two minutes.
test.each([
  ['three million rows without a number', '<row/>'.repeat(3_000_000)],
  ['a tag of fifteen million spaces', `<row r="1"><c ${' '.repeat(15_000_000)}/></row>`],
  ['a quote that never ends', '<c t="'.repeat(2_000_000)],
  ['a quote that never ends, with tags in it', `<c t="${'<>'.repeat(5_000_000)}`],
  ['a comment that never ends', `<!--${'>'.repeat(10_000_000)}`],
  ['a text of fifteen million signs', textCell('A1', '>'.repeat(15_000_000))],
])('%s is refused in no time', async (_, rows) => {
  const bytes = zipOf(membersAround(HEADER + rows))
  expect(bytes.length).toBeLessThan(100 * 1024)
  const started = Date.now()
  expect((await refusal(bytes)).reason).toMatch(/notXlsx|tooManyRows/)
  expect(Date.now() - started).toBeLessThan(20_000)
})
