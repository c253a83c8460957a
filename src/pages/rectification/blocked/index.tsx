import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { go, useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { AnswerLetter } from './answerLetter'
import { Letter, type LetterFacts } from './letter'
import { NewLetter } from './newLetter'
import '../work.scss'

type Group = Out<'listBlocked'>['groups'][number]

/** What is not done, by the body that must move first, with the letters to it and what it answered. */
export default function Blocked() {
  const inspectionId = useIdParam('inspectionId') || undefined
  const read = useRead('listBlocked', { inspectionId })
  const [writing, setWriting] = useState<string>()
  const [answering, setAnswering] = useState<LetterFacts>()
  return (
    <Page title='卡在谁' onRefresh={read.again}>
      <ReadView read={read} isEmpty={({ groups }) => groups.length === 0} whenEmpty={<NothingBlocked />}>
        {({ inspection, groups }) => (
          <>
            <Text className='words-small'>{inspection?.round}</Text>
            <List items={groups} keyOf={({ blockedBy }) => blockedBy} label='卡在谁' atFirst={3} step={20} apart>
              {(group) => <Body group={group} onWrite={setWriting} onAnswer={setAnswering} />}
            </List>
            {writing !== undefined && inspection && (
              <NewLetter inspectionId={inspection.id} blockedBy={writing} onClose={() => setWriting(undefined)} />
            )}
          </>
        )}
      </ReadView>
      {answering && <AnswerLetter letter={answering} onClose={() => setAnswering(undefined)} />}
    </Page>
  )
}

interface BodyProps {
  group: Group
  onWrite: (blockedBy: string) => void
  onAnswer: (letter: LetterFacts) => void
}

function Body({ group: { blockedBy, findings, letters }, onWrite, onAnswer }: BodyProps) {
  const today = dayOf(new Date())
  const count = findings.length > 0 ? `${findings.length} 个问题` : '已经不卡'
  return (
    <Card title={blockedBy || '没有写明卡在谁'} aside={<Text className='words-small'>{count}</Text>}>
      {findings.map(({ id, number, title }) => (
        <Row key={id} label={`${number} ${title}`} onTap={() => go(paths.finding, { findingId: id })} />
      ))}
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} today={today} onAnswer={() => onAnswer(letter)} />
      ))}
      {blockedBy && findings.length > 0 && (
        <View className='act'>
          <Button label={`记一封函：${blockedBy}`} onTap={() => onWrite(blockedBy)}>
            记一封函
          </Button>
        </View>
      )}
    </Card>
  )
}

const NothingBlocked = () => (
  <Empty
    picture='done'
    sentence='没有卡住的问题'
    advice='问题标记为“未完成”并写明卡在谁，会按单位归到这里。'
    action={{ label: '看整改台账', onTap: () => go(paths.findings) }}
  />
)
