import { View } from '@tarojs/components'
import { useState } from 'react'
import { findingStateShortWords, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import type { FindingCard } from '../../../../cloud/contract/rectification'
import { Button } from '../../../parts/Button'
import { Choice } from '../../../parts/Choice'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { madeOld } from './madeOld'

const settable = ['open', 'staged', 'notDone'] as const
type Settable = (typeof settable)[number]
const options = settable.map((value) => ({ value, label: findingStateShortWords[value] }))

export interface StateSheetProps {
  finding: FindingCard
  onClose: () => void
}

/** Marks what has reached a stage, or who must move first. */
export function StateSheet({ finding, onClose }: StateSheetProps) {
  const [state, setState] = useState<Settable>(settable.find((known) => known === finding.state) ?? 'open')
  const empty = { blockedBy: finding.blockedBy ?? '', reason: '' }
  const [{ blockedBy, reason }, change, forgetDraft] = useDraft(`finding/${finding.id}/state`, empty)
  const [tried, setTried] = useState(false)
  const write = useWrite('setFindingState', {
    makesOld: madeOld,
    about: finding.title,
    kept: () => {
      forgetDraft()
      onClose()
    },
    done: () => {
      forgetDraft()
      toast(`已标记：${findingStateShortWords[state]}`)
      onClose()
    },
  })
  const isWhole = reason.trim() !== '' && (state !== 'notDone' || blockedBy.trim() !== '')
  const send = () => {
    setTried(true)
    if (!isWhole) return undefined
    const blocked = state === 'notDone' ? { blockedBy: blockedBy.trim() } : {}
    return write.send({ findingId: finding.id, state, reason: reason.trim(), ...blocked })
  }
  const missing = (value: string, words: string) => (tried && !value.trim() ? words : undefined)
  return (
    <Sheet open title='标记进展' onClose={onClose}>
      <View>
        <Field label='现在到哪一步' hint={`台账里写作“${findingStateWords[state]}”`}>
          <Choice label='现在到哪一步' options={options} value={state} onChange={setState} />
        </Field>
        {state === 'notDone' && (
          <Field
            label='卡在谁'
            why='写清楚要等谁先办，周报会按这个归到一起，便于去协调。'
            error={missing(blockedBy, '请写明要等哪个单位或什么条件')}
          >
            <TextInput
              label='卡在谁'
              placeholder='例如：县财政资金'
              value={blockedBy}
              onChange={(text) => change({ blockedBy: text })}
              max={40}
            />
          </Field>
        )}
        <Field label='依据' why='每次改状态都留下谁、什么时候、为什么。' error={missing(reason, '请写一句依据')}>
          <TextInput
            label='依据'
            lines
            placeholder='例如：制度已印发，效果要再看一个学期'
            value={reason}
            onChange={(text) => change({ reason: text })}
            max={200}
          />
        </Field>
      </View>
      <Button kind='primary' busy={write.busy} onTap={send}>
        保存
      </Button>
    </Sheet>
  )
}
