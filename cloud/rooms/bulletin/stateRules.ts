import { findingStateWords } from '../../contract/ledgerWords'
import { type Alarm, alarm, type Place } from './alarmRules'
import type { FindingFacts } from './rules'

const isClosed = ({ state }: FindingFacts) => state === 'done' || state === 'doneKeep'

/** Nobody answers for it, nobody says where it stands, or it is blocked and nobody says by whom. */
export function checkOwner(place: Place, finding: FindingFacts): Alarm[] {
  const { title, leadOfficer, department, statePrinted, state, blockedBy, measures } = finding
  const isOwned = leadOfficer || department || measures.some((measure) => measure.assignee || measure.department)
  const found = (sentence: string) => alarm('unowned', place, `${title} ${sentence}`, title, sentence)
  const alarms: Alarm[] = []
  if (!isOwned) alarms.push(found('没有写责任领导、责任部门，措施也没有分给人。'))
  if (statePrinted === '') alarms.push(found('没有写整改状态。'))
  if (state === 'notDone' && !blockedBy) alarms.push(found('状态是未完成，但没写要等谁先解决。'))
  if (measures.length === 0) alarms.push(found('一条整改措施也没有。'))
  return alarms
}

/** Closed although the body of the report does not bear it out. */
export function checkClosed(place: Place, finding: FindingFacts): Alarm[] {
  const waiting = finding.measures.filter((measure) => !measure.isAccepted).length
  if (!isClosed(finding) || waiting === 0) return []
  const label = findingStateWords[finding.state]
  const sentence = `状态是“${label}”，但 ${finding.measures.length} 条措施里还有 ${waiting} 条没有通过审核。`
  return [alarm('saysMore', place, `${label} ${waiting}`, label, sentence)]
}

/** One state under two labels (S0: with 整改 at its end and without). One alarm for each state. */
export function checkLabels(findings: readonly FindingFacts[]): Alarm[] {
  const states = [...new Set(findings.map(({ state }) => state))]
  return states.flatMap((state) => {
    const printed = findings.filter((finding) => finding.state === state && finding.statePrinted)
    const labels = [...new Set(printed.map(({ statePrinted }) => statePrinted ?? ''))]
    const strange = printed.filter(({ statePrinted }) => statePrinted !== findingStateWords[state])
    if (labels.length < 2 || strange.length === 0) return []
    const counts = labels.map((label) => `“${label}” ${printed.filter((one) => one.statePrinted === label).length} 个`)
    const numbers = strange.map(({ number }) => number).join('、')
    const sentence = `同一种状态写成了 ${labels.length} 种：${counts.join('，')}。通报里统一印成“${findingStateWords[state]}”；写法不同的是 ${numbers}。`
    const place = { findingId: strange[0].id, where: `${strange.length} 个问题` }
    return [alarm('twoWordings', place, numbers, strange[0].statePrinted ?? '', sentence)]
  })
}
