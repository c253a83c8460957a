import { Text, View } from '@tarojs/components'
import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { Figures } from '../../../parts/Figures'
import { List } from '../../../parts/List'
import { Row } from '../../../parts/Row'
import { spoken } from '../../../parts/spoken'
import { headlineFigures } from '../../../parts/weekFigures'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'

type School = Out<'showSchoolProgress'>
type Finding = School['closableFindings'][number]

/** The honest three numbers as they stand today, and what is still being worked on. */
export function HeadlineCard({ headline }: { headline: School['headline'] }) {
  const { closed, staged, blocked, open } = headline
  if (closed + staged + blocked + open === 0) {
    return (
      <Card title='整改台账'>
        <Text className='words-small'>还没有整改台账。管理员导入台账以后，这里就有数。</Text>
      </Card>
    )
  }
  const show = (state: string) => go(paths.findings, { state })
  return (
    <Card title='整改台账，现在'>
      <Figures items={headlineFigures(headline, show)} />
      <Row label='整改中' value={`${open} 个`} onTap={() => show('open')} />
    </Card>
  )
}

/** What cannot go on here, by the body that has to move first. */
export function Blocked({ blocked }: { blocked: School['blocked'] }) {
  if (blocked.length === 0) return null
  return (
    <Card title='卡住的问题'>
      <Text className='words-small'>按先要谁动来分。</Text>
      {blocked.map(({ blockedBy, findings }) => (
        <View key={blockedBy} className='blocked'>
          <Text className='words-large'>{`${blockedBy}（${findings.length} 个）`}</Text>
          <Findings findings={findings} label={`先要${blockedBy}动的问题`} />
        </View>
      ))}
    </Card>
  )
}

/** Every measure accepted: one signature away. */
export function Closable({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <Card title='可以销号的问题' aside={<Text className='words-small'>{`${findings.length} 个`}</Text>}>
      <Text className='words-small'>措施已全部通过，等领导销号。</Text>
      <Findings findings={findings} label='可以销号的问题' />
    </Card>
  )
}

function Findings({ findings, label }: { findings: readonly Finding[]; label: string }) {
  return (
    <List items={findings} keyOf={({ id }) => id} label={label} atFirst={10}>
      {({ id, title }) => (
        <View
          className='row row-taps'
          hoverClass='pressed'
          onClick={() => void go(paths.finding, { findingId: id })}
          {...spoken('button', { label: title })}
        >
          <View className='row-main'>
            <Text className='row-label clamp'>{title}</Text>
          </View>
        </View>
      )}
    </List>
  )
}
