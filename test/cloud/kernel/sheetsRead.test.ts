import { cleanText, titleKey } from '../../../cloud/kernel/sheets/cellText'
import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { makeXlsx, membersAround, textCell, zipOf } from './sheetFiles'

describe('reading', () => {
  test('finds the titles under a heading, on whichever sheet they stand', async () => {
    const bytes = await makeXlsx(
      [['填写说明'], ['请勿改动表头']],
      [
        ['某某学校党员花名册'],
        [null],
        ['序号', ' 姓　名 *', '手机号（选填）', '备注'],
        [1, '赵一', 13800138000, null],
        [null, null, null, null],
        [2, '钱二', null, '外出'],
      ],
    )
    const read = await readSheet(bytes, { titles: ['姓名'], optional: ['手机号(选填)', '角色'] })
    expect(read.columns).toEqual({ 序号: 'A', 姓名: 'B', '手机号(选填)': 'C', 备注: 'D' })
    expect(read.rows).toEqual([
      { line: 4, cells: { 序号: '1', 姓名: '赵一', '手机号(选填)': '13800138000', 备注: '', 角色: '' } },
      { line: 6, cells: { 序号: '2', 姓名: '钱二', '手机号(选填)': '', 备注: '外出', 角色: '' } },
    ])
  })

  test('a table without a row is no error', async () => {
    expect((await readSheet(await makeXlsx([['姓名']]), { titles: ['姓名'] })).rows).toEqual([])
  })

  test('without wanted titles the first row is the header', async () => {
    const read = await readSheet(await makeXlsx([[null], ['a', 'b'], ['1', '2']]), { titles: [] })
    expect(read).toEqual({ rows: [{ line: 3, cells: { a: '1', b: '2' } }], columns: { a: 'A', b: 'B' } })
  })

  test('numbers, dates, times and yes or no as a person reads them', async () => {
    const at = (text: string) => ({ value: new Date(text), type: Date, format: 'yyyy"年"m"月"d"日"' })
    const bytes = await makeXlsx([
      ['值'],
      [0.1 + 0.2],
      [1e21],
      [-0.5],
      [13800138000],
      [at('2024-05-31T00:00:00Z')],
      [at('2024-05-31T23:59:59Z')],
      [{ value: 0.5, type: Number, format: 'h:mm' }],
      [{ value: 99_999_999, type: Number, format: 'yyyy-mm-dd' }],
      [true],
    ])
    const { rows } = await readSheet(bytes, { titles: ['值'] })
    expect(rows.map(({ cells }) => cells.值)).toEqual([
      '0.3',
      '1000000000000000000000',
      '-0.5',
      '13800138000',
      '2024-05-31',
      '2024-05-31',
      '12:00',
      '#####',
      'TRUE',
    ])
  })

  test('dates kept as ISO text do not slip by a day', async () => {
    const rows = `<row r="1">${textCell('A1', '日期')}</row><row r="2"><c r="A2" t="d"><v>2024-05-31T00:00:00</v></c></row>`
    const read = await readSheet(zipOf(membersAround(rows)), { titles: ['日期'] })
    expect(read.rows).toEqual([{ line: 2, cells: { 日期: '2024-05-31' } }])
  })

  test("titles that are names of JavaScript's own do no harm", async () => {
    const rows = `<row r="1">${textCell('A1', '__proto__')}${textCell('B1', 'constructor')}</row><row r="2">${textCell('A2', 'x')}${textCell('B2', 'y')}</row>`
    const {
      rows: [row],
    } = await readSheet(zipOf(membersAround(rows)), { titles: ['constructor'] })
    expect(Object.entries(row?.cells ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('text comes clean', () => {
    expect(cleanText(' \u202E赵\u200B一\u0000\uFEFF\u2067 ')).toBe('赵一')
    expect(cleanText('ＡＢ１２－３')).toBe('AB12-3')
    expect(cleanText('一是加强领导，完善①制度；（２０２４年）')).toBe('一是加强领导，完善①制度；（2024年）')
    expect(cleanText('第一行\r\n第二行\u000b尾')).toBe('第一行\n第二行 尾')
    expect(cleanText('\uD800赵')).toBe('赵')
    expect(cleanText('\u2F00')).toBe('一')
    expect(titleKey('姓　名\n（必填）*')).toBe('姓名(必填)')
  })
})
