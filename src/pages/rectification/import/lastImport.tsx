import { Text, View } from '@tarojs/components'
import { sayMoment } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { confirm, toast } from '../../../phone/feedback'
import { useRead } from '../../../phone/reads'
import { useWrite } from '../../../phone/writes'
import { madeOld } from './madeOld'

type Last = NonNullable<Out<'showLastImport'>['last']>

export const sayCounts = ({ added, changed, gone }: Last['counts']): string =>
  [
    [added, '新增'],
    [changed, '改动'],
    [gone, '移走'],
  ]
    .filter(([count]) => Number(count) > 0)
    .map(([count, word]) => `${word} ${count} 处`)
    .join('，')

/** The newest import and the one step back from it. */
export function LastImport({ title, onUndone }: { title: string; onUndone?: () => void }) {
  const { data } = useRead('showLastImport', {}, { keep: false })
  const undo = useWrite('undoImport', {
    makesOld: madeOld,
    done: () => {
      toast('已撤销这次导入')
      onUndone?.()
    },
  })
  const last = data?.last
  if (!last) return null
  const ask = async () => {
    const what = last.isNewRound ? '整轮台账会移走' : '台账会回到导入以前的样子'
    if (await confirm(`撤销这次导入？${what}，历史里会记下。`, '撤销')) await undo.send({ importId: last.importId })
  }
  return (
    <Card title={title}>
      <View className='stack'>
        <Text className='words'>{last.round}</Text>
        <Text className='words-small'>{`${last.by}，${sayMoment(last.at)}：${sayCounts(last.counts)}`}</Text>
        {last.canUndo ? (
          <Button kind='danger' busy={undo.busy} onTap={ask}>
            撤销这次导入
          </Button>
        ) : (
          <Text className='words-small'>{last.whyNot ?? ''}</Text>
        )}
      </View>
    </Card>
  )
}
