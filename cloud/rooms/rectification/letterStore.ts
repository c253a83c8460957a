import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { LetterFacts } from './blockedRules'
import type { FindingFacts } from './rules'
import { card, counted } from './store'

/** What is not done and waits for somebody, in the order of the ledger. */
export const listBlockedRows = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<FindingFacts>(
    `select ${card} from findings f ${counted}
     where f.school_id = $1 and f.inspection_id = $2 and f.state = 'notDone' order by f.position`,
    [reach.schoolId, inspectionId],
  )

/** Newest first. */
export const listLetters = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<LetterFacts>(
    `select l.letter_id as id, l.blocked_by as "blockedBy", l.sent_on as "sentOn", l.about, p.name as by,
       l.answered_on as "answeredOn", l.answer
     from letters l join people p on p.school_id = l.school_id and p.person_id = l.person_id
     where l.school_id = $1 and l.inspection_id = $2 order by l.sent_on desc, l.letter_id desc limit 300`,
    [reach.schoolId, inspectionId],
  )

export interface NewLetter {
  inspectionId: number
  blockedBy: string
  sentOn: string
  about: string
  personId: number
  now: Date
}

/** Only to a body that blocks something of the round now; undefined otherwise. */
export const addLetter = (tx: Tx, reach: Reach, letter: NewLetter) =>
  tx.row<{ letterId: number }>(
    `insert into letters (school_id, inspection_id, blocked_by, sent_on, about, recorded_at, person_id)
     select $1, $2, $3, $4, $5, $6, $7 where exists (
       select 1 from findings f where f.school_id = $1 and f.inspection_id = $2 and f.state = 'notDone'
         and f.blocked_by = $3)
     returning letter_id as "letterId"`,
    [
      ...[reach.schoolId, letter.inspectionId, letter.blockedBy, letter.sentOn, letter.about, letter.now],
      letter.personId,
    ],
  )

export const holdLetter = (tx: Tx, reach: Reach, letterId: number) =>
  tx.row<{ sentOn: string; answeredOn: string | null }>(
    `select sent_on as "sentOn", answered_on as "answeredOn" from letters
     where school_id = $1 and letter_id = $2 for update`,
    [reach.schoolId, letterId],
  )

export const answer = (tx: Tx, reach: Reach, letterId: number, answeredOn: string, words: string) =>
  tx.rows('update letters set answered_on = $3, answer = $4 where school_id = $1 and letter_id = $2', [
    ...[reach.schoolId, letterId, answeredOn, words],
  ])
