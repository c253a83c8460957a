import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { unpack } from '../../../cloud/kernel/sheets/unpack'
import { writeSheet } from '../../../cloud/kernel/sheets/writeSheet'

describe('writing', () => {
  const plain = { sheetName: '花名册', columns: [{ title: '姓名' }, { title: '次数', width: 6 }] }

  test('what was written reads back, line by line', async () => {
    const rows = [
      ['赵一', 3],
      ['钱二', null],
      ['孙三', 0],
      ['  李四\n王五  ', 1.5],
    ]
    const bytes = await writeSheet({ ...plain, title: '签到表', notes: ['一行说明', '又一行'], rows })
    const read = await readSheet(bytes, { titles: ['姓名', '次数'] })
    expect(read.rows).toEqual([
      { line: 5, cells: { 姓名: '赵一', 次数: '3' } },
      { line: 6, cells: { 姓名: '钱二', 次数: '' } },
      { line: 7, cells: { 姓名: '孙三', 次数: '0' } },
      { line: 8, cells: { 姓名: '李四\n王五', 次数: '1.5' } },
    ])
  })

  test('the header is bold and frozen', async () => {
    const parts = await unpack(await writeSheet({ ...plain, title: '签到表', rows: [] }), 1e7)
    const xml = String(parts.get('xl/worksheets/sheet1.xml'))
    expect(xml).toMatch(/<pane[^>]*ySplit="2"[^>]*state="frozen"/)
    expect(String(parts.get('xl/styles.xml'))).toContain('<b/>')
    expect(xml).toMatch(/<col [^>]*min="2"[^>]*width="6"/)
  })

  test('text never becomes a formula, and comes back as it was', async () => {
    const tricks = [
      '=1+1',
      '+861',
      '-1',
      '@SUM(A1)',
      "=cmd|' /C calc'!A0",
      '_x003D_1',
      'constructor',
      '__proto__',
      'toString',
      '<b>&"x"',
    ]
    const bytes = await writeSheet({ sheetName: 's', columns: [{ title: '文' }], rows: tricks.map((text) => [text]) })
    const xml = String((await unpack(bytes, 1e7)).get('xl/worksheets/sheet1.xml'))
    expect(xml).not.toMatch(/<f[\s>]/)
    expect(xml.match(/t="s"/g)).toHaveLength(tricks.length + 1)
    expect((await readSheet(bytes, { titles: ['文'] })).rows.map(({ cells }) => cells.文)).toEqual(tricks)
  })

  test('odd names, control characters, endless text and numbers that are none still make a sheet', async () => {
    const rows = [
      ['长'.repeat(40_000), Number.NaN],
      ['\u0000\u0008x\uD800', Number.POSITIVE_INFINITY],
    ]
    for (const sheetName of ['', "'a'", '2026/11:[周报]*?\\', '名'.repeat(60), '\u0000']) {
      const read = await readSheet(await writeSheet({ ...plain, sheetName, rows }), { titles: ['姓名'] })
      expect(read.rows[0]?.cells.姓名?.length).toBe(32_767)
      expect(read.rows[1]?.cells).toEqual({ 姓名: 'x', 次数: 'Infinity' })
    }
  })

  test('10,000 rows are written and every one reads back', async () => {
    const columns = Array.from({ length: 8 }, (_, index) => ({ title: `列${index}` }))
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      columns.map((_, index) => (index % 2 ? row * index : `第${row}行，第${index}列`)),
    )
    const bytes = await writeSheet({ sheetName: '大表', columns, rows })
    const read = await readSheet(bytes, { titles: ['列0'], maxRows: 10_000 })
    expect(read.rows).toHaveLength(10_000)
    for (const [index, { line, cells }] of read.rows.entries()) {
      if (line !== index + 2 || Object.values(cells).join() !== rows[index]?.join())
        throw new Error(`line ${line} differs`)
    }
  })
})
