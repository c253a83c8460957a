import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface AnswerRow {
  key: string
  reason: string
  at: Date
  by: string | null
}

export const listAnswers = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<AnswerRow>(
    `select a.key, a.reason, a.at, p.name as by
     from check_answers a left join people p on p.school_id = a.school_id and p.person_id = a.person_id
     where a.school_id = $1 and a.inspection_id = $2 and a.withdrawn_at is null`,
    [reach.schoolId, inspectionId],
  )

export interface NewAnswers {
  inspectionId: number
  keys: readonly string[]
  reason: string
  personId: number
  now: Date
}

/** What is answered already stays with its first answer. */
export const addAnswers = (tx: Tx, reach: Reach, { inspectionId, keys, reason, personId, now }: NewAnswers) =>
  tx.rows(
    `insert into check_answers (school_id, inspection_id, key, reason, at, person_id)
     select $1, $2, unnest($3::text[]), $4, $5, $6 on conflict do nothing returning answer_id`,
    [reach.schoolId, inspectionId, keys, reason, now, personId],
  )

/** Answers whether there was one; its row stays, with who took it back. */
export const withdraw = (tx: Tx, reach: Reach, inspectionId: number, key: string, personId: number, now: Date) =>
  tx.row(
    `update check_answers set withdrawn_at = $5, withdrawn_by = $4
     where school_id = $1 and inspection_id = $2 and key = $3 and withdrawn_at is null returning answer_id`,
    [reach.schoolId, inspectionId, key, personId, now],
  )
