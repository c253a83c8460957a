import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import type { ActProps } from './closeSheet'
import { madeOld } from './madeOld'

/** Back to 整改中, with the reason. */
export function ReopenSheet({ findingId, onClose }: ActProps) {
  const [{ reason }, change, forgetDraft] = useDraft(`finding/${findingId}/reopen`, { reason: '' })
  const [tried, setTried] = useState(false)
  const write = useWrite('reopenFinding', {
    makesOld: madeOld,
    kept: () => {
      forgetDraft()
      onClose()
    },
    done: () => {
      forgetDraft()
      toast('已重新打开，状态是整改中')
      onClose()
    },
  })
  const send = () => {
    setTried(true)
    return reason.trim() ? write.send({ findingId, reason: reason.trim() }) : undefined
  }
  return (
    <Sheet open title='重新打开' onClose={onClose}>
      <Field
        label='为什么重新打开'
        why='原来的销号记录不会删。写下原因，责任人知道要补什么。'
        error={tried && !reason.trim() ? '请写一句原因' : undefined}
      >
        <TextInput
          label='为什么重新打开'
          placeholder='例如：回头看发现又有反弹'
          value={reason}
          onChange={(text) => change({ reason: text })}
          max={100}
        />
      </Field>
      <Button kind='primary' busy={write.busy} onTap={send}>
        确定重新打开
      </Button>
    </Sheet>
  )
}
