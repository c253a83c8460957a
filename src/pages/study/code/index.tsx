import { Text, View } from '@tarojs/components'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { Failed } from '../../../parts/Failed'
import { Page } from '../../../parts/Page'
import { Skeleton } from '../../../parts/Skeleton'
import { spoken } from '../../../parts/spoken'
import { useKeepAwake } from '../../../phone/keepAwake'
import { back, replace, useIdParam } from '../../../phone/navigation'
import { registerPath } from '../paths'
import { cameOf } from '../standing'
import { Board } from './Board'
import { type LiveCode, useLiveCode } from './liveCode'
import './code.scss'

/** The code on the wall: dark on white, as large as the screen allows. */
export default function Code() {
  const sessionId = useIdParam('sessionId')
  const live = useLiveCode(sessionId)
  useKeepAwake(live.stage !== 'over')
  const data = live.read.data
  return (
    <Page title='签到码' bare>
      <View className='code look-light'>
        <View className='code-head'>
          <Text className='code-theme'>{data?.theme ?? ''}</Text>
          <View className='code-close' onClick={() => void back()} {...spoken('button', { label: '收起签到码' })}>
            <Text>收起</Text>
          </View>
        </View>
        <Middle live={live} sessionId={sessionId} />
        {data && live.stage === 'open' && <Counts counts={data.counts} />}
      </View>
    </Page>
  )
}

function Middle({ live: { stage, read, isDoubtful }, sessionId }: { live: LiveCode; sessionId: number }) {
  if (stage === 'open' && read.data) return <Board code={read.data} at={read.at} isDoubtful={isDoubtful} />
  if (stage === 'reading') return <Skeleton cards={1} />
  if (stage === 'failed') return <Failed sentence={read.error?.sentence ?? ''} onAgain={read.again} />
  if (stage === 'early') {
    return (
      <Empty
        picture='calendar'
        sentence='还没到签到时间'
        advice='开始前一小时起可以签到。这一页开着就行，到时候会自己出码。'
      />
    )
  }
  return <Over counts={read.data?.counts} sessionId={sessionId} />
}

interface OverProps {
  counts: Out<'showSessionCode'>['counts'] | undefined
  sessionId: number
}

function Over({ counts, sessionId }: OverProps) {
  return (
    <View className='code-over'>
      <Text className='words-title'>签到结束了</Text>
      {counts && <Text className='words'>{`应到 ${counts.expected} 人，已到 ${cameOf(counts)} 人。`}</Text>}
      <Text className='words-small'>活动已经结束或取消，不再出码。要补登，请到名单里登记。</Text>
      <Button kind='primary' onTap={() => replace(registerPath, { sessionId })}>
        看名单
      </Button>
    </View>
  )
}

function Counts({ counts }: { counts: Out<'showSessionCode'>['counts'] }) {
  return (
    <View className='code-counts'>
      <Text className='code-came'>{`已签到 ${cameOf(counts)}`}</Text>
      <Text className='code-expected'>{`应到 ${counts.expected}`}</Text>
      {counts.excused > 0 && <Text className='code-expected'>{`请假 ${counts.excused}`}</Text>}
    </View>
  )
}
