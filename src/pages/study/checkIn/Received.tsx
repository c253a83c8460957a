import { Text, View } from '@tarojs/components'
import { sayClock, sayMoment } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { RemindMe } from '../../../parts/RemindMe'
import { Row } from '../../../parts/Row'
import { spoken } from '../../../parts/spoken'
import { back, replace } from '../../../phone/navigation'
import { sessionPath } from '../paths'
import './received.scss'

/** What the server has written down. */
export function Received({ answer }: { answer: Out<'checkIn'> }) {
  const { sessionId, theme, occurredAt, recordedAt } = answer
  const headline = sayHeadline(answer)
  return (
    <>
      <View className='received' {...spoken('status', { label: headline })}>
        <View className={answer.attendance === 'late' ? 'received-mark tone-warn' : 'received-mark tone-good'}>
          <View className='received-tick' />
        </View>
        <Text className='words-title'>{headline}</Text>
      </View>
      <Card title={theme}>
        <Row label='签到时间' value={sayMoment(occurredAt)} />
        <Row label='收到时间' value={sayMoment(recordedAt)} />
      </Card>
      <Button kind='primary' onTap={back}>
        完成
      </Button>
      <RemindMe kinds={['sessionSoon']}>下次开始前，微信提醒我</RemindMe>
      <Button kind='quiet' onTap={() => replace(sessionPath, { sessionId })}>
        看这次活动
      </Button>
    </>
  )
}

function sayHeadline({ wasThere, attendance, occurredAt }: Out<'checkIn'>): string {
  if (wasThere) return `你之前已经签到（${sayClock(occurredAt)}）`
  return attendance === 'late' ? '迟到签到' : '已签到'
}
