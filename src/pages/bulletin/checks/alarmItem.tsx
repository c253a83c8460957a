import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import { Button } from '../../../parts/Button'
import { toast } from '../../../phone/feedback'
import { useMay } from '../../../phone/me'
import { go, type Params } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { paths } from '../paths'
import { AnswerSheet } from './answerSheet'
import type { Alarm } from './index'

export interface AlarmItemProps {
  alarm: Alarm
  inspectionId: number
  bulletinId: number | null
}

/** One place: what is the matter, the words, and the two ways on. */
export function AlarmItem({ alarm, inspectionId, bulletinId }: AlarmItemProps) {
  const { sentence, quote, where, answer } = alarm
  return (
    <View className='alarm'>
      <Text className='words-small'>{where}</Text>
      <Text className='words alarm-words'>{sentence}</Text>
      {!sentence.includes(quote) && <Text className='words-small alarm-quote'>{quote}</Text>}
      {answer ? (
        <Answered alarm={alarm} inspectionId={inspectionId} />
      ) : (
        <Open alarm={alarm} inspectionId={inspectionId} bulletinId={bulletinId} />
      )}
    </View>
  )
}

/** The page on which the words at the place are changed; who may not change the ledger gets to see it. */
function placeOf({ alarm, inspectionId, bulletinId }: AlarmItemProps, mayEdit: boolean): [string, Params] {
  const { findingId, measureId, block, part } = alarm
  if (block !== null && part !== null && bulletinId !== null) return [paths.part, { bulletinId, part, block }]
  if (findingId === null) return mayEdit ? [paths.editRound, { inspectionId }] : [paths.findings, {}]
  if (!mayEdit) return [paths.finding, { findingId }]
  return measureId === null ? [paths.editFinding, { findingId }] : [paths.editMeasure, { findingId, measureId }]
}

function Open(props: AlarmItemProps) {
  const [answering, setAnswering] = useState(false)
  const { alarm, inspectionId } = props
  const mayEdit = useMay()('editMeasure')
  const word = mayEdit || alarm.block !== null ? '去改' : '去看'
  return (
    <View className='side'>
      <Button narrow label={`${word}：${alarm.where}`} onTap={() => go(...placeOf(props, mayEdit))}>
        {word}
      </Button>
      <Button narrow kind='quiet' label={`保持原样：${alarm.where}`} onTap={() => setAnswering(true)}>
        保持原样
      </Button>
      {answering && (
        <AnswerSheet inspectionId={inspectionId} keys={[alarm.key]} onClose={() => setAnswering(false)}>
          {alarm.sentence}
        </AnswerSheet>
      )}
    </View>
  )
}

function Answered({ alarm: { key, where, answer }, inspectionId }: Omit<AlarmItemProps, 'bulletinId'>) {
  const write = useWrite('withdrawAnswer', { makesOld: ['runChecks'], done: () => toast('已撤回') })
  if (!answer) return null
  const said = `${sayWhen(answer.at, dayOf(new Date()))} ${answer.by ?? ''}看过，保持原样：${answer.reason}`
  return (
    <View>
      <Text className='words-small'>{said}</Text>
      <Button
        narrow
        kind='quiet'
        label={`撤回：${where}`}
        busy={write.busy}
        onTap={() => write.send({ inspectionId, key })}
      >
        撤回
      </Button>
    </View>
  )
}
