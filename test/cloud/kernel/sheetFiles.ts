import { deflateRawSync } from 'node:zlib'
import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { BadSheet, type BadSheetPlace } from '../../../cloud/kernel/sheets/badSheet'
import { readSheet, type SheetWish } from '../../../cloud/kernel/sheets/readSheet'
import { crc32 } from '../../../cloud/kernel/sheets/repack'

/** One member of a zip; `declared` is a lie about its size, `unlisted` keeps it out of the directory. */
export interface Member {
  path: string
  data: Buffer | string
  declared?: number
  unlisted?: boolean
}

/** An .xlsx made by the library, not by our own writer. */
export function makeXlsx(...sheets: SheetData[]): Promise<Buffer> {
  return writeXlsx(
    sheets.map((data, index) => ({ data, sheet: `表${index + 1}` })),
    {},
  ).toBuffer()
}

/** A deflated zip, honest or not. */
export function zipOf(members: Member[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, data, declared, unlisted } of members) {
    const bytes = Buffer.from(data)
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(declared ?? bytes.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(path), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    files.push(Buffer.from('PK\x03\x04'), facts, Buffer.from(path), packed)
    offset += 4 + 26 + Buffer.byteLength(path) + packed.length
    if (!unlisted) directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, place, Buffer.from(path)]))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The members of an .xlsx with one sheet whose `<sheetData>` holds the given XML. */
export function membersAround(rows: string, more: Member[] = []): Member[] {
  return [
    {
      path: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships><Relationship Id="rId1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      path: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...more,
  ]
}

/** One cell with a text of its own. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
}

export const WISH: SheetWish = { titles: ['姓名', '手机号'] }
export const HEADER = `<row r="1">${textCell('A1', '姓名')}${textCell('B1', '手机号')}</row>`

/** Why the file is refused, or that it was not. */
export async function refusal(bytes: Buffer, wish = WISH): Promise<{ reason: string; place?: BadSheetPlace }> {
  return readSheet(bytes, wish).then(
    () => ({ reason: 'accepted' }),
    (error: unknown) => (error instanceof BadSheet ? error : { reason: `threw ${error}` }),
  )
}
