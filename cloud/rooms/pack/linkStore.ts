import type { PackViewKind } from '../../contract/ledgerWords'
import { hashToken } from '../../kernel/accounts/tokens'
import type { Tx } from '../../kernel/database/database'
import { type Reach, schoolReach } from '../../kernel/reach'

export interface LinkRow {
  id: number
  inspectionId: number
  label: string
  endsOn: string
  revokedAt: Date | null
  schoolName: string
}

export const findLink = (tx: Tx, reach: Reach, linkId: number) =>
  tx.row<LinkRow>(
    `select l.link_id as id, l.inspection_id as "inspectionId", l.label, l.ends_on as "endsOn",
       l.revoked_at as "revokedAt", s.name as "schoolName"
     from pack_links l join schools s on s.school_id = l.school_id
     where l.school_id = $1 and l.link_id = $2`,
    [reach.schoolId, linkId],
  )

/** The gate: a secret leads to its link and its school, which is set for the rest of the transaction. */
export async function findByKey(tx: Tx, packKey: string): Promise<(LinkRow & { schoolId: number }) | undefined> {
  const gate = await tx.row<{ school_id: number; link_id: number }>('select * from zb_find_pack($1)', [
    hashToken(packKey),
  ])
  const link = gate && (await findLink(tx, schoolReach(gate.school_id), gate.link_id))
  return link && { ...link, schoolId: gate.school_id }
}

export interface NewLink {
  inspectionId: number
  label: string
  keyHash: Buffer
  endsOn: string
  madeBy: number
  now: Date
}

/** Undefined when the inspection is not there. */
export const addLink = (tx: Tx, reach: Reach, link: NewLink) =>
  tx.row<{ id: number }>(
    `insert into pack_links (school_id, inspection_id, label, key_hash, ends_on, made_by, made_at)
     select $1, inspection_id, $3, $4, $5, $6, $7 from inspections where school_id = $1 and inspection_id = $2
     returning link_id as id`,
    [reach.schoolId, link.inspectionId, link.label, link.keyHash, link.endsOn, link.madeBy, link.now],
  )

/** Undefined when it is not there; revoking twice is one. */
export const endLink = (tx: Tx, reach: Reach, linkId: number, now: Date) =>
  tx.row(
    `update pack_links set revoked_at = coalesce(revoked_at, $3) where school_id = $1 and link_id = $2 returning link_id`,
    [reach.schoolId, linkId, now],
  )

export interface LinkLine extends Omit<LinkRow, 'inspectionId' | 'schoolName'> {
  round: string
  madeAt: Date
  madeBy: string
  views: number
  lastViewAt: Date | null
}

export const listLinks = (tx: Tx, reach: Reach) =>
  tx.rows<LinkLine>(
    `select l.link_id as id, l.label, i.round, l.ends_on as "endsOn", l.made_at as "madeAt", p.name as "madeBy",
       l.revoked_at as "revokedAt", v.views, v.last as "lastViewAt"
     from pack_links l
     join inspections i on i.school_id = l.school_id and i.inspection_id = l.inspection_id
     join people p on p.school_id = l.school_id and p.person_id = l.made_by
     cross join lateral (
       select count(*)::integer as views, max(at) as last from pack_views w
       where w.school_id = l.school_id and w.link_id = l.link_id
     ) v
     where l.school_id = $1 order by l.link_id desc limit 100`,
    [reach.schoolId],
  )

export const listRounds = (tx: Tx, reach: Reach) =>
  tx.rows<{ id: number; round: string }>(
    `select inspection_id as id, round from inspections where school_id = $1
     order by window_start desc, inspection_id desc`,
    [reach.schoolId],
  )

export interface View {
  linkId: number
  what: PackViewKind
  findingId?: number
  now: Date
}

export const addView = (tx: Tx, reach: Reach, { linkId, what, findingId, now }: View) =>
  tx.rows('insert into pack_views (school_id, link_id, at, what, finding_id) values ($1, $2, $3, $4, $5)', [
    ...[reach.schoolId, linkId, now, what, findingId ?? null],
  ])

export interface ViewRow {
  id: number
  at: Date
  what: PackViewKind
  finding: string | null
}

export const listViews = (tx: Tx, reach: Reach, linkId: number) =>
  tx.rows<ViewRow>(
    `select v.view_id as id, v.at, v.what, f.number || ' ' || f.title as finding
     from pack_views v left join findings f on f.school_id = v.school_id and f.finding_id = v.finding_id
     where v.school_id = $1 and v.link_id = $2 order by v.view_id desc limit 200`,
    [reach.schoolId, linkId],
  )
