import { Text } from '@tarojs/components'
import { useState } from 'react'
import { checkKindWords } from '../../../../cloud/contract/bulletinWords'
import { sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { Choice } from '../../../parts/Choice'
import { Empty } from '../../../parts/Empty'
import { Field } from '../../../parts/Field'
import { List } from '../../../parts/List'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { AlarmItem } from './alarmItem'
import { AnswerAll } from './answerAll'
import './checks.scss'

export type Checks = Out<'runChecks'>
export type Alarm = Checks['groups'][number]['alarms'][number]

/** The checks before publishing, worked off one by one: go there and mend it, or say why it stays. */
export default function BulletinChecks() {
  const asked = useIdParam('inspectionId') || undefined
  const [inspectionId, setInspectionId] = useState(asked)
  const read = useRead('runChecks', { inspectionId }, { keep: false })
  return (
    <Page title='发布前检查' onRefresh={read.again}>
      <ReadView
        read={read}
        shape='list'
        isEmpty={({ inspection }) => !inspection}
        whenEmpty={<Empty picture='ledger' sentence='还没有整改台账' advice='台账导入以后才能检查。' />}
      >
        {(data) => (
          <>
            <Rounds data={data} onRound={setInspectionId} />
            <Notice tone={data.open > 0 ? 'warn' : 'good'}>{summary(data)}</Notice>
            {data.groups.map((group) => (
              <Group key={group.kind} group={group} data={data} />
            ))}
          </>
        )}
      </ReadView>
    </Page>
  )
}

function summary({ open, answered, bulletinId, reportOn }: Checks): string {
  const what = bulletinId ? '台账和最新一版通报' : '台账（还没有起草通报）'
  const done = answered > 0 ? `，另有 ${answered} 条看过、保持原样` : ''
  const found = open > 0 ? `还有 ${open} 条要处理${done}` : `没有要处理的${done}`
  return `检查了${what}，日期按 ${sayDate(reportOn, '')} 对照：${found}。`
}

function Rounds({ data, onRound }: { data: Checks; onRound: (inspectionId: number) => void }) {
  if (data.inspections.length < 2) return null
  return (
    <Card>
      <Field label='哪一轮'>
        <Choice
          look='picker'
          label='哪一轮'
          options={data.inspections.map(({ id, round }) => ({ value: id, label: round }))}
          value={data.inspection?.id}
          onChange={onRound}
        />
      </Field>
    </Card>
  )
}

function Group({ group, data }: { group: Checks['groups'][number]; data: Checks }) {
  const { kind, open, alarms } = group
  const inspectionId = data.inspection?.id ?? 0
  return (
    <Card title={checkKindWords[kind]} aside={<Text className='words-small'>{sayOpen(open)}</Text>}>
      <List items={alarms} keyOf={({ key }) => key} label={checkKindWords[kind]} atFirst={2} step={10}>
        {(alarm) => <AlarmItem alarm={alarm} inspectionId={inspectionId} bulletinId={data.bulletinId} />}
      </List>
      <AnswerAll inspectionId={inspectionId} alarms={alarms} />
    </Card>
  )
}

const sayOpen = (open: number) => (open > 0 ? `${open} 条` : '都看过了')
