import type { FindingLink } from '../../contract/ledgerCards'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

/** The same finding in other rounds: the earlier one it names, and later ones that name it. */
export async function findLinks(tx: Tx, reach: Reach, findingId: number) {
  const rows = await tx.rows<FindingLink & { isLater: boolean }>(
    `select o.finding_id as id, i.round, o.number, o.title, o.state, o.earlier_finding_id is not distinct from $2 as "isLater"
     from findings o join inspections i on i.school_id = o.school_id and i.inspection_id = o.inspection_id
     where o.school_id = $1 and (o.earlier_finding_id = $2 or o.finding_id = (
       select f.earlier_finding_id from findings f where f.school_id = $1 and f.finding_id = $2))
     order by i.window_start, o.finding_id limit 20`,
    [reach.schoolId, findingId],
  )
  const links = (wanted: boolean) =>
    rows.filter(({ isLater }) => isLater === wanted).map(({ isLater: _, ...link }) => link)
  const [earlier = null] = links(false)
  return { earlier, later: links(true) }
}
