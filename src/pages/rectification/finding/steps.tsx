import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { useMay } from '../../../phone/me'
import { isClosed } from './closed'
import { CloseSheet } from './closeSheet'
import type { FindingView } from './facts'
import { ReopenSheet } from './reopenSheet'
import { RequestSheet } from './requestSheet'
import { SendBackSheet } from './sendBackSheet'
import { StateSheet } from './stateSheet'

type Open = 'close' | 'reopen' | 'state' | 'request' | 'sendBack'

/** What a person may do with the finding by their role, or what is still owed before. */
export function Steps({ data }: { data: FindingView }) {
  const mayCall = useMay()
  const [open, setOpen] = useState<Open>()
  const { id, state } = data.finding
  const closed = isClosed(state)
  const mayClose = mayCall('closeFinding')
  const maySet = mayCall('setFindingState') && !closed
  if (!mayClose && !maySet && !mayCall('requestClosure')) return null
  const waits = data.closure !== null && data.closure.sentBackAt === null
  return (
    <Card title='处理'>
      <View className='stack'>
        <Text className='words'>{standing(data, mayClose)}</Text>
        {mayClose && data.canClose && (
          <Button kind='primary' onTap={() => setOpen('close')}>
            销号
          </Button>
        )}
        {mayCall('sendBackClosure') && waits && <Button onTap={() => setOpen('sendBack')}>退回申请</Button>}
        {data.canRequest && !data.canClose && (
          <Button kind='primary' onTap={() => setOpen('request')}>
            {data.closure ? '重新申请销号' : '申请销号'}
          </Button>
        )}
        {maySet && <Button onTap={() => setOpen('state')}>标记进展</Button>}
        {closed && mayCall('reopenFinding') && <Button onTap={() => setOpen('reopen')}>重新打开</Button>}
      </View>
      <Opened open={open} data={data} findingId={id} onClose={() => setOpen(undefined)} />
    </Card>
  )
}

interface OpenedProps {
  open: Open | undefined
  data: FindingView
  findingId: number
  onClose: () => void
}

function Opened({ open, data, ...acting }: OpenedProps) {
  if (open === 'close') return <CloseSheet {...acting} />
  if (open === 'reopen') return <ReopenSheet {...acting} />
  if (open === 'request') return <RequestSheet {...acting} />
  if (open === 'state') return <StateSheet finding={data.finding} onClose={acting.onClose} />
  if (open === 'sendBack' && data.closure) return <SendBackSheet closureId={data.closure.id} onClose={acting.onClose} />
  return null
}

/** Where it stands on the way to 销号, and what is still owed. */
function standing({ finding, canClose, canRequest, closure }: FindingView, mayClose: boolean): string {
  const owed = finding.measures - finding.measuresAccepted
  if (isClosed(finding.state)) return `已销号：${findingStateWords[finding.state]}。`
  if (finding.measures === 0) return '还没有整改措施，暂时不能销号。'
  if (owed > 0) return `还有 ${owed} 条措施没有通过，暂时不能销号。`
  if (canClose) return '措施已全部通过，可以销号。'
  if (mayClose) return '你交过或审过这里的材料，要请另一位领导来销号。'
  if (closure && closure.sentBackAt === null) return '已申请销号，等学校领导看。'
  return canRequest ? '措施已全部通过，可以申请销号。' : '措施已全部通过，等学校领导销号。'
}
