import type { Block, PublicLine } from '../../contract/bulletin'
import type { BulletinForm, BulletinState } from '../../contract/bulletinWords'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { Kept } from './publicRules'

export interface VersionRow {
  id: number
  inspectionId: number
  version: number
  form: BulletinForm
  state: BulletinState
  title: string
  datedOn: string
  changedAt: Date
  changedBy: string | null
  publishedAt: Date | null
  publishedBy: string | null
}

/** What is published is called as it was published, its persons taken out. */
const version = `b.bulletin_id as id, b.inspection_id as "inspectionId", b.version, b.form, b.state,
  (select o ->> 'text' from jsonb_array_elements(coalesce(b.lines, b.blocks)) o where o ->> 'key' = 'title') as title,
  b.dated_on as "datedOn", b.changed_at as "changedAt", c.name as "changedBy", b.published_at as "publishedAt",
  p.name as "publishedBy"`
const people = `left join people c on c.school_id = b.school_id and c.person_id = b.changed_by
  left join people p on p.school_id = b.school_id and p.person_id = b.published_by`

/** The newest first; `$3` true: what is published only. */
export const listVersions = (tx: Tx, reach: Reach, inspectionId: number, isPublicOnly: boolean) =>
  tx.rows<VersionRow>(
    `select ${version} from bulletins b ${people}
     where b.school_id = $1 and b.inspection_id = $2 and (not $3 or b.state = 'published')
     order by b.version desc limit 100`,
    [reach.schoolId, inspectionId, isPublicOnly],
  )

export interface BulletinRow extends VersionRow {
  blocks: Block[]
  kept: Kept[]
  lines: PublicLine[] | null
  isNewest: boolean
}

const whole = `select ${version}, b.blocks, b.kept, b.lines,
    not exists (select from bulletins n where n.school_id = $1 and n.inspection_id = b.inspection_id
      and n.version > b.version) as "isNewest"
  from bulletins b ${people}`

export const findBulletin = (tx: Tx, reach: Reach, bulletinId: number) =>
  tx.row<BulletinRow>(`${whole} where b.school_id = $1 and b.bulletin_id = $2`, [reach.schoolId, bulletinId])

/** The round is held until commit, so that of two changes at once the second sees the first and what it began. */
export const holdRound = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.row('select from inspections where school_id = $1 and inspection_id = $2 for no key update', [
    reach.schoolId,
    inspectionId,
  ])

/** A version with its round held. */
export async function holdBulletin(tx: Tx, reach: Reach, bulletinId: number): Promise<BulletinRow | undefined> {
  const found = await findBulletin(tx, reach, bulletinId)
  if (!found) return undefined
  await holdRound(tx, reach, found.inspectionId)
  return findBulletin(tx, reach, bulletinId)
}

export const findNewest = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.row<BulletinRow>(`${whole} where b.school_id = $1 and b.inspection_id = $2 order by b.version desc limit 1`, [
    reach.schoolId,
    inspectionId,
  ])

export interface NewVersion {
  inspectionId: number
  form: BulletinForm
  datedOn: string
  blocks: readonly Block[]
  kept: readonly Kept[]
  personId: number
  now: Date
}

/** The next version of the round. Two at once: the second breaks bulletins__version and is told to look again. */
export const addVersion = (tx: Tx, reach: Reach, made: NewVersion) =>
  tx.row<{ id: number; version: number }>(
    `insert into bulletins (school_id, inspection_id, version, form, dated_on, blocks, kept, made_at, changed_at, changed_by)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4::date, $5::jsonb, $6::jsonb, $7::timestamptz, $7, $8::bigint
     from bulletins where school_id = $1 and inspection_id = $2
     returning bulletin_id as id, version`,
    [
      ...[reach.schoolId, made.inspectionId, made.form, made.datedOn],
      ...[JSON.stringify(made.blocks), JSON.stringify(made.kept), made.now, made.personId],
    ],
  )

export interface Change {
  bulletinId: number
  datedOn: string
  blocks: readonly Block[]
  kept: readonly Kept[]
  personId: number
  now: Date
}

export const changeBulletin = (tx: Tx, reach: Reach, change: Change) =>
  tx.rows(
    `update bulletins set blocks = $3::jsonb, kept = $4::jsonb, dated_on = $5, changed_at = $6, changed_by = $7
     where school_id = $1 and bulletin_id = $2`,
    [
      ...[reach.schoolId, change.bulletinId, JSON.stringify(change.blocks), JSON.stringify(change.kept)],
      ...[change.datedOn, change.now, change.personId],
    ],
  )

export interface Publication {
  bulletinId: number
  lines: readonly PublicLine[]
  openChecks: number
  personId: number
  now: Date
}

export const publish = (tx: Tx, reach: Reach, { bulletinId, lines, openChecks, personId, now }: Publication) =>
  tx.rows(
    `update bulletins set state = 'published', lines = $3::jsonb, open_checks = $4, published_at = $5, published_by = $6
     where school_id = $1 and bulletin_id = $2`,
    [reach.schoolId, bulletinId, JSON.stringify(lines), openChecks, now, personId],
  )

/** Names of those who decided on what stays open. */
export const listNames = (tx: Tx, reach: Reach, ids: readonly number[]) =>
  tx.rows<{ id: number; name: string }>(
    'select person_id as id, name from people where school_id = $1 and person_id = any($2::bigint[])',
    [reach.schoolId, ids],
  )
