import { Text, View } from '@tarojs/components'
import { dayOf, sayWhen } from '../../../../../cloud/contract/calendar'
import type { Out } from '../../../../../cloud/contract/calls'
import { roundFieldWords } from '../../../../../cloud/contract/ledgerWords'
import { Card } from '../../../../parts/Card'
import { List } from '../../../../parts/List'
import { useRead } from '../../../../phone/reads'

type Edit = Out<'listInspectionEdits'>['edits'][number]

/** What was changed of the round before, newest first. */
export function Edited({ inspectionId }: { inspectionId: number }) {
  const { data } = useRead('listInspectionEdits', { inspectionId })
  if (!data || data.edits.length === 0) return null
  const today = dayOf(new Date())
  const numbered = data.edits.map((edit, index) => ({ edit, key: data.edits.length - index }))
  return (
    <Card title='改过的'>
      <List items={numbered} keyOf={({ key }) => key} label='改过的' atFirst={4} step={20}>
        {({ edit }) => (
          <View className='edited'>
            <Text className='words-small'>{`${sayWhen(edit.at, today)}，${edit.by}`}</Text>
            <Text className='words'>{wordsOf(edit)}</Text>
            {edit.reason && <Text className='words-small'>{`原因：${edit.reason}`}</Text>}
          </View>
        )}
      </List>
    </Card>
  )
}

const wordsOf = ({ field, before, after }: Edit) =>
  `${roundFieldWords[field]}由“${before ?? '没有'}”改为“${after ?? '没有'}”`
