import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { go } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { CloseSheet } from '../finding/closeSheet'
import { SendBackSheet } from '../finding/sendBackSheet'
import { FindingItem } from '../findings/findingItem'
import { paths } from '../paths'

type Request = Out<'listClosureRequests'>['requests'][number]

/** 申请销号 that wait for a leader, oldest first. */
export default function Closures() {
  const read = useRead('listClosureRequests', {})
  const [acting, setActing] = useState<{ request: Request; act: 'close' | 'sendBack' }>()
  const shut = () => setActing(undefined)
  return (
    <Page title='销号申请' onRefresh={read.again}>
      <ReadView read={read} isEmpty={({ requests }) => requests.length === 0} whenEmpty={<NothingWaits />}>
        {({ requests }) => (
          <>
            <Text className='words-small'>{`等你处理 ${requests.length} 个，先申请的在前`}</Text>
            <List items={requests} keyOf={({ id }) => id} label='销号申请' atFirst={4} step={20} apart>
              {(request) => <Asked request={request} onAct={(act) => setActing({ request, act })} />}
            </List>
          </>
        )}
      </ReadView>
      {acting?.act === 'close' && <CloseSheet findingId={acting.request.finding.id} onClose={shut} />}
      {acting?.act === 'sendBack' && <SendBackSheet closureId={acting.request.id} onClose={shut} />}
    </Page>
  )
}

function Asked({ request, onAct }: { request: Request; onAct: (act: 'close' | 'sendBack') => void }) {
  const { finding, by, at, note, canClose } = request
  const today = dayOf(new Date())
  return (
    <FindingItem finding={finding} today={today}>
      <Text className='words'>{note}</Text>
      <Text className='words-small'>{`${by}，${sayWhen(at, today)} 申请`}</Text>
      {!canClose && <Text className='words-small'>你交过或审过这里的材料，要请另一位领导来销号。</Text>}
      <View className='buttons'>
        <Button label={`退回 ${finding.number} 的申请`} onTap={() => onAct('sendBack')}>
          退回
        </Button>
        {canClose && (
          <Button kind='primary' label={`销号 ${finding.number} ${finding.title}`} onTap={() => onAct('close')}>
            销号
          </Button>
        )}
      </View>
    </FindingItem>
  )
}

const NothingWaits = () => (
  <Empty
    picture='done'
    sentence='没有等你处理的销号申请'
    advice='措施全部通过以后，支部书记在问题里点“申请销号”，这里就能看到。'
    action={{ label: '看整改台账', onTap: () => go(paths.findings) }}
  />
)
