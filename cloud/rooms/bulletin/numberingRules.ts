import { type Alarm, alarm, type Hit } from './alarmRules'
import { chinese, numberOf } from './numeralRules'
import type { LedgerFacts } from './rules'

const marks: { form: RegExp; say: (number: number) => string }[] = [
  { form: /(?<=^|[，。；：、\s])([一二三四五六七八九十]{1,2})是/g, say: (number) => `${chinese(number)}是` },
  { form: /(?<=^|[，。；：\s])第([一二三四五六七八九十]{1,2})[，、]/g, say: (number) => `第${chinese(number)}` },
  { form: /[（(](\d{1,2})[）)]/g, say: (number) => `（${number}）` },
  { form: /([①-⑳])/g, say: (number) => String.fromCodePoint(0x245f + number) },
]

const markValue = (mark: string) => numberOf(mark) ?? (mark.codePointAt(0) ?? 0) - 0x245f

/** 一是…三是…: a count inside a text that leaves one out or says one twice. A single mark is no count. */
export function brokenCounts(text: string): Hit[] {
  return marks.flatMap(({ form, say }) => {
    const found = [...text.matchAll(form)].map(([quote, mark]) => ({ quote, number: markValue(mark) }))
    // A new count may begin inside the same text.
    const at = found.findIndex(({ number }, index) => number !== 1 && number !== (found[index - 1]?.number ?? 0) + 1)
    if (found.length < 2 || at < 0) return []
    const wanted = (found[at - 1]?.number ?? 0) + 1
    return [{ quote: found[at].quote, sentence: `这里应该是“${say(wanted)}”，写的是“${found[at].quote}”。` }]
  })
}

const typed = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}(?:[）)、．]|\.(?!\d)))/

/** A heading gets its number when it is written out; one that was typed as well would stand there twice. */
export function typedNumber(text: string): Hit[] {
  const quote = typed.exec(text)?.[0]
  return quote ? [{ quote, sentence: '标题的编号由系统加，请删掉手写的编号。' }] : []
}

function headingSentence(printed: string | null, number: number): string | null {
  const right = `（${chinese(number)}）`
  if (printed === null || printed === '') return `原文这个标题没有编号，应是“${right}”。`
  const [, open, mark, close] = /^([（(]?)([一二三四五六七八九十]+|\d+)([）)]?)[、.．]?$/.exec(printed.trim()) ?? []
  if (mark === undefined || numberOf(mark) !== number) return `原文的编号是“${printed}”，按顺序应是“${right}”。`
  return (open === '') === (close === '') ? null : `原文的编号“${printed}”括号不全，应是“${right}”。`
}

/** Heading numbers as printed, and the ledger's own: without one, left out, said twice, or half a bracket (S0). */
export function checkNumbering({ printed, categories, findings }: LedgerFacts): Alarm[] {
  const headings = printed.headings.flatMap(({ category, number }) => {
    const title = categories.find((one) => one.number === category)?.title ?? ''
    const sentence = headingSentence(number, category)
    const place = { where: `第 ${category} 类的标题` }
    return sentence
      ? [alarm('numbering', place, `${category} ${number} ${title}`, `${number ?? ''}${title}`, sentence)]
      : []
  })
  const gaps = categories.flatMap(({ number, title }, index) => {
    const wanted = (categories[index - 1]?.number ?? 0) + 1
    if (number === wanted) return []
    return [
      alarm(
        'numbering',
        { where: `第 ${number} 类` },
        `${number} ${title}`,
        title,
        `类别编号应是 ${wanted}，写的是 ${number}。`,
      ),
    ]
  })
  return [
    ...headings,
    ...gaps,
    ...categories.flatMap(({ id }) => checkFindingNumbers(findings.filter((one) => one.categoryId === id))),
  ]
}

const lastNumber = (number: string): number => Number(/(\d+)\D*$/.exec(number)?.[1] ?? Number.NaN)

/** The last figure of a finding's number goes up by one from its neighbour's. */
function checkFindingNumbers(findings: LedgerFacts['findings']): Alarm[] {
  return findings.slice(1).flatMap(({ id, number, title }, index) => {
    const [before, own] = [lastNumber(findings[index].number), lastNumber(number)]
    if (Number.isNaN(before + own) || own === before + 1) return []
    const sentence = `上一个问题的编号是“${findings[index].number}”，这个是“${number}”，不连着。`
    return [
      alarm('numbering', { findingId: id, where: number }, `${findings[index].number} ${number}`, title, sentence),
    ]
  })
}
