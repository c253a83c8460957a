import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallName, Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { Sheet } from '../../../parts/Sheet'
import { useMay } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'

interface Door {
  /** Who may call this sees the door. */
  call: CallName
  label: string
  note: string
  path: string
}

/** What is done with a whole round; each page is told which. */
const office: readonly Door[] = [
  { call: 'addFinding', label: '加一个问题', note: '巡察组补充的，自己查出的', path: paths.editFinding },
  { call: 'editInspection', label: '整改期和阶段', note: '改日期，分阶段', path: paths.editRound },
  { call: 'makeBulletin', label: '检查与通报', note: '发布前查一遍，写整改进展情况通报', path: paths.bulletins },
  { call: 'listPackLinks', label: '迎检材料', note: '给检查的人看的链接和打包下载', path: paths.pack },
  { call: 'importLedger', label: '导入台账', note: '用 Excel 导入一轮的问题和措施', path: paths.importing },
]

/** The three lists for everyone; what waits, and the ways to work on the whole ledger, for those who act on it. */
export function Doors({ data: { inspection, headline } }: { data: Out<'listFindings'> }) {
  const mayCall = useMay()
  const mayDecide = mayCall('listClosureRequests')
  const requests = useRead('listClosureRequests', {}, { when: mayDecide }).data?.requests.length ?? 0
  const mayLook = mayCall('listLookBacks')
  const isBlocked = mayCall('listBlocked') && headline.blocked > 0
  const doors = office.filter(({ call }) => mayCall(call))
  if (!inspection) return null
  const inspectionId = inspection.id
  return (
    <Card flush>
      {requests > 0 && <Row label='等你销号的申请' value={`${requests} 个`} onTap={() => go(paths.closures)} />}
      {isBlocked && (
        <Row label='卡在谁' value={`${headline.blocked} 个`} onTap={() => go(paths.blocked, { inspectionId })} />
      )}
      {mayLook && <Row label='回头看' onTap={() => go(paths.lookBacks)} />}
      <Row label='三张清单' note='问题、任务、效果' onTap={() => go(paths.lists, { inspectionId })} />
      {doors.length > 0 && <OfficeRow doors={doors} inspectionId={inspectionId} />}
    </Card>
  )
}

function OfficeRow({ doors, inspectionId }: { doors: readonly Door[]; inspectionId: number }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row label='管理台账' onTap={() => setOpen(true)} />
      <Sheet open={open} title='管理台账' onClose={() => setOpen(false)}>
        <View>
          {doors.map(({ label, note, path }) => (
            <Row
              key={path}
              label={label}
              note={note}
              onTap={() => {
                setOpen(false)
                return go(path, { inspectionId })
              }}
            />
          ))}
        </View>
      </Sheet>
    </>
  )
}
