import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { FindingCard } from '../../../../../cloud/contract/rectification'
import { Button } from '../../../../parts/Button'
import { Choice } from '../../../../parts/Choice'
import { Field } from '../../../../parts/Field'
import { ReadView } from '../../../../parts/ReadView'
import { Row } from '../../../../parts/Row'
import { Sheet } from '../../../../parts/Sheet'
import { Skeleton } from '../../../../parts/Skeleton'
import { TextInput } from '../../../../parts/TextInput'
import { useRead } from '../../../../phone/reads'
import { useSettled } from '../../findings/settled'
import type { Form } from './form'

export interface EarlierFieldProps {
  earlier: Form['earlier']
  /** Rounds before this finding's own, the newest first. */
  rounds: readonly { id: number; round: string }[]
  onChange: (earlier: Form['earlier']) => void
}

/** The same finding of an earlier round: what came back after it had been closed. */
export function EarlierField({ earlier, rounds, onChange }: EarlierFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <Field label='上一轮的同一问题' optional why='前后两轮连起来，看得出是不是反弹，也看得到上次做了什么。'>
      {earlier && <Row label={`${earlier.round} ${earlier.number}`} note={earlier.title} />}
      <View className='buttons'>
        <Button onTap={() => setOpen(true)}>{earlier ? '换一个' : '去找'}</Button>
        {earlier && (
          <Button kind='quiet' onTap={() => onChange(null)}>
            不连了
          </Button>
        )}
      </View>
      {open && (
        <Pick
          rounds={rounds}
          onClose={() => setOpen(false)}
          onPick={(picked) => {
            onChange(picked)
            setOpen(false)
          }}
        />
      )}
    </Field>
  )
}

interface PickProps extends Pick<EarlierFieldProps, 'rounds'> {
  onPick: (earlier: NonNullable<Form['earlier']>) => void
  onClose: () => void
}

function Pick({ rounds, onPick, onClose }: PickProps) {
  const [roundId, setRoundId] = useState(rounds[0].id)
  const [text, setText] = useState('')
  const wanted = useSettled(text.trim())
  const read = useRead('listFindings', { inspectionId: roundId, text: wanted }, { keep: false })
  const round = rounds.find(({ id }) => id === roundId)?.round ?? ''
  return (
    <Sheet open title='上一轮的同一问题' onClose={onClose}>
      {rounds.length > 1 && (
        <Choice
          label='哪一轮'
          look='picker'
          options={rounds.map(({ id, round: label }) => ({ value: id, label }))}
          value={roundId}
          onChange={setRoundId}
        />
      )}
      <TextInput label='搜问题' placeholder='输入几个字或编号' value={text} onChange={setText} max={40} />
      <ReadView read={read} skeleton={<Skeleton cards={1} />}>
        {({ findings }) => (
          <Found findings={findings} onPick={({ id, number, title }) => onPick({ id, round, number, title })} />
        )}
      </ReadView>
    </Sheet>
  )
}

const most = 8

function Found({ findings, onPick }: { findings: readonly FindingCard[]; onPick: (finding: FindingCard) => void }) {
  if (findings.length === 0) return <Text className='words-small'>没有找到，请换几个字。</Text>
  return (
    <View>
      {findings.slice(0, most).map((finding) => (
        <Row key={finding.id} label={`${finding.number} ${finding.title}`} onTap={() => onPick(finding)} />
      ))}
      {findings.length > most && (
        <Text className='words-small'>{`还有 ${findings.length - most} 个，请输入几个字查找。`}</Text>
      )}
    </View>
  )
}
