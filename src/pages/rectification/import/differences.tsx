import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type LedgerLineKind, ledgerLineKinds, ledgerLineWords } from '../../../../cloud/contract/sheetWords'
import { Card } from '../../../parts/Card'
import { Chips } from '../../../parts/Chips'
import { List } from '../../../parts/List'
import { Notice } from '../../../parts/Notice'
import { DifferenceLine, type Line } from './line'
import type { Comparison } from './useComparison'

export interface DifferencesProps {
  comparison: Comparison
  taken: ReadonlySet<string>
  onTake: (key: string, yes: boolean) => void
}

/** Everything in which the sheet and the ledger differ, what needs a decision first. */
export function Differences({ comparison, taken, onTake }: DifferencesProps) {
  const [kind, setKind] = useState<LedgerLineKind | 'all'>('all')
  const { counts, lines, total, inspectionId, round } = comparison
  const numbers: Record<LedgerLineKind, number> = { ...counts, new: counts.added }
  const kinds = ledgerLineKinds.filter((known) => numbers[known] > 0)
  const shown = lines.filter((line) => kind === 'all' || line.kind === kind)
  return (
    <>
      <Card title={round}>
        <Text className='words-small'>{sayWhole(comparison)}</Text>
      </Card>
      {inspectionId === null && <Notice>这是新的一轮，原来的台账不变。</Notice>}
      {total === 0 && <Notice tone='good'>表和台账一样，没有要导入的。</Notice>}
      {kinds.length > 1 && (
        <Chips
          label='看哪一种'
          options={[
            { value: 'all' as const, label: `全部 ${total}` },
            ...kinds.map((value) => ({ value, label: `${ledgerLineWords[value]} ${numbers[value]}` })),
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      {total > lines.length && <Text className='words-small'>{`一共 ${total} 处，先列出前 ${lines.length} 处。`}</Text>}
      {shown.length > 0 && (
        <View className='card'>
          <List key={kind} items={shown} keyOf={({ key }: Line) => key} label='不同的地方' atFirst={6} step={30}>
            {(line) => (
              <DifferenceLine line={line} taken={taken.has(line.key)} onTake={(yes) => onTake(line.key, yes)} />
            )}
          </List>
        </View>
      )}
    </>
  )
}

function sayWhole({ categories, findings, measures, counts }: Comparison): string {
  const sheet = `表里有 ${categories} 个类别，${findings} 个问题，${measures} 条措施。`
  return counts.same > 0 ? `${sheet}其中 ${counts.same} 处与台账一样。` : sheet
}
