import type { ISectionOptions, Paragraph, Table } from 'docx'
import { fonts, fontTable } from './fonts'
import { letter, page, printedWidth, sizes } from './page'

export interface TableBlock {
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** Shares of the width, one for each column. */
  widths: readonly number[]
}

/** A part of a document: a heading, a paragraph, or a table. */
export type Block = { heading: string } | { text: string } | TableBlock

export interface WrittenDocument {
  title: string
  /** Below the title, centred: of whom and when. */
  byline: string
  blocks: readonly Block[]
}

type Docx = typeof import('docx')

/** Lines of 28 points. */
const line = 560

/** A Word document in the form of a Chinese official paper. The library is loaded at the first use. */
export async function writeDocument(written: WrittenDocument): Promise<Buffer> {
  const docx = await import('docx')
  const section: ISectionOptions = {
    properties: { page },
    children: [
      title(docx, written.title),
      centred(docx, written.byline),
      ...written.blocks.map((block) => blockOf(docx, block)),
    ],
  }
  const file = new docx.Document({
    title: written.title,
    creator: '',
    styles: { default: { document: { run: { font: fonts.text, size: sizes.text } } } },
    sections: [section],
  })
  return docx.Packer.toBuffer(file, undefined, [fontTable])
}

function blockOf(docx: Docx, block: Block): Paragraph | Table {
  if ('heading' in block) return heading(docx, block.heading)
  return 'text' in block ? paragraph(docx, block.text) : table(docx, block)
}

const title = ({ Paragraph, TextRun, AlignmentType, LineRuleType }: Docx, text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: LineRuleType.AT_LEAST, after: 200 },
    children: [new TextRun({ text, font: fonts.title, size: sizes.title })],
  })

const centred = ({ Paragraph, TextRun, AlignmentType, LineRuleType }: Docx, text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line, lineRule: LineRuleType.EXACT, after: 200 },
    children: [new TextRun({ text, font: fonts.text, size: sizes.table })],
  })

const heading = ({ Paragraph, TextRun, LineRuleType, HeadingLevel }: Docx, text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { line, lineRule: LineRuleType.EXACT, before: 200, after: 120 },
    indent: { firstLine: 2 * letter },
    children: [new TextRun({ text, font: fonts.heading, size: sizes.text, color: '000000' })],
  })

const paragraph = ({ Paragraph, TextRun, LineRuleType, AlignmentType }: Docx, text: string) =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { line, lineRule: LineRuleType.EXACT },
    indent: { firstLine: 2 * letter },
    children: [new TextRun({ text, font: fonts.text, size: sizes.text })],
  })

function table(docx: Docx, { head, rows, widths }: TableBlock) {
  const { Table, TableRow, WidthType, TableLayoutType, AlignmentType } = docx
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.floor((printedWidth * width) / whole))
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, column) => cell(docx, text, columnWidths[column], isHead)),
    })
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: printedWidth, type: WidthType.DXA },
    columnWidths,
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  })
}

function cell(docx: Docx, text: string, width: number, isHead: boolean) {
  const { TableCell, Paragraph, TextRun, WidthType, VerticalAlign, AlignmentType } = docx
  const font = isHead ? fonts.heading : fonts.text
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font, size: sizes.table })],
      }),
    ],
  })
}
