import type { Hit } from './alarmRules'

const units = '个|人次|人|名|次|处|条|项|件|份|场|所|篇|家|户|万元|元|课时'
const counted = new RegExp(`(\\d+(?:\\.\\d+)?)(${units})`, 'g')
const bracket = new RegExp(`(\\d+(?:\\.\\d+)?)(${units})[^，。；、（()）\\d]{0,10}[（(]([^（()）]*)[）)]`, 'g')
const among = new RegExp(`(\\d+(?:\\.\\d+)?)(${units})[^。；\\d]{0,12}其中([^。；]*)`, 'g')
const sum = (numbers: number[]) => Math.round(numbers.reduce((all, one) => all + one, 0) * 1000) / 1000

/** The parts that a total names, when all of them are counted in the total's own unit. */
function partsOf(text: string, unit: string): number[] {
  const all = [...text.matchAll(counted)]
  return all.every(([, , of]) => of === unit) ? all.map(([, number]) => Number(number)) : []
}

/** `共 16 人（A 3 人、B 6 人、C 8 人）`; with 其中 the parts need not be all, but never more than the whole. */
function sumsInText(text: string): Hit[] {
  const hits: Hit[] = []
  for (const [quote, total, unit, inside] of text.matchAll(bracket)) {
    const parts = partsOf(inside, unit)
    if (inside.includes('其中') || parts.length < 2 || sum(parts) === Number(total)) continue
    hits.push({ quote, sentence: `总数写的是 ${total}${unit}，括号里加起来是 ${sum(parts)}${unit}，对不上。` })
  }
  for (const [quote, total, unit, inside] of text.matchAll(among)) {
    const parts = partsOf(inside, unit)
    if (parts.length === 0 || sum(parts) <= Number(total)) continue
    hits.push({ quote, sentence: `总数写的是 ${total}${unit}，“其中”加起来是 ${sum(parts)}${unit}，超过了总数。` })
  }
  return hits
}

const shares = new RegExp(`(\\d+)(${units})[^\\d。；]{0,12}占[^\\d。；]{0,6}(\\d+(?:\\.\\d+)?)[%％]`, 'g')
const total = new RegExp(`(?:共|总计|合计|总数)[^\\d。；]{0,10}(\\d+)(${units})`)

/** `612 个占 43.8%，501 个占 35.9%，283 个占 20.2%` of 1396: the last is 20.3% (S1). */
function sharesInText(text: string): Hit[] {
  const parts = [...text.matchAll(shares)]
  const [, stated, unit] = total.exec(text.replace(shares, '')) ?? []
  const same = parts.filter(([, , of]) => of === (unit ?? parts[0][2]))
  const whole = stated ? Number(stated) : same.length > 1 ? sum(same.map(([, number]) => Number(number))) : 0
  const addsUp = stated !== undefined || Math.abs(sum(same.map(([, , , share]) => Number(share))) - 100) < 1
  if (whole === 0 || !addsUp) return []
  return same.flatMap(([quote, number, , share]) => {
    const right = ((Number(number) / whole) * 100).toFixed(share.split('.')[1]?.length ?? 0)
    if (Number(right) === Number(share)) return []
    return [{ quote, sentence: `${number} 占 ${whole} 的 ${right}%，写的是 ${share}%。` }]
  })
}

const rateOf =
  /应[到参][^\d。；]{0,6}(\d+)[^\d。；]{0,8}实[到参][^\d。；]{0,6}(\d+)[^\d。；]{0,12}率[^\d。；]{0,4}(\d+(?:\.\d+)?)[%％]/g

function ratesInText(text: string): Hit[] {
  return [...text.matchAll(rateOf)].flatMap(([quote, due, came, rate]) => {
    const right = ((Number(came) / Number(due)) * 100).toFixed(rate.split('.')[1]?.length ?? 0)
    if (Number(right) === Number(rate)) return []
    return [{ quote, sentence: `${came} 除以 ${due} 是 ${right}%，写的是 ${rate}%。` }]
  })
}

export const wrongSums = (text: string): Hit[] => [...sumsInText(text), ...sharesInText(text), ...ratesInText(text)]

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : []

/** Figures beside a measure: `x_breakdown` are the parts of `x_…`; bare words beside one compound name are its parts. */
export function wrongFigures(figures: Record<string, unknown>): Hit[] {
  const plain = Object.entries(figures).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const listed = Object.entries(figures).flatMap(([name, value]) => {
    const stem = name.replace(/_?breakdown$/, '')
    const whole = name === stem ? undefined : plain.find(([other]) => other.startsWith(`${stem}_`))
    return whole && numbersOf(value).length > 0 ? [{ whole: whole[1], parts: numbersOf(value) }] : []
  })
  const [compound, bare] = [plain.filter(([name]) => name.includes('_')), plain.filter(([name]) => !name.includes('_'))]
  const named =
    compound.length === 1 && bare.length > 1 ? [{ whole: compound[0][1], parts: bare.map(([, n]) => n) }] : []
  return [...listed, ...named]
    .filter(({ whole, parts }) => sum(parts) !== whole)
    .map(({ whole, parts }) => ({
      quote: `${whole}：${parts.join('、')}`,
      sentence: `数字里总数是 ${whole}，分项 ${parts.join('、')} 加起来是 ${sum(parts)}，对不上。不是一回事请分开写。`,
    }))
}
