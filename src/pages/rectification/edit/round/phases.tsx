import { Text, View } from '@tarojs/components'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { DatePick } from '../../../../parts/DatePick'
import { Field } from '../../../../parts/Field'
import { TextInput } from '../../../../parts/TextInput'

export interface Phase {
  /** Its own while it is written: two may bear the same name. */
  key: number
  name: string
  startsOn: string
  endsOn: string
}

export interface PhasesProps {
  phases: readonly Phase[]
  tried: boolean
  onChange: (phases: Phase[]) => void
  /** A new phase begins where the window does. */
  window: { windowStart: string; windowEnd: string }
}

const most = 12

/** What is wrong with a phase, in words; undefined when nothing is. */
export function mistakeOf({ name, startsOn, endsOn }: Phase): string | undefined {
  if (!name.trim()) return '请写阶段名称'
  return endsOn < startsOn ? '结束要在开始以后' : undefined
}

/** The phases of a round, in their order. */
export function Phases({ phases, tried, onChange, window }: PhasesProps) {
  const change = (at: number, part: Partial<Phase>) =>
    onChange(phases.map((phase, index) => (index === at ? { ...phase, ...part } : phase)))
  const add = () => {
    const key = Math.max(0, ...phases.map((phase) => phase.key)) + 1
    onChange([...phases, { key, name: '', startsOn: window.windowStart, endsOn: window.windowEnd }])
  }
  return (
    <Card title='整改阶段'>
      {phases.length === 0 && <Text className='words-small'>没有分阶段。分了阶段，台账上会写明现在到哪一段。</Text>}
      {phases.map((phase, at) => (
        <View key={phase.key} className='phase'>
          <Field label={`第 ${at + 1} 段`} error={tried ? mistakeOf(phase) : undefined}>
            <TextInput
              label={`第 ${at + 1} 段的名称`}
              placeholder='例如：集中整改'
              value={phase.name}
              onChange={(name) => change(at, { name })}
              max={40}
            />
            <Text className='field-hint'>从哪天到哪天</Text>
            <DatePick
              label={`第 ${at + 1} 段开始`}
              value={phase.startsOn}
              onChange={(startsOn) => change(at, { startsOn })}
            />
            <DatePick
              label={`第 ${at + 1} 段结束`}
              value={phase.endsOn}
              onChange={(endsOn) => change(at, { endsOn })}
            />
          </Field>
          <Button
            kind='quiet'
            label={`去掉这一段：第 ${at + 1} 段`}
            onTap={() => onChange(phases.filter((_, i) => i !== at))}
          >
            去掉这一段
          </Button>
        </View>
      ))}
      {phases.length < most && <Button onTap={add}>加一段</Button>}
    </Card>
  )
}
