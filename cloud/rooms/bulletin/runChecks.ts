import { checkKinds } from '../../contract/bulletinWords'
import type { Out } from '../../contract/calls'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { type CheckedRound, checkRound } from './roundStore'

/** A phone shows no more at once; the rest comes up as these are worked off. */
const shown = 100

const none = { inspection: null, inspections: [], bulletinId: null, open: 0, answered: 0, groups: [] }

export default cloudFunction('runChecks', async ({ tx, reach, input, now, today }) => {
  const checked = await checkRound(tx, reach, input.inspectionId ?? null, { now, today })
  if (!checked && input.inspectionId) throw refuse('NOT_FOUND')
  if (!checked) return { ...none, reportOn: today }
  const { id, facts, inspections, newest, reportOn, alarms, answers } = checked
  const answered = alarms.filter(({ key }) => answers.has(key)).length
  return {
    ...{ inspection: { id, round: facts.round }, inspections, bulletinId: newest?.id ?? null, reportOn },
    ...{ open: alarms.length - answered, answered, groups: groupsOf(checked) },
  }
})

function groupsOf({ alarms, answers, newest }: CheckedRound): Out<'runChecks'>['groups'] {
  const parts = new Map(newest?.blocks.map(({ key, part }) => [key, part]))
  return checkKinds.flatMap((kind) => {
    const all = alarms.filter((alarm) => alarm.kind === kind)
    const open = all.filter(({ key }) => !answers.has(key))
    const looked = all.filter(({ key }) => answers.has(key))
    if (all.length === 0) return []
    const lines = [...open, ...looked]
      .slice(0, shown)
      .map(({ key, sentence, quote, where, findingId, measureId, block }) => {
        const answer = answers.get(key)
        return {
          ...{ key, sentence, quote, where, findingId: findingId ?? null, measureId: measureId ?? null },
          ...{ block: block ?? null, part: (block && parts.get(block)) ?? null },
          answer: answer ? { reason: answer.reason, by: answer.by, at: answer.at.toISOString() } : null,
        }
      })
    return [{ kind, open: open.length, alarms: lines }]
  })
}
