import { may } from '../../../cloud/contract/access'
import { Badge } from '../../parts/Badge'
import { Card } from '../../parts/Card'
import { Row } from '../../parts/Row'
import { go } from '../../phone/navigation'
import type { PartProps } from './now'
import { paths } from './paths'

/** What waits for a secretary or a leader. */
export function Waiting({ start, roles }: PartProps) {
  const { unreadReport, waitingEvidence, closableFindings } = start
  const canOpen = may(roles, 'openSession')
  if (!unreadReport && !waitingEvidence && !closableFindings && !canOpen) return null
  return (
    <Card flush>
      {unreadReport && (
        <Row
          label={unreadReport.title}
          badge={<Badge tone='info'>未读</Badge>}
          onTap={() => go(paths.report, { week: unreadReport.week, branchId: unreadReport.branchId ?? undefined })}
        />
      )}
      {waitingEvidence > 0 && (
        <Row
          label='待我审核'
          note='同志们交来的整改材料'
          value={`${waitingEvidence} 份`}
          onTap={() => go(paths.review)}
        />
      )}
      {closableFindings > 0 && (
        <Row
          label='可销号'
          note='措施都已通过，等你定'
          value={`${closableFindings} 个问题`}
          onTap={() => go(paths.findings, { closable: 1 })}
        />
      )}
      {canOpen && <Row label='新建活动' note='定好时间地点，现场出码签到' onTap={() => go(paths.openSession)} />}
    </Card>
  )
}
