import { View } from '@tarojs/components'
import { useState } from 'react'
import { findingStateShortWords, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { Button } from '../../../parts/Button'
import { Choice } from '../../../parts/Choice'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { madeOld } from './madeOld'

const states = (['done', 'doneKeep'] as const).map((value) => ({ value, label: findingStateShortWords[value] }))

export interface ActProps {
  findingId: number
  onClose: () => void
}

/** 销号: which of the two printed labels, and a word on it. */
export function CloseSheet({ findingId, onClose }: ActProps) {
  const [state, setState] = useState<'done' | 'doneKeep'>('done')
  const [{ reason }, change, forgetDraft] = useDraft(`finding/${findingId}/close`, { reason: '' })
  const write = useWrite('closeFinding', {
    makesOld: madeOld,
    kept: () => {
      forgetDraft()
      onClose()
    },
    done: () => {
      forgetDraft()
      toast('已销号')
      onClose()
    },
  })
  return (
    <Sheet open title='销号' onClose={onClose}>
      <View>
        <Field label='怎样完成的' hint={`台账里写作“${findingStateWords[state]}”`}>
          <Choice label='怎样完成的' options={states} value={state} onChange={setState} />
        </Field>
        <Field label='说明' optional why='销号以后可以重新打开。写一句，以后的人知道依据是什么。'>
          <TextInput
            label='说明'
            placeholder='例如：措施都已落实，材料齐全'
            value={reason}
            onChange={(text) => change({ reason: text })}
            max={100}
          />
        </Field>
      </View>
      <Button kind='primary' busy={write.busy} onTap={() => write.send({ findingId, state, reason: reason.trim() })}>
        确定销号
      </Button>
    </Sheet>
  )
}
