import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { HEADER, type Member, makeXlsx, membersAround, refusal, textCell, WISH, zipOf } from './sheetFiles'

const MB = 1024 * 1024

const sheet = (rows: string, more: Member[] = []) => zipOf(membersAround(rows, more))

describe('not a spreadsheet', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text renamed to .xlsx', Buffer.from('姓名,手机号\n赵,138')],
    ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])],
    ['an empty zip', zipOf([])],
    ['a .docx', zipOf([{ path: 'word/document.xml', data: '<w:document/>' }])],
    ['a workbook without its sheet', zipOf(membersAround('').slice(0, 2))],
    ['a workbook twice', zipOf([...membersAround(HEADER), ...membersAround(HEADER)])],
    ['broken XML', sheet('<row r="1"><c r="A1"')],
    [
      'XML that is cut off',
      zipOf([...membersAround('').slice(0, 2), { path: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData>' }]),
    ],
    [
      'entities that unfold',
      sheet('', [{ path: 'xl/sharedStrings.xml', data: '<!DOCTYPE s [<!ENTITY a "ha">]><sst/>' }]),
    ],
    ['a path that climbs out', sheet(HEADER, [{ path: '../evil.xml', data: '' }])],
    ['an address that is none', sheet('<row r="1"><c r="zzzzzzz1"><v>1</v></c></row>')],
  ])('%s', async (_, bytes) => {
    expect((await refusal(bytes)).reason).toBe('notXlsx')
  })

  test('changed bytes are noticed by their checksum', async () => {
    const bytes = zipOf(membersAround(HEADER))
    const at = bytes.indexOf('PK\x01\x02', bytes.indexOf('PK\x01\x02') + 4) + 16
    bytes.writeUInt32LE(1, at)
    expect((await refusal(bytes)).reason).toBe('notXlsx')
  })
})

describe('too large', () => {
  test('more than 1 MiB', async () => {
    expect(await refusal(Buffer.alloc(MB + 1))).toMatchObject({ reason: 'tooLarge', place: { limit: MB } })
  })

  test('a bomb that tells its size', async () => {
    expect((await refusal(sheet(`${HEADER}${' '.repeat(21 * MB)}`))).reason).toBe('tooLarge')
  })

  test('a bomb that lies about its size, in an unread part too', async () => {
    const bomb = { path: 'xl/worksheets/sheet2.xml', data: Buffer.alloc(25 * MB), declared: 100 }
    expect(['notXlsx', 'tooLarge']).toContain((await refusal(sheet(HEADER, [bomb]))).reason)
    expect((await refusal(sheet(HEADER, [{ ...bomb, path: 'xl/media/image1.png' }]))).reason).toBe('accepted')
  })

  test('a bomb that the directory does not list is never unfolded', async () => {
    const hidden = { path: 'xl/worksheets/sheet9.xml', data: Buffer.alloc(80 * MB), unlisted: true }
    const bytes = sheet(HEADER, [hidden])
    const before = process.memoryUsage().rss
    expect((await refusal(bytes)).reason).toBe('accepted')
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * MB)
  })

  test('more entries than a workbook has', async () => {
    const many = Array.from({ length: 600 }, (_, index) => ({ path: `xl/x${index}.xml`, data: '' }))
    expect((await refusal(sheet(HEADER, many))).reason).toBe('tooLarge')
  })

  test.each([
    ['one cell in the last corner', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ['a wide cell under endless rows', `${'<row/>'.repeat(3000)}<row r="9000"><c r="ZZ9000"><v>1</v></c></row>`],
    ['the same behind a prefix and spaces', "<x:row><x:c x:r = 'XFD1048576'><x:v>1</x:v></x:c></x:row>"],
  ])('%s would be a huge grid', async (_, rows) => {
    expect((await refusal(sheet(rows))).reason).toBe('tooManyRows')
  })

  test('a row number beyond any sheet', async () => {
    expect((await refusal(sheet('<row r="4294967295"></row>'))).reason).toBe('notXlsx')
  })

  test('more rows than asked for', async () => {
    const bytes = await makeXlsx([
      ['姓名', '手机号'],
      ['赵', '1'],
      [null, null],
      ['钱', '2'],
      ['孙', '3'],
    ])
    expect((await refusal(bytes, { ...WISH, maxRows: 3 })).reason).toBe('accepted')
    expect(await refusal(bytes, { ...WISH, maxRows: 2 })).toMatchObject({ reason: 'tooManyRows', place: { limit: 2 } })
  })
})

test('macros, of both kinds', async () => {
  for (const path of ['xl/vbaProject.bin', 'xl/VBAPROJECT.BIN', 'xl/macrosheets/sheet1.xml']) {
    expect((await refusal(sheet(HEADER, [{ path, data: 'x' }]))).reason).toBe('macros')
  }
})

test('missing titles are named, from the row that comes nearest', async () => {
  const bytes = await makeXlsx([['花名册'], ['姓名', '支部', '入党时间'], ['赵', '文科支部', '2001-07-01']])
  const wish = { titles: ['姓名', '支部', '手机号', '角色'] }
  expect(await refusal(bytes, wish)).toMatchObject({ reason: 'missingTitle', place: { titles: ['手机号', '角色'] } })
})

test('a wanted title that stands there twice', async () => {
  const bytes = await makeXlsx([
    ['姓名', '手机号', '姓 名'],
    ['赵', '1', '钱'],
  ])
  expect(await refusal(bytes)).toMatchObject({ reason: 'repeatedTitle', place: { titles: ['姓名'] } })
})

describe('formulas', () => {
  const row = (cell: string) => sheet(`${HEADER}<row r="3">${textCell('A3', '赵')}${cell}</row>`)
  test.each([
    ['failed', '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ['failed, with its type first', '<c t="e" r="B3"><v>#N/A</v></c>'],
    ['never computed', '<c r="B3"><f>A1&amp;A2</f></c>'],
    ['never computed, with an empty value', '<c r="B3"><f>SUM(A1:A2)</f><v></v></c>'],
    ['never computed and shared', '<c r="B3"><f t="shared" si="0"/></c>'],
  ])('%s: the cell is named', async (_, cell) => {
    expect(await refusal(row(cell))).toMatchObject({ reason: 'formula', place: { cell: 'B3' } })
  })

  test('a computed one gives its value, an empty text too', async () => {
    for (const [cell, value] of [
      ['<c r="B3"><f>100+38</f><v>138</v></c>', '138'],
      ['<c r="B3" t="str"><f>A1&amp;"x"</f><v>姓名x</v></c>', '姓名x'],
      ['<c r="B3" t="str"><f>""</f><v></v></c>', ''],
    ]) {
      const { rows } = await readSheet(row(cell ?? ''), WISH)
      expect(rows).toEqual([{ line: 3, cells: { 姓名: '赵', 手机号: value } }])
    }
  })

  test('a failed one in a column that nobody asked for does no harm', async () => {
    expect((await refusal(row('<c r="F3" t="e"><v>#N/A</v></c>'), WISH)).reason).toBe('accepted')
    const { rows } = await readSheet(row('<c r="B3" t="e"><v>#N/A</v></c>'), { titles: ['姓名'] })
    expect(rows).toEqual([{ line: 3, cells: { 姓名: '赵', 手机号: '#N/A' } }])
  })
})
