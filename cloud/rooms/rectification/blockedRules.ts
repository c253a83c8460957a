import type { FindingCard } from '../../contract/ledgerCards'

export interface LetterFacts {
  id: number
  blockedBy: string
  sentOn: string
  about: string
  by: string
  answeredOn: string | null
  answer: string | null
}

export interface Blocked {
  blockedBy: string
  findings: FindingCard[]
  letters: Omit<LetterFacts, 'blockedBy'>[]
}

/** By the body that must move first, the one that blocks most before the others; one that blocks nothing now is last. */
export function groupBlocked(findings: readonly FindingCard[], letters: readonly LetterFacts[]): Blocked[] {
  const groups = new Map<string, Blocked>()
  const groupOf = (blockedBy: string) => {
    const group = groups.get(blockedBy) ?? { blockedBy, findings: [], letters: [] }
    groups.set(blockedBy, group)
    return group
  }
  for (const finding of findings) groupOf(finding.blockedBy ?? '').findings.push(finding)
  for (const { blockedBy, ...letter } of letters) groupOf(blockedBy).letters.push(letter)
  return [...groups.values()].sort((a, b) => b.findings.length - a.findings.length)
}
