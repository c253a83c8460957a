import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { AlikeEvidence, EvidenceCard } from '../../../../cloud/contract/evidence'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { linkMakesOld } from '../madeOld'

export interface LinkSheetProps {
  evidence: EvidenceCard
  other: AlikeEvidence
  onClose: () => void
}

/** Says openly that both cite one activity; whoever sees one of them reads it. */
export function LinkSheet({ evidence, other, onClose }: LinkSheetProps) {
  const [reason, setReason] = useState('同一次活动，两条措施都涉及')
  const [tried, setTried] = useState(false)
  const write = useWrite('linkEvidence', {
    makesOld: linkMakesOld,
    done: () => {
      toast('已注明')
      onClose()
    },
  })
  const send = () => {
    setTried(true)
    const said = reason.trim()
    return said ? write.send({ evidenceId: evidence.id, otherId: other.id, reason: said }) : undefined
  }
  return (
    <Sheet open title='注明是同一活动' onClose={onClose}>
      <Text className='words-small'>{`“${evidence.measureText}”和“${other.measureText}”`}</Text>
      <Field
        label='怎么说明'
        why='一次活动可以同时对应几个问题，写明就好。两边的人都看得到这句话。'
        error={tried && !reason.trim() ? '请写一句说明' : undefined}
      >
        <TextInput label='怎么说明' value={reason} onChange={setReason} max={100} />
      </Field>
      <Button kind='primary' busy={write.busy} onTap={send}>
        注明
      </Button>
    </Sheet>
  )
}
