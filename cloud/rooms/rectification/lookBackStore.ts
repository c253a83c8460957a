import type { LookBackMonths } from '../../contract/ledgerWords'
import type { KeptFacts } from '../../contract/lookBack'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { FindingFacts } from './rules'
import { card, counted } from './store'

/** Of what was brought in without a day the window's end counts: the source prints the state as of then. */
const since = `coalesce(f.state_since, i.window_end)`

const facts = `f.state, ${since} as since, coalesce((
    select array_agg(l.months order by l.months) from look_backs l
    where l.school_id = f.school_id and l.finding_id = f.finding_id and l.since = ${since}), '{}') as answered,
  f.finding_id in (
    select d.finding_id from evidence e join measures d on d.school_id = e.school_id and d.measure_id = e.measure_id
    where e.school_id = $1 and e.person_id = $2) as "isDoer"`

const ofRound = `join inspections i on i.school_id = f.school_id and i.inspection_id = f.inspection_id`

export interface KeptRow extends FindingFacts, KeptFacts {
  state: FindingFacts['state']
  round: string
  /** The caller handed in evidence for one of its measures. */
  isDoer: boolean
}

/** Every finding that must be kept up, of all rounds, the longest kept first. */
export const listKept = (tx: Tx, reach: Reach, personId: number) =>
  tx.rows<KeptRow>(
    `select ${card}, ${facts}, i.round from findings f ${ofRound} ${counted}
     where f.school_id = $1 and f.state in ('staged', 'doneKeep') order by ${since}, f.position limit 1000`,
    [reach.schoolId, personId],
  )

/** When one finding's look-backs come. */
export const findKept = (tx: Tx, reach: Reach, findingId: number, personId: number) =>
  tx.row<KeptFacts & { isDoer: boolean }>(
    `select ${facts} from findings f ${ofRound} where f.school_id = $1 and f.finding_id = $3`,
    [reach.schoolId, personId, findingId],
  )

export interface Answer {
  findingId: number
  since: string
  months: LookBackMonths
  holds: boolean
  note: string
  personId: number
  now: Date
}

/** Answers false when somebody else answered first. */
export const addAnswer = async (tx: Tx, reach: Reach, answer: Answer): Promise<boolean> =>
  (await tx.row(
    `insert into look_backs (school_id, finding_id, since, months, at, person_id, holds, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (school_id, finding_id, since, months) do nothing returning look_back_id`,
    [
      ...[reach.schoolId, answer.findingId, answer.since, answer.months, answer.now, answer.personId, answer.holds],
      answer.note,
    ],
  )) !== undefined
