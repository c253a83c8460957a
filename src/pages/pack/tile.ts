const letter = 15
const line = 24

/** One tile as SVG; its colour is the page's, which lets it through where the words are. */
export function tileOf(label: string, today: string): string {
  const width = Math.max(220, label.length * letter + 60)
  const height = Math.round(width * 0.5) + 60
  const text = (words: string, y: number) =>
    `<text x="${width / 2}" y="${y}" text-anchor="middle">${plain(words)}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="${letter}"><g transform="rotate(-22 ${width / 2} ${height / 2})">${text(label, height / 2)}${text(`${today} 仅供查阅`, height / 2 + line)}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}`
}

const plain = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
