import { type FindingState, headlineWords } from '../../../../cloud/contract/ledgerWords'
import type { FindingCard, Headline } from '../../../../cloud/contract/rectification'

export type Tally = keyof Headline

/** The headline's words; the ledger's own word for what is still open. */
export const tallyWords: Record<Tally, string> = { ...headlineWords, open: '整改中' }

/** In which number of the headline a state is counted. */
const tallyOf: Record<FindingState, Tally> = {
  open: 'open',
  staged: 'staged',
  done: 'closed',
  doneKeep: 'closed',
  notDone: 'blocked',
}

export interface Narrowing {
  tally?: Tally
  categoryId?: number
  /** Only what can be closed now: every measure accepted, not closed yet. */
  closable?: boolean
}

/** A link may name a number of the headline or a state. */
export const tallyNamed = (word: string | undefined): Tally | undefined =>
  word === undefined ? undefined : word in tallyWords ? (word as Tally) : tallyOf[word as FindingState]

const isClosable = (finding: FindingCard) =>
  tallyOf[finding.state] !== 'closed' && finding.measures > 0 && finding.measuresAccepted >= finding.measures

/** The findings that are asked for, in the order of the ledger. */
export const narrowed = (findings: readonly FindingCard[], { tally, categoryId, closable }: Narrowing): FindingCard[] =>
  findings.filter(
    (finding) =>
      (tally === undefined || tallyOf[finding.state] === tally) &&
      (categoryId === undefined || finding.categoryId === categoryId) &&
      (!closable || isClosable(finding)),
  )
