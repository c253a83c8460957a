import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { EvidenceCard } from '../../../../cloud/contract/evidence'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { spoken } from '../../../parts/spoken'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../madeOld'

const phrases = ['照片看不清', '与措施不符', '缺少日期', '请补充说明'] as const
const longest = 100

export interface ReturnSheetProps {
  evidence: EvidenceCard
  onClose: () => void
  onSettled: (evidenceId: number) => void
}

/** Sends evidence back with a reason that the person reads. */
export function ReturnSheet({ evidence, onClose, onSettled }: ReturnSheetProps) {
  const [{ reason }, change, forgetDraft] = useDraft(`return/${evidence.id}`, { reason: '' })
  const [tried, setTried] = useState(false)
  const write = useWrite('returnEvidence', {
    makesOld: madeOld,
    about: evidence.measureText,
    kept: () => {
      forgetDraft()
      onClose()
    },
    done: () => {
      forgetDraft()
      toast('已退回，对方会看到原因')
      onSettled(evidence.id)
      onClose()
    },
  })
  const send = () => {
    setTried(true)
    return reason.trim() ? write.send({ evidenceId: evidence.id, reason: reason.trim() }) : undefined
  }
  return (
    <Sheet open title={`退回${evidence.submittedBy}的材料`} onClose={onClose}>
      <View className='chips'>
        {phrases.map((phrase) => (
          <View
            key={phrase}
            className={reason.includes(phrase) ? 'chip chip-on' : 'chip'}
            onClick={() => change({ reason: toggled(reason, phrase) })}
            {...spoken('checkbox', { label: phrase, checked: reason.includes(phrase) })}
          >
            <Text>{phrase}</Text>
          </View>
        ))}
      </View>
      <Field
        label='退回原因'
        why='对方打开措施先看到这一句，写明缺什么，一次就能补齐。'
        error={tried && !reason.trim() ? '请选一个或写一句原因' : undefined}
      >
        <TextInput
          label='退回原因'
          placeholder='选上面的，或自己写'
          value={reason}
          onChange={(text) => change({ reason: text })}
          max={longest}
        />
      </Field>
      <Button kind='primary' busy={write.busy} onTap={send}>
        退回
      </Button>
    </Sheet>
  )
}

/** The reason with a phrase put in or taken out again. */
function toggled(reason: string, phrase: string): string {
  if (!reason.includes(phrase)) return (reason ? `${reason}，${phrase}` : phrase).slice(0, longest)
  const parts = reason.split('，').filter((part) => part !== phrase)
  return parts.join('，').replace(phrase, '')
}
