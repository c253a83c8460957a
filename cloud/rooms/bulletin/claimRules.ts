import type { Headline } from '../../contract/rectification'
import type { Hit } from './alarmRules'
import { numberOf, numeral } from './numeralRules'

export interface Body {
  headline: Headline
  findings: number
  categories: number
}

const finished = '(?:完成整改|整改完成|已完成|整改到位|销号)'
/** In “34个问题已完成31个” the first number is of the whole. */
const notOfAll = '(?![^，。；\\d]{0,6}\\d+\\s*[个项条])'
const doneCount = new RegExp(
  `(${numeral})\\s*[个项条](?!方面)(?:问题)?[^，。；\\d全均]{0,6}?${finished}${notOfAll}|${finished}[^，。；\\d]{0,6}?(\\d+)\\s*[个项条]`,
  'g',
)
const totalCount =
  /(?:反馈|指出|涉及|梳理)[^，。；\d]{0,10}?(\d+)\s*个(?:具体|突出)?问题|反馈[^，。；\d]{0,4}问题\s*(\d+)\s*个/g
const areas = new RegExp(`(${numeral})\\s*个方面`, 'g')
const all = /(?<!未|没有|尚未|并非|不)(?:全部|均已?|已全部|全面|都已)(?:得到)?(?:整改)?(?:完成|到位|销号|见底|解决)/g
const rate = /(?:整改|完成|办结)+率[^\d。；]{0,4}(\d+(?:\.\d+)?)[%％]/g

/** A summary that says more than its body, or other than it: "31 of 34 done" that is 9 closed and 22 staged (S0). */
export function overClaims(text: string, body: Body): Hit[] {
  const { closed, staged, blocked, open } = body.headline
  const truth = `台账里已销号 ${closed} 个，阶段性成效 ${staged} 个，未完成 ${blocked} 个，整改中 ${open} 个`
  const everything = closed < body.findings ? [...text.matchAll(all)] : []
  return [
    ...unlike(text, doneCount, closed, (said) => `写的是完成 ${said} 个，${truth}。`),
    ...unlike(text, totalCount, body.findings, () => `台账里是 ${body.findings} 个问题，和这里的对不上。`),
    ...unlike(text, areas, body.categories, () => `台账里是 ${body.categories} 个方面，和这里的对不上。`),
    ...everything.map(([quote]) => ({ quote, sentence: `写的是全部完成，${truth}。` })),
    ...wrongRates(text, closed, body.findings),
  ]
}

/** Where `form` finds another number than `right`. */
function unlike(text: string, form: RegExp, right: number, say: (said: number) => string): Hit[] {
  return [...text.matchAll(form)].flatMap(([quote, one, other]) => {
    const said = numberOf(one ?? other)
    return said === undefined || said === right ? [] : [{ quote, sentence: say(said) }]
  })
}

function wrongRates(text: string, closed: number, findings: number): Hit[] {
  return [...text.matchAll(rate)].flatMap(([quote, said]) => {
    const right = ((closed / findings) * 100).toFixed(said.split('.')[1]?.length ?? 0)
    if (Number(right) === Number(said)) return []
    return [{ quote, sentence: `${closed} 个除以 ${findings} 个是 ${right}%，写的是 ${said}%。` }]
  })
}

const doneWords = /(?<!未|没有|尚未|并非|不)(?:已|全部|彻底|全面|均已)(?:得到)?(?:整改)?(?:完成|到位|解决|销号)/

/** The closing sentence of one finding that is not closed. */
export function overClaim(text: string): Hit[] {
  const quote = doneWords.exec(text)?.[0]
  return quote ? [{ quote, sentence: `写着“${quote}”，但这个问题在台账里还没有销号。` }] : []
}
