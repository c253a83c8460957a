import { headlineWords } from '../../cloud/contract/ledgerWords'
import type { WeekNumbers } from '../../cloud/contract/progress'
import type { Headline } from '../../cloud/contract/rectification'
import type { Figure } from './Figures'
import { rateNames, rateWords, sayParts, sayRate } from './sayRate'

/** The three rates of a week as figures, each with what it was counted from. */
export const rateFigures = (numbers: WeekNumbers): Figure[] =>
  rateNames.map((name) => ({
    label: rateWords[name],
    value: sayRate(numbers[name]),
    note: sayParts(numbers[name]) || '没有可算的',
  }))

/** The honest three numbers of the ledger, never added up into one. */
export const headlineFigures = ({ closed, staged, blocked }: Headline, onTap?: (name: string) => unknown): Figure[] => [
  { label: headlineWords.closed, value: closed, tone: 'good', onTap: onTap && (() => onTap('closed')) },
  { label: headlineWords.staged, value: staged, tone: 'warn', onTap: onTap && (() => onTap('staged')) },
  { label: headlineWords.blocked, value: blocked, tone: 'bad', onTap: onTap && (() => onTap('blocked')) },
]
