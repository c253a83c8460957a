import { useState } from 'react'
import type { Complaint } from '../../../../cloud/contract/privacy'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useRead } from '../../../phone/reads'
import { Said } from '../said'
import { AnswerSheet } from './answerSheet'

/** What was written to the branch or the school, open ones first. */
export default function Received() {
  const read = useRead('listComplaints', {})
  return (
    <Page title='收到的投诉和建议' onRefresh={read.again}>
      <ReadView
        read={read}
        isEmpty={({ complaints }) => complaints.length === 0}
        whenEmpty={<Empty sentence='还没有人写' advice='有人写了会在这里，匿名的也在。' />}
      >
        {({ complaints }) => (
          <List items={complaints} keyOf={({ id }) => id} label='收到的' apart step={20} atFirst={8}>
            {(complaint) => <One complaint={complaint} />}
          </List>
        )}
      </ReadView>
    </Page>
  )
}

function One({ complaint }: { complaint: Complaint }) {
  const [answering, setAnswering] = useState(false)
  const { by, branchName, mayAnswer, text } = complaint
  return (
    <Card>
      <Said {...complaint} by={`${by ?? '不显示姓名'} 写给${branchName ?? '学校'}`} />
      {mayAnswer && (
        <Button label={`答复：${text.slice(0, 20)}`} onTap={() => setAnswering(true)}>
          答复
        </Button>
      )}
      {answering && <AnswerSheet complaint={complaint} onClose={() => setAnswering(false)} />}
    </Card>
  )
}
