import { Text, View } from '@tarojs/components'
import { sayDate } from '../../../../cloud/contract/calendar'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import '../evidence.scss'

/** What the measure asks for, and why the last evidence came back. */
export function Asked({ measure, today }: { measure: MeasureCard; today: string }) {
  const { id, findingId, findingTitle, text, dueOn, isOverdue, returnReason } = measure
  return (
    <>
      {returnReason && (
        <Notice tone='warn' onTap={() => go(paths.measure, { measureId: id, findingId })}>
          {`上次的材料被退回：${returnReason}`}
        </Notice>
      )}
      <Card>
        <View>
          <Text className='evidence-words'>{text}</Text>
          <Text className='words-small'>{findingTitle}</Text>
          {dueOn && (
            <Text className={isOverdue ? 'words-small ink-bad' : 'words-small'}>
              {`${sayDate(dueOn, today)}到期${isOverdue ? '，已逾期' : ''}`}
            </Text>
          )}
        </View>
      </Card>
    </>
  )
}
