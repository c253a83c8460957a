import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayDay, sayWeekday } from '../../../../cloud/contract/calendar'
import { Button } from '../../../parts/Button'
import { ConsentSheet } from '../../../parts/ConsentSheet'
import { Field } from '../../../parts/Field'
import { Notice } from '../../../parts/Notice'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import type { MyDay } from './index'
import { useMarks } from './marks'
import { readPoints } from './readPoints'

export interface DaySheetProps {
  mine: MyDay
  onClose: () => void
}

/** One day: its mark, its points, and the way back. */
export function DaySheet({ mine: { day, marked, points, canMark, late }, onClose }: DaySheetProps) {
  const [text, setText] = useState(points === null ? '' : String(points))
  const [wrong, setWrong] = useState<string>()
  const { mark, unmark, consent } = useMarks(onClose)
  const send = () => {
    const read = readPoints(text)
    setWrong(read.mistake)
    return read.mistake ? undefined : mark.send({ day, points: read.points })
  }
  return (
    <Sheet open title={`${sayDay(day)} ${sayWeekday(day)}`} onClose={onClose}>
      <View className='stack'>
        {late && <Notice>这一天是后来补标的。</Notice>}
        {canMark && (
          <>
            <Field label='积分' optional why='只给你自己看着方便，积分不参与任何评比。' hint='0 到 300' error={wrong}>
              <TextInput label='积分' kind='number' max={3} value={text} onChange={setText} placeholder='可不填' />
            </Field>
            <Button kind='primary' busy={mark.busy} onTap={send}>
              {marked ? '保存积分' : '补标这一天'}
            </Button>
          </>
        )}
        {marked && (
          <Button kind='danger' busy={unmark.busy} onTap={() => unmark.send({ day })}>
            撤回这一天的标记
          </Button>
        )}
        <ConsentSheet consent={consent} />
      </View>
    </Sheet>
  )
}
