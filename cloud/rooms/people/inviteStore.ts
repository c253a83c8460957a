import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface InviteRow {
  id: number
  branchId: number
  branchName: string
  schoolName: string
  code: string
  seats: number
  used: number
  expiresAt: Date
  revokedAt: Date | null
}

/** The gate: a code leads to its school, and sets it for the rest of the transaction. */
export const findGate = (tx: Tx, code: string) =>
  tx.row<{ school_id: number; invite_id: number }>('select * from zb_find_invite($1)', [code])

export const findInvite = (tx: Tx, reach: Reach, inviteId: number) =>
  tx.row<InviteRow>(
    `select i.invite_id as id, i.branch_id as "branchId", b.name as "branchName", s.name as "schoolName", i.code,
       i.seats, i.used, i.expires_at as "expiresAt", i.revoked_at as "revokedAt"
     from invites i join branches b using (school_id, branch_id) join schools s using (school_id)
     where i.school_id = $1 and i.invite_id = $2`,
    [reach.schoolId, inviteId],
  )

/** Takes a seat, or answers undefined when another phone took the last one just now. */
export const takeSeat = (tx: Tx, reach: Reach, inviteId: number) =>
  tx.row(
    'update invites set used = used + 1 where school_id = $1 and invite_id = $2 and used < seats returning invite_id',
    [reach.schoolId, inviteId],
  )

/** Undefined when the branch is out of reach; `made` is false when the code is already somewhere in use. */
export const addInvite = (
  tx: Tx,
  reach: Reach,
  invite: { branchId: number; code: string; seats: number; expiresAt: Date; madeBy: number },
) =>
  tx.row<{ made: boolean }>(
    `with branch as (
       select branch_id from branches where school_id = $1 and branch_id = $2 and ($3::bigint is null or branch_id = $3)
     ), made as (
       insert into invites (school_id, branch_id, code, seats, expires_at, made_by)
       select $1, branch_id, $4, $5, $6, $7 from branch on conflict (code) do nothing returning invite_id
     )
     select exists (select from made) as made from branch`,
    [reach.schoolId, invite.branchId, reach.branchId, invite.code, invite.seats, invite.expiresAt, invite.madeBy],
  )

/** Newest first; what ended a month ago is nobody's concern any more. */
export const listInviteRows = (tx: Tx, reach: Reach, since: Date) =>
  tx.rows<InviteRow>(
    `select i.invite_id as id, i.branch_id as "branchId", b.name as "branchName", s.name as "schoolName", i.code,
       i.seats, i.used, i.expires_at as "expiresAt", i.revoked_at as "revokedAt"
     from invites i join branches b using (school_id, branch_id) join schools s using (school_id)
     where i.school_id = $1 and ($2::bigint is null or i.branch_id = $2) and i.expires_at > $3
     order by i.invite_id desc limit 100`,
    [reach.schoolId, reach.branchId, since],
  )

/** Undefined when it is out of reach; revoking twice is one. */
export const endInvite = (tx: Tx, reach: Reach, inviteId: number, now: Date) =>
  tx.row(
    `update invites set revoked_at = coalesce(revoked_at, $4)
     where school_id = $1 and invite_id = $2 and ($3::bigint is null or branch_id = $3) returning invite_id`,
    [reach.schoolId, inviteId, reach.branchId, now],
  )
