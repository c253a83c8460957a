import type { ComplaintKind } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface NewComplaint {
  kind: ComplaintKind
  personId: number | null
  branchId: number | null
  text: string
  today: string
  codeHash: Buffer | null
}

export const insertComplaint = (tx: Tx, reach: Reach, made: NewComplaint) =>
  tx.rows(
    `insert into complaints (school_id, kind, person_id, branch_id, text, made_on, code_hash)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [reach.schoolId, made.kind, made.personId, made.branchId, made.text, made.today, made.codeHash],
  )

export interface ComplaintRow {
  id: number
  kind: ComplaintKind
  text: string
  madeOn: string
  branchId: number | null
  branchName: string | null
  writerId: number | null
  writer: string | null
  answer: string | null
  answeredOn: string | null
}

const rows = `select c.complaint_id as id, c.kind, c.text, c.made_on as "madeOn", c.branch_id as "branchId",
    b.name as "branchName", c.person_id as "writerId", p.name as writer, c.answer, c.answered_on as "answeredOn"
  from complaints c
  left join branches b on b.school_id = c.school_id and b.branch_id = c.branch_id
  left join people p on p.school_id = c.school_id and p.person_id = c.person_id`

/** Open ones first, the oldest of them on top; then what was answered, newest first. */
export const listComplaintRows = (tx: Tx, reach: Reach) =>
  tx.rows<ComplaintRow>(
    `${rows} where c.school_id = $1 and ($2::bigint is null or c.branch_id = $2)
     order by c.answered_on desc nulls first, case when c.answer is null then c.complaint_id end, c.complaint_id desc limit 200`,
    [reach.schoolId, reach.branchId],
  )

export const listOwnComplaints = (tx: Tx, reach: Reach) =>
  tx.rows<ComplaintRow>(`${rows} where c.school_id = $1 and c.person_id = $2 order by c.complaint_id desc limit 100`, [
    reach.schoolId,
    reach.personId,
  ])

/** Held until commit, so that of two answers at once the second sees the first. */
export const holdComplaint = (tx: Tx, reach: Reach, complaintId: number) =>
  tx.row<{ branchId: number | null; writerId: number | null; isAnswered: boolean }>(
    `select branch_id as "branchId", person_id as "writerId", answer is not null as "isAnswered" from complaints
     where school_id = $1 and complaint_id = $3 and ($2::bigint is null or branch_id = $2) for update`,
    [reach.schoolId, reach.branchId, complaintId],
  )

export const setAnswer = (
  tx: Tx,
  reach: Reach,
  { complaintId, text, personId, today }: { complaintId: number; text: string; personId: number; today: string },
) =>
  tx.rows(
    `update complaints set answer = $3, answered_on = $4, answered_by = $5 where school_id = $1 and complaint_id = $2`,
    [reach.schoolId, complaintId, text, today, personId],
  )

export const findByCode = (tx: Tx, reach: Reach, codeHash: Buffer) =>
  tx.row<ComplaintRow>(`${rows} where c.school_id = $1 and c.code_hash = $2`, [reach.schoolId, codeHash])

export const dropOldComplaints = (tx: Tx, reach: Reach, before: string) =>
  tx.rows('delete from complaints where school_id = $1 and answered_on < $2', [reach.schoolId, before])
