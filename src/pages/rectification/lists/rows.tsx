import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { FindingLine, ResultLine, TaskLine } from '../../../../cloud/contract/ledgerLines'
import { findingStateShortWords, fixNowWords, measureStateWords } from '../../../../cloud/contract/ledgerWords'
import { Badge } from '../../../parts/Badge'
import { spoken } from '../../../parts/spoken'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { findingTones, measureTones } from '../tones'

interface LineProps {
  findingId: number
  heading: string
  badge: ReactNode
  /** What stands under the heading, as plain words. */
  notes: (string | false | null)[]
}

/** One row of a list; it opens its finding. */
function Line({ findingId, heading, badge, notes }: LineProps) {
  const told = notes.filter((note) => note)
  return (
    <View
      className='list-line'
      hoverClass='pressed'
      onClick={() => void go(paths.finding, { findingId })}
      {...spoken('button', { label: [heading, ...told].join('，'), summed: true })}
    >
      <View className='list-line-head'>
        <Text className='list-line-title'>{heading}</Text>
        {badge}
      </View>
      {told.map((note) => (
        <Text key={String(note)} className='words-small list-line-note'>
          {note}
        </Text>
      ))}
    </View>
  )
}

const owners = (parts: (string | null)[]): string => parts.filter((part) => part).join(' · ')

export const FindingRow = ({ line }: { line: FindingLine }) => (
  <Line
    findingId={line.findingId}
    heading={`${line.number} ${line.title}`}
    badge={<Badge tone={findingTones[line.state]}>{findingStateShortWords[line.state]}</Badge>}
    notes={[
      owners([line.leadOfficer, line.department]),
      line.dueOn && `整改时限 ${line.dueOn}`,
      line.blockedBy && `卡在：${line.blockedBy}`,
    ]}
  />
)

export const TaskRow = ({ line }: { line: TaskLine }) => (
  <Line
    findingId={line.findingId}
    heading={`${line.number} 措施 ${line.measure}：${line.text}`}
    badge={<Badge tone={measureTones[line.state]}>{measureStateWords[line.state]}</Badge>}
    notes={[
      line.title,
      owners([line.department, line.assignee]),
      line.fixNow ? fixNowWords.now : line.dueOn && `整改时限 ${line.dueOn}`,
    ]}
  />
)

export const ResultRow = ({ line }: { line: ResultLine }) => (
  <Line
    findingId={line.findingId}
    heading={`${line.number} ${line.title}`}
    badge={<Badge tone={findingTones[line.state]}>{findingStateShortWords[line.state]}</Badge>}
    notes={[
      `措施 ${line.accepted.length}/${line.measures} 已通过`,
      ...line.accepted.map(sayAccepted),
      line.nextStep && `下一步：${line.nextStep}`,
    ]}
  />
)

const sayAccepted = ({ measure, note, on, photos }: ResultLine['accepted'][number]): string =>
  `措施 ${measure}（${on}）：${note ?? '按通报导入'}${photos > 0 ? `，照片 ${photos} 张` : ''}`
