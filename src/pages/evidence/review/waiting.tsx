import { Text, View } from '@tarojs/components'
import type { AlikeEvidence, EvidenceCard } from '../../../../cloud/contract/evidence'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { tell, toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { HandedIn } from '../handedIn'
import { madeOld } from '../madeOld'
import { Alike } from './alike'
import '../evidence.scss'

export interface WaitingProps {
  evidence: EvidenceCard
  /** It was decided here: take it off the list at once. */
  onSettled: (evidenceId: number) => void
  onReturn: (evidence: EvidenceCard) => void
  onLink: (evidence: EvidenceCard, other: AlikeEvidence) => void
  again: () => Promise<void>
}

/** Photos beside what the measure promised; one tap accepts. */
export function Waiting({ evidence, onSettled, onReturn, onLink, again }: WaitingProps) {
  const { id, measureText, findingTitle, submittedBy } = evidence
  const accept = useWrite('acceptEvidence', {
    makesOld: madeOld,
    about: measureText,
    done: () => {
      toast('已通过')
      onSettled(id)
    },
    // Another reviewer may have been faster: show what there is now.
    failed: ({ sentence }) => void tell(sentence).then(again),
  })
  return (
    <Card>
      <View className='evidence-head'>
        <Text className='evidence-words'>{measureText}</Text>
        <Text className='words-small'>{findingTitle}</Text>
      </View>
      <HandedIn evidence={evidence} />
      <Alike evidence={evidence} onLink={(other) => onLink(evidence, other)} />
      <View className='evidence-acts'>
        <Button label={`退回${submittedBy}的材料`} disabled={accept.busy} onTap={() => onReturn(evidence)}>
          退回
        </Button>
        <Button
          kind='primary'
          label={`通过${submittedBy}的材料`}
          busy={accept.busy}
          onTap={() => accept.send({ evidenceId: id })}
        >
          通过
        </Button>
      </View>
    </Card>
  )
}
