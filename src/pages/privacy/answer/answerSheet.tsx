import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Complaint } from '../../../../cloud/contract/privacy'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'

interface AnswerSheetProps {
  complaint: Complaint
  onClose: () => void
}

/** One answer, with today's date, that the writer reads. */
export function AnswerSheet({ complaint: { id, text }, onClose }: AnswerSheetProps) {
  const [draft, change, forgetDraft] = useDraft(`answer/${id}`, { text: '' })
  const [tried, setTried] = useState(false)
  const answering = useWrite('answerComplaint', {
    makesOld: ['listComplaints', 'listMyComplaints'],
    done: () => {
      forgetDraft()
      toast('已答复')
      onClose()
    },
  })
  const words = draft.text.trim()
  const send = () => {
    setTried(true)
    return words ? answering.send({ complaintId: id, text: words }) : undefined
  }
  return (
    <Sheet open title='答复' onClose={onClose}>
      <Text className='words'>{text}</Text>
      <Field
        label='答复'
        why='写的人会看到，连同今天的日期。答复后不能再改。'
        error={tried && !words ? '请写答复' : undefined}
      >
        <TextInput label='答复' lines max={500} value={draft.text} onChange={(next) => change({ text: next })} />
      </Field>
      <Button kind='primary' busy={answering.busy} onTap={send}>
        答复
      </Button>
    </Sheet>
  )
}
