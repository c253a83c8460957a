import type { PublicLine } from '../../contract/bulletin'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { addView, findLink } from './linkStore'
import { type Hide, hideNames, isOpen } from './rules'
import { namelessFinding, namelessMeasure } from './showRules'
import {
  type EvidenceRow,
  type FindingRow,
  findRound,
  listCategories,
  listEvidence,
  listFindingRows,
  listMeasureRows,
  listNames,
  type MeasureRow,
} from './showStore'

export interface Pack {
  schoolName: string
  round: string
  label: string | null
  categories: { id: number; number: number; title: string }[]
  findings: FindingRow[]
  measures: MeasureRow[]
  /** The newest published bulletin; a draft has not been looked through for what may become public. */
  bulletin: readonly PublicLine[] | null
  hide: Hide
  linkId: number
  today: string
}

export interface Which {
  inspectionId: number
  /** 0: fetched inside the school. */
  linkId: number
  now: Date
  today: string
}

async function findOpen(tx: Tx, reach: Reach, linkId: number, today: string) {
  const link = await findLink(tx, reach, linkId)
  return link && isOpen(link, today) ? link : undefined
}

/** All but the evidence, names taken out; undefined when the inspection is gone or the link has ended since. */
export async function readPack(tx: Tx, reach: Reach, which: Which): Promise<Pack | undefined> {
  const { inspectionId, linkId, now, today } = which
  const link = linkId > 0 ? await findOpen(tx, reach, linkId, today) : undefined
  if (linkId > 0 && !link) return undefined
  const round = await findRound(tx, reach, inspectionId)
  const school = await tx.row<{ name: string }>('select name from schools where school_id = $1', [reach.schoolId])
  if (!round || !school) return undefined
  if (link) await addView(tx, reach, { linkId, what: 'download', now })
  const hide = hideNames(await listNames(tx, reach))
  const findings = await listFindingRows(tx, reach, inspectionId)
  const measures = await listMeasureRows(tx, reach, inspectionId)
  return {
    schoolName: school.name,
    round: round.round,
    label: link?.label ?? null,
    categories: await listCategories(tx, reach, inspectionId),
    findings: findings.map((finding) => namelessFinding(finding, hide)),
    measures: measures.map((measure) => namelessMeasure(measure, hide)),
    bulletin: await findBulletin(tx, reach, inspectionId),
    ...{ hide, linkId, today },
  }
}

async function findBulletin(tx: Tx, reach: Reach, inspectionId: number): Promise<PublicLine[] | null> {
  const row = await tx.row<{ lines: PublicLine[] }>(
    `select lines from bulletins where school_id = $1 and inspection_id = $2 and state = 'published'
     order by version desc limit 1`,
    [reach.schoolId, inspectionId],
  )
  return row?.lines ?? null
}

/** What was accepted for these measures, names taken out; undefined when the link was taken back meanwhile. */
export async function readEvidence(
  tx: Tx,
  reach: Reach,
  { hide, linkId, today }: Pack,
  measureIds: number[],
): Promise<EvidenceRow[] | undefined> {
  if (linkId > 0 && !(await findOpen(tx, reach, linkId, today))) return undefined
  const rows = await listEvidence(tx, reach, measureIds)
  return rows.map((row) => ({ ...row, note: hide(row.note) }))
}
