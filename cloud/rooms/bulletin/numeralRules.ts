const digits = '零一二三四五六七八九'
const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/

/** 12, 十二, 两 → 12, 12, 2; undefined for any other text. Up to 99 in Chinese, which is what such papers write out. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[两俩]$/.test(text)) return 2
  if (text.length === 1 && digits.includes(text)) return digits.indexOf(text)
  const [, ten, one] = tens.exec(text) ?? []
  if (ten === undefined) return undefined
  return (ten ? digits.indexOf(ten) : 1) * 10 + (one ? digits.indexOf(one) : 0)
}

/** 1 → 一, 23 → 二十三. */
export function chinese(number: number): string {
  if (number > 99 || number < 1) return String(number)
  const [ten, one] = [Math.floor(number / 10), number % 10]
  return `${ten > 1 ? digits[ten] : ''}${ten > 0 ? '十' : ''}${one > 0 ? digits[one] : ''}`
}

/** A number in a text, in figures or written out. */
export const numeral = '\\d+|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]'
