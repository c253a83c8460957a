import type { Out } from '../../../../cloud/contract/calls'

/** The report as words to paste into a chat: what it says first, and that a number was corrected since. */
export function wordsOf({ title, sentences, corrections }: Out<'showWeeklyReport'>): string {
  const corrected = corrections.map(({ label, was, now }) => `更正：${label}，原报${was}，现为${now}`)
  return [title, ...sentences, ...corrected].join('\n')
}
