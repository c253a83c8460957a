import type { Footer, ISectionOptions, Paragraph } from 'docx'
import { cleanText } from '../sheets/cellText'
import { fonts, fontTable } from './fonts'
import { letter, mm, page, pt, sizes } from './page'

/** A line of an official paper, its number already before it; a line break inside begins a new paragraph. */
export interface PaperLine {
  kind: 'title' | 'heading1' | 'heading2' | 'heading3' | 'item' | 'text' | 'state' | 'seal' | 'date'
  text: string
}

type Docx = typeof import('docx')

/** 22 lines of 28 letters on a page: 225 mm ÷ 22, and 156 mm ÷ 28 as what a letter of 16 points is made narrower by. */
const line = pt(28.95)
const narrower = -5

const headings = { heading1: fonts.heading, heading2: fonts.second, heading3: fonts.text }
const isHeading = (kind: PaperLine['kind']): kind is keyof typeof headings => kind in headings

/** A public paper by GB/T 9704-2012. `mark` stands at the head of each page of a draft. Loads the library at first use. */
export async function writePaper(lines: readonly PaperLine[], mark: string | null): Promise<Buffer> {
  const docx = await import('docx')
  const title = lines.find(({ kind }) => kind === 'title')?.text.replace(/\s*\n\s*/g, '') ?? ''
  const section: ISectionOptions = {
    properties: { page },
    headers: mark ? { default: markedHeader(docx, mark), even: markedHeader(docx, mark) } : undefined,
    footers: { default: pageNumber(docx, 'right'), even: pageNumber(docx, 'left') },
    children: paragraphs(docx, lines),
  }
  const file = new docx.Document({
    title: cleanText(title),
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.text, size: sizes.text } } } },
    sections: [section],
  })
  return docx.Packer.toBuffer(file, undefined, [fontTable])
}

function paragraphs(docx: Docx, lines: readonly PaperLine[]): Paragraph[] {
  const date = cleanText(lines.find(({ kind }) => kind === 'date')?.text ?? '')
  const sealAt = lines.findIndex(({ kind }) => kind === 'seal')
  return lines.flatMap(({ kind, text }, index) =>
    cleanText(text)
      .split('\n')
      .map((part, at, parts) => {
        if (kind === 'title') return title(docx, part, { isFirst: at === 0, isLast: at === parts.length - 1 })
        if (kind === 'seal') return signed(docx, part, sealSpace(part, date), 2 * line)
        if (kind === 'date') return signed(docx, part, dateSpace, 0)
        // The seal never stands on a page without text.
        return written(docx, kind, part, index + 1 === sealAt)
      }),
  )
}

function title(docx: Docx, text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }) {
  const { Paragraph, TextRun, AlignmentType, LineRuleType } = docx
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: pt(33), lineRule: LineRuleType.EXACT, before: isFirst ? line : 0, after: isLast ? line : 0 },
    children: [new TextRun({ text, font: fonts.title, size: sizes.title })],
  })
}

function written(docx: Docx, kind: PaperLine['kind'], text: string, keepNext: boolean) {
  const { Paragraph, TextRun, AlignmentType, LineRuleType, HeadingLevel } = docx
  const levels = {
    heading1: HeadingLevel.HEADING_1,
    heading2: HeadingLevel.HEADING_2,
    heading3: HeadingLevel.HEADING_3,
  }
  const heads = isHeading(kind)
  const font = heads ? headings[kind] : fonts.text
  return new Paragraph({
    ...(heads ? { heading: levels[kind] } : {}),
    alignment: heads ? AlignmentType.LEFT : AlignmentType.BOTH,
    keepNext: keepNext || heads,
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { firstLine: 2 * letter },
    children: [new TextRun({ text, font, size: sizes.text, color: '000000', characterSpacing: narrower })],
  })
}

/** Half a letter for a digit, a whole one for the rest. */
const widthOf = (text: string) => [...text].reduce((width, sign) => width + (sign < '\u0100' ? letter / 2 : letter), 0)
/** The date stands four letters from the right, and the name is centred above it, so that the seal covers both. */
const dateSpace = 4 * letter
const sealSpace = (name: string, date: string) =>
  Math.max(2 * letter, Math.round(dateSpace + (widthOf(date) - widthOf(name)) / 2))

function signed(
  { Paragraph, TextRun, AlignmentType, LineRuleType }: Docx,
  text: string,
  right: number,
  before: number,
) {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepLines: true,
    keepNext: before > 0,
    // Word's own gap between figures and letters would push the name off the middle of the date.
    autoSpaceEastAsianText: false,
    spacing: { line, lineRule: LineRuleType.EXACT, before },
    indent: { right },
    children: [new TextRun({ text, font: fonts.text, size: sizes.text })],
  })
}

/** — 1 — at the outer foot, one letter in: right on odd pages, left on even ones. */
function pageNumber({ Footer, Paragraph, TextRun, PageNumber, AlignmentType }: Docx, side: 'left' | 'right'): Footer {
  const letterIn = sizes.table * 10
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: letterIn },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.number, size: sizes.table })],
      }),
    ],
  })
}

function markedHeader({ Header, Paragraph, TextRun, AlignmentType }: Docx, mark: string) {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: mm(5) },
        children: [new TextRun({ text: cleanText(mark), font: fonts.heading, size: sizes.table, color: '7f7f7f' })],
      }),
    ],
  })
}
