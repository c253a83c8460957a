import type { Block } from '../../contract/bulletin'
import type { BulletinForm } from '../../contract/bulletinWords'
import { daysBetween, sayDay } from '../../contract/calendar'
import { block, findingBlocks } from './findingTextRules'
import { chinese } from './numeralRules'
import { type FindingFacts, headlineOf, type LedgerFacts } from './rules'
import { sayFull } from './sayRules'

/** The whole text from the rows, block by block; only what the rows say. `datedOn` is the day under the seal. */
export const draft = (facts: LedgerFacts, form: BulletinForm, datedOn: string): Block[] => [
  ...front(facts),
  ...organised(facts),
  block('body', 'body', 'heading1', '反馈问题的整改落实情况'),
  ...facts.categories.flatMap(({ id, title }) => [
    block(`c${id}`, `c${id}`, 'heading2', title),
    ...facts.findings
      .filter(({ categoryId }) => categoryId === id)
      .flatMap((one) => findingBlocks(`c${id}`, one, form)),
  ]),
  ...summed(facts, datedOn),
  ...nextSteps(facts),
  block('end', 'close', 'text', '欢迎广大师生和群众对整改落实情况进行监督。'),
  block('end', 'seal', 'seal', facts.schoolName),
  block('end', 'date', 'date', sayFull(datedOn)),
]

const titleLine = 20

/** Three lines make the shape that the standard asks for; a short title needs one. */
function titleOf({ schoolName, round }: LedgerFacts): string {
  const lines = [schoolName, `关于${round}`, '整改进展情况的通报']
  return lines.join('').length <= titleLine ? lines.join('') : lines.join('\n')
}

function front(facts: LedgerFacts): Block[] {
  const { schoolName, round, inspector, feedbackOn, categories, findings } = facts
  const who = feedbackOn ? `${sayFull(feedbackOn)}，${inspector}向${schoolName}` : `${inspector}向${schoolName}`
  const what = `反馈了${round}意见，指出${categories.length}个方面${findings.length}个问题。现将整改进展情况通报如下。`
  return [block('front', 'title', 'title', titleOf(facts)), block('front', 'lead', 'text', `${who}${what}`)]
}

function organised({ windowStart, windowEnd, phases, findings, sessions }: LedgerFacts): Block[] {
  const days = daysBetween(windowStart, windowEnd) + 1
  const steps = phases.map(
    ({ name, startsOn, endsOn }, index) =>
      `第${chinese(index + 1)}阶段（${sayDay(startsOn)}至${sayDay(endsOn)}），${name}`,
  )
  const staged = steps.length > 0 ? `，分${steps.length}个阶段推进：${steps.join('；')}` : ''
  const measures = findings.flatMap((finding) => finding.measures)
  const accepted = measures.filter(({ isAccepted }) => isAccepted).length
  const passed = accepted > 0 ? `，其中${accepted}条已落实` : ''
  const held = sessions.reduce((all, one) => all + one.held, 0)
  const kinds = sessions.map((one) => `${one.label}${one.held}次`).join('、')
  return [
    block('org', 'org', 'heading1', '组织推进整改的情况'),
    block(
      'org',
      'org/window',
      'text',
      `整改期为${sayFull(windowStart)}至${sayFull(windowEnd)}，共${days}天${staged}。`,
    ),
    block('org', 'org/ledger', 'text', `对照反馈意见建立整改台账，逐个问题列出措施，共${measures.length}条${passed}。`),
    ...(held > 0 ? [block('org', 'org/study', 'text', `整改期内开展学习活动${held}次：${kinds}。`)] : []),
  ]
}

/** The three numbers side by side, and what is still open; never added up into one (domain.md §4). */
function summed({ findings }: LedgerFacts, datedOn: string): Block[] {
  const { closed, staged, blocked, open } = headlineOf(findings)
  const text = `截至${sayFull(datedOn)}，${findings.length}个问题中，已整改完成${closed}个，取得阶段性成效、需长期坚持${staged}个，整改未完成${blocked}个，正在整改${open}个。`
  return [block('sum', 'sum', 'heading1', '总体进展'), block('sum', 'sum/headline', 'text', text)]
}

const titlesOf = (findings: readonly FindingFacts[]) => findings.map(({ title }) => `“${title}”`).join('、')

function nextSteps({ findings }: LedgerFacts): Block[] {
  const of = (...states: FindingFacts['state'][]) => findings.filter(({ state }) => states.includes(state))
  const [keep, blocked, open] = [of('staged', 'doneKeep'), of('notDone'), of('open')]
  const lines: [string, FindingFacts[], string][] = [
    ['keep', keep, `对需要长期坚持的${keep.length}个问题，每满3个月、6个月、12个月“回头看”一次。`],
    ['blocked', blocked, `整改未完成的${blocked.length}个问题，${waitingFor(blocked)}。`],
    ['open', open, `正在整改的${open.length}个问题，按各自的时限继续推进。`],
  ]
  const texts = lines
    .filter(([, some]) => some.length > 0)
    .map(([key, , text]) => block('next', `next/${key}`, 'text', text))
  return texts.length === 0 ? [] : [block('next', 'next', 'heading1', '下一步工作'), ...texts]
}

/** Grouped by the body that has to move first. */
function waitingFor(blocked: readonly FindingFacts[]): string {
  const bodies = [...new Set(blocked.map(({ blockedBy }) => blockedBy ?? ''))]
  const groups = bodies.map((body) => {
    const titles = titlesOf(blocked.filter(({ blockedBy }) => (blockedBy ?? '') === body))
    return body ? `尚待${body}落实的是${titles}` : titles
  })
  return groups.join('；')
}
