import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'

export interface AnswerSheetProps {
  inspectionId: number
  keys: string[]
  onClose: () => void
  /** What is being answered, in words. */
  children: string
}

/** Looked at, stays as it is: why. */
export function AnswerSheet({ inspectionId, keys, onClose, children }: AnswerSheetProps) {
  const [reason, setReason] = useState('')
  const write = useWrite('answerCheck', {
    makesOld: ['runChecks'],
    done: () => {
      toast('已记下')
      onClose()
    },
  })
  return (
    <Sheet open title='看过，保持原样' onClose={onClose}>
      <Text className='words-small'>{children}</Text>
      <Field label='为什么不用改' why='发布的人会看到这句话。那一处的字以后变了，会再提醒一次。'>
        <TextInput
          label='为什么不用改'
          placeholder='例如：原文如此，已核对'
          value={reason}
          onChange={setReason}
          max={100}
        />
      </Field>
      <Button
        kind='primary'
        disabled={!reason.trim()}
        busy={write.busy}
        onTap={() => write.send({ inspectionId, keys, reason: reason.trim() })}
      >
        保持原样
      </Button>
    </Sheet>
  )
}
