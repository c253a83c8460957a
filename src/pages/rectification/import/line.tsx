import { Text, View } from '@tarojs/components'
import { type FindingState, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { ledgerFieldWords, ledgerLineWords, ledgerWhyWords } from '../../../../cloud/contract/sheetWords'
import { Badge, type Tone } from '../../../parts/Badge'
import { Tick } from '../../../parts/Tick'
import type { Comparison } from './useComparison'

export type Line = Comparison['lines'][number]

const tones: Record<Line['kind'], Tone> = {
  conflicting: 'bad',
  gone: 'warn',
  changed: 'info',
  new: 'good',
  stale: 'quiet',
}

const whatWords = { inspection: '巡察', category: '类别', finding: '问题' }

export const nameOf = ({ what, number, measure }: Line): string =>
  what === 'measure' ? `${number} 措施 ${measure}` : `${whatWords[what]} ${number}`.trim()

const said = (field: Line['fields'][number]['field'], text: string | null | undefined): string => {
  if (!text) return '（空）'
  return field === 'state' ? findingStateWords[text as FindingState] : text
}

/** One difference: where, what it is now, what the sheet says; and a choice where the ledger stays by itself. */
export function DifferenceLine({
  line,
  taken,
  onTake,
}: {
  line: Line
  taken: boolean
  onTake: (yes: boolean) => void
}) {
  const { kind, title, why, canTake, fields } = line
  return (
    <View className='difference'>
      <View className='difference-head'>
        <Text className='difference-name'>{nameOf(line)}</Text>
        <Badge tone={tones[kind]}>{ledgerLineWords[kind]}</Badge>
      </View>
      <Text className='words'>{title}</Text>
      {kind !== 'new' &&
        fields.map(({ field, before, after, base }) => (
          <View key={field} className='difference-field'>
            <Text className='words-small'>{`${ledgerFieldWords[field]}：`}</Text>
            <Text className='words-small'>{`现在：${said(field, before)}`}</Text>
            <Text className='words-small difference-after'>{`表里：${said(field, after)}`}</Text>
            {kind === 'conflicting' && base !== undefined && (
              <Text className='words-small'>{`上次表里：${said(field, base)}`}</Text>
            )}
          </View>
        ))}
      {why && <Text className='words-small'>{`${ledgerWhyWords[why]}。${canTake ? '' : '台账不变。'}`}</Text>}
      {canTake && (
        <Tick
          label={kind === 'gone' ? '按表里的，从台账移走' : '采用表里的'}
          note={taken ? undefined : '不选就保持台账现在的样子'}
          checked={taken}
          onChange={onTake}
        />
      )}
    </View>
  )
}
