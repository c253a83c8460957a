import { View } from '@tarojs/components'
import type { Out } from '../../../../cloud/contract/calls'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { go } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { HandedIn } from './handedIn'
import { ToSubmit } from './toSubmit'
import './mine.scss'

/** What is mine to do: what still wants evidence first, then what waits, then what is done. */
export default function Mine() {
  const read = useRead('listMyMeasures', {})
  return (
    <Page title='我的措施' onRefresh={read.again}>
      <ReadView
        read={read}
        isEmpty={({ measures }) => measures.length === 0}
        whenEmpty={
          <Empty
            picture='ledger'
            sentence='现在没有分给你的措施'
            advice='支部书记分派以后，这里会看到。也可以先看看整改台账。'
            action={{ label: '看整改台账', onTap: () => go(paths.findings) }}
          />
        }
      >
        {(data) => <Groups data={data} />}
      </ReadView>
    </Page>
  )
}

function Groups({ data: { today, measures } }: { data: Out<'listMyMeasures'> }) {
  const owed = [...inState(measures, 'returned'), ...inState(measures, 'planned')]
  const waiting = inState(measures, 'submitted')
  const accepted = inState(measures, 'accepted')
  return (
    <>
      {owed.length === 0 ? (
        <Empty picture='done' sentence='要交的都交了' />
      ) : (
        <View className='stack'>
          <View className='words-large'>{`待交 ${owed.length} 条`}</View>
          <List items={owed} keyOf={({ id }) => id} label='待交' atFirst={6} apart>
            {(measure) => <ToSubmit measure={measure} today={today} />}
          </List>
        </View>
      )}
      <Group title={`等审核 ${waiting.length} 条`} measures={waiting} today={today} />
      <Group title={`已通过 ${accepted.length} 条`} measures={accepted} today={today} />
    </>
  )
}

const inState = (measures: readonly MeasureCard[], state: MeasureCard['state']) =>
  measures.filter((measure) => measure.state === state)

function Group({ title, measures, today }: { title: string; measures: readonly MeasureCard[]; today: string }) {
  if (measures.length === 0) return null
  return (
    <Card title={title} flush>
      <List items={measures} keyOf={({ id }) => id} label={title} atFirst={4}>
        {(measure) => <HandedIn measure={measure} today={today} />}
      </List>
    </Card>
  )
}
