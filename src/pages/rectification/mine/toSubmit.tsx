import { Text, View } from '@tarojs/components'
import { daysBetween, sayDate } from '../../../../cloud/contract/calendar'
import { fixNowWords, measureStateWords } from '../../../../cloud/contract/ledgerWords'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { measureTones } from '../tones'

/** A measure that wants evidence; why it came back is the first thing to see. */
export function ToSubmit({ measure, today }: { measure: MeasureCard; today: string }) {
  const { id, findingId, findingTitle, text, state, returnReason, dueOn, isOverdue, notedDates, fixNow } = measure
  return (
    <Card>
      {returnReason && (
        <View className='mine-returned'>
          <Notice tone='warn'>{`退回原因：${returnReason}`}</Notice>
        </View>
      )}
      <View className='mine-head'>
        <Text className='mine-words'>{text}</Text>
        <Badge tone={measureTones[state]}>{measureStateWords[state]}</Badge>
      </View>
      <Text className='words-small'>{findingTitle}</Text>
      <Text className={isOverdue ? 'words-small ink-bad' : 'words-small'}>
        {[fixNow && fixNowWords.now, dueWords(dueOn, isOverdue, today)].filter(Boolean).join('，')}
      </Text>
      {notedDates.length > 0 && <Text className='words-small'>{`原文日期 ${notedDates.join('、')}`}</Text>}
      <View className='side mine-acts'>
        <Button
          kind='primary'
          narrow
          label={`${returnReason ? '重新交' : '交材料'}：${text}`}
          onTap={() => go(paths.submit, { measureId: id })}
        >
          {returnReason ? '重新交' : '交材料'}
        </Button>
        {measure.lastEvidenceId !== null && (
          <Button narrow onTap={() => go(paths.evidence, { measureId: id, findingId })}>
            看交过的
          </Button>
        )}
      </View>
    </Card>
  )
}

function dueWords(dueOn: string | null, isOverdue: boolean, today: string): string {
  if (dueOn === null) return '没有定时限'
  if (isOverdue) return `${sayDate(dueOn, today)}到期，已逾期 ${daysBetween(dueOn, today)} 天`
  const left = daysBetween(today, dueOn)
  return `${sayDate(dueOn, today)}到期，${left === 0 ? '就是今天' : `还有 ${left} 天`}`
}
