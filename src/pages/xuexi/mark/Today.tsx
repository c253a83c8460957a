import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sayDay, sayWeekday } from '../../../../cloud/contract/calendar'
import { Button } from '../../../parts/Button'
import { ConsentSheet } from '../../../parts/ConsentSheet'
import { RemindMe } from '../../../parts/RemindMe'
import { spoken } from '../../../parts/spoken'
import { DaySheet } from './DaySheet'
import type { MyDay } from './index'
import { useMarks } from './marks'
import './today.scss'

/** The big button; once marked, what stands and how to change it. */
export function Today({ mine }: { mine: MyDay }) {
  const [open, setOpen] = useState(false)
  const { mark, unmark, consent } = useMarks()
  const { day, marked, points, canMark } = mine
  const date = `今天 ${sayDay(day)} ${sayWeekday(day)}`
  if (!marked) {
    return (
      <View className='today'>
        <Text className='words-small'>{date}</Text>
        {canMark ? (
          <View
            className={mark.busy ? 'today-button today-busy' : 'today-button'}
            hoverClass='pressed'
            onClick={() => void mark.send({ day })}
            {...spoken('button', { label: '今日已学', disabled: mark.busy, summed: true })}
          >
            <Text className='today-words'>{mark.busy ? '正在标记' : '今日已学'}</Text>
            <Text className='today-hint'>点一下就好</Text>
          </View>
        ) : (
          <Text className='words'>你还没有编入支部，今天不用标记。</Text>
        )}
        {consent.isRefused && <Text className='words-small'>没有记，什么都不影响。</Text>}
        <ConsentSheet consent={consent} />
      </View>
    )
  }
  return (
    <View className='today'>
      <Text className='words-small'>{date}</Text>
      <View className='today-done' {...spoken('status', { label: '今天已标记' })}>
        <Text className='today-words'>已标记</Text>
        <Text className='today-hint'>{hintOf(mine)}</Text>
      </View>
      <View className='today-doors'>
        <Button narrow onTap={() => setOpen(true)}>
          {points === null ? '记积分（可不填）' : '改积分'}
        </Button>
        <Button narrow kind='quiet' busy={unmark.busy} onTap={() => unmark.send({ day })}>
          撤回
        </Button>
      </View>
      <RemindMe kinds={['xuexiReminder']}>哪天忘了标记，微信提醒我</RemindMe>
      {open && <DaySheet mine={mine} onClose={() => setOpen(false)} />}
    </View>
  )
}

function hintOf({ unsent, points }: MyDay): string {
  if (unsent) return '待发送'
  return points === null ? '没有记积分' : `${points} 分`
}
