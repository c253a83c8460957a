import { rosterOf } from '../../contract/persons'
import type { Tx } from '../../kernel/database/database'
import { likenessOf } from '../../kernel/likeness'
import type { Reach } from '../../kernel/reach'
import type { Alarm } from './alarmRules'
import { type AnswerRow, listAnswers } from './answerStore'
import { check } from './checkRules'
import { draft } from './draftRules'
import { findRound, type KnownRound, readFacts } from './factsStore'
import { type BulletinRow, findNewest } from './store'

export interface CheckedRound extends KnownRound {
  newest: BulletinRow | undefined
  reportOn: string
  alarms: Alarm[]
  answers: Map<string, AnswerRow>
}

/** Reads a round and checks it with the newest version of its bulletin; undefined when there is no such round. */
export async function checkRound(
  tx: Tx,
  reach: Reach,
  inspectionId: number | null,
  { now, today }: { now: Date; today: string },
): Promise<CheckedRound | undefined> {
  const round = await findRound(tx, reach, inspectionId)
  if (!round) return undefined
  const [known, newest, answers] = await Promise.all([
    readFacts(tx, reach, round, now),
    findNewest(tx, reach, round.id),
    listAnswers(tx, reach, round.id),
  ])
  const { facts } = known
  const datedOn = newest?.datedOn ?? today
  const reportOn = facts.publishedOn ?? datedOn
  const kept = new Set(newest?.kept.map(({ found }) => found))
  const fresh = newest ? draft(facts, newest.form, newest.datedOn) : []
  const blocks = newest?.blocks ?? []
  const alarms = check({
    facts,
    days: { reportOn, datedOn },
    roster: rosterOf(known.roster),
    likeness: likenessOf,
    kept,
    blocks,
    fresh,
  })
  return { ...known, newest, reportOn, alarms, answers: new Map(answers.map((answer) => [answer.key, answer])) }
}
