/**
 * The library reads a failed or never computed formula as an empty cell; as text it can be refused by name.
 * Dates kept as ISO text become text too, because the library would read them in the server's own time zone.
 */
export function showFailedFormulas(xml: string): string {
  const opening = /<((?:\w+:)?)c\s[^<>]*>/g
  const pieces: string[] = []
  let copied = 0
  for (let tag = opening.exec(xml); tag; tag = opening.exec(xml)) {
    if (tag[0].endsWith('/>')) continue
    const end = xml.indexOf(`</${tag[1]}c>`, opening.lastIndex)
    if (end < 0) break
    pieces.push(xml.slice(copied, tag.index), showCell(tag[0], tag[1] ?? '', xml.slice(opening.lastIndex, end)))
    copied = end
    opening.lastIndex = end
  }
  return pieces.join('') + xml.slice(copied)
}

function showCell(tag: string, prefix: string, inside: string): string {
  const type = /\st\s*=\s*["'](\w+)["']/.exec(tag)?.[1]
  if (type === 'e' || type === 'd') return asText(tag) + inside
  if (type === 'str' || !inside.includes(`<${prefix}f`)) return tag + inside
  const isComputed = new RegExp(`<${prefix}v>[^<]`).test(inside)
  return isComputed ? tag + inside : `${asText(tag)}<${prefix}v>#N/A</${prefix}v>`
}

function asText(tag: string): string {
  return tag.replace(/\st\s*=\s*["']\w+["']/, '').replace(/>$/, ' t="str">')
}
