import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type FindingState, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { useMay } from '../../../phone/me'
import { CloseSheet } from './closeSheet'
import type { FindingView } from './facts'
import { ReopenSheet } from './reopenSheet'
import { StateSheet } from './stateSheet'

export const isClosed = (state: FindingState) => state === 'done' || state === 'doneKeep'

type Open = 'close' | 'reopen' | 'state' | undefined

/** What a leader (and for the state, the administrator) may do with the finding, or what is still owed before. */
export function Steps({ data }: { data: FindingView }) {
  const mayCall = useMay()
  const [open, setOpen] = useState<Open>()
  const { id, state } = data.finding
  const shut = () => setOpen(undefined)
  const closed = isClosed(state)
  const mayClose = mayCall('closeFinding')
  const maySet = mayCall('setFindingState') && !closed
  if (!mayClose && !maySet) return null
  return (
    <Card title='处理'>
      <View className='stack'>
        <Text className='words'>{standing(data, mayClose)}</Text>
        {mayClose && data.canClose && (
          <Button kind='primary' onTap={() => setOpen('close')}>
            销号
          </Button>
        )}
        {maySet && <Button onTap={() => setOpen('state')}>标记进展</Button>}
        {closed && mayCall('reopenFinding') && <Button onTap={() => setOpen('reopen')}>重新打开</Button>}
      </View>
      {open === 'close' && <CloseSheet findingId={id} onClose={shut} />}
      {open === 'reopen' && <ReopenSheet findingId={id} onClose={shut} />}
      {open === 'state' && <StateSheet finding={data.finding} onClose={shut} />}
    </Card>
  )
}

/** Where it stands on the way to 销号, and what is still owed. */
function standing({ finding, canClose }: FindingView, mayClose: boolean): string {
  const owed = finding.measures - finding.measuresAccepted
  if (isClosed(finding.state)) return `已销号：${findingStateWords[finding.state]}。`
  if (owed > 0) return `还有 ${owed} 条措施没有通过，暂时不能销号。`
  if (canClose) return '措施已全部通过，可以销号。'
  return mayClose ? '你交过或审过这里的材料，要请另一位领导来销号。' : '措施已全部通过，等学校领导销号。'
}
