import type { Outcome } from './play'
import { isGood, sayVerdict } from './verdict'

const key = ({ cell }: Outcome) =>
  `${cell.face}: ${cell.write.name}${cell.step === cell.write.name ? '' : ` / ${cell.step}`}`

/** fault × step × outcome, a table for each face. */
export function faultTable(outcomes: Outcome[]): string {
  const rows = outcomes.map((outcome) => [outcome.cell.fault.name, key(outcome), say(outcome), seconds(outcome)])
  const counts = new Map<string, number>()
  for (const { verdict } of outcomes) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const sums = [...counts].map(([verdict, count]) => `${count} ${sayVerdict(verdict as Outcome['verdict'])}`)
  const head = ['fault', 'step', 'outcome', 's']
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `# Faults, played\n\n${outcomes.length} cells: ${sums.join(', ')}.\n\n${lines.join('\n')}\n`
}

const say = ({ verdict, detail }: Outcome) =>
  isGood(verdict)
    ? `${sayVerdict(verdict)} ${detail.replace(/[|\n]/g, ' ')}`.trim()
    : `**${sayVerdict(verdict)}** ${detail.replace(/[|\n]/g, ' ')}`
const seconds = ({ ms }: Outcome) => (ms / 1000).toFixed(1)
