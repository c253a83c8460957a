import { useState } from 'react'
import type { In } from '../../../../../cloud/contract/calls'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { DatePick } from '../../../../parts/DatePick'
import { Empty } from '../../../../parts/Empty'
import { Field } from '../../../../parts/Field'
import { Page } from '../../../../parts/Page'
import { ReadView } from '../../../../parts/ReadView'
import { useDraftOf } from '../../../../phone/draft'
import { toast } from '../../../../phone/feedback'
import { back, useIdParam } from '../../../../phone/navigation'
import { useRead } from '../../../../phone/reads'
import { useWrite } from '../../../../phone/writes'
import type { Inspection } from '../../findings/round'
import { DayField } from '../../promised'
import { ReasonField } from '../reasonField'
import { Edited } from './edited'
import { mistakeOf, Phases } from './phases'
import '../../work.scss'

/** The window and the phases of a round. */
export default function EditRound() {
  const inspectionId = useIdParam('inspectionId')
  const read = useRead('listFindings', { inspectionId }, { when: inspectionId > 0 })
  if (read.data?.inspection) return <Form inspection={read.data.inspection} />
  return (
    <Page title='整改期和阶段'>
      {inspectionId > 0 ? (
        <ReadView read={read}>{() => null}</ReadView>
      ) : (
        <Empty picture='lost' sentence='没有找到这一轮' advice='请从整改台账里打开。' />
      )}
    </Page>
  )
}

const formOf = ({ feedbackOn, windowStart, windowEnd, phases }: Inspection) => ({
  ...{ feedbackOn: feedbackOn ?? undefined, windowStart, windowEnd, reason: '' },
  phases: phases.map(({ number, name, startsOn, endsOn }) => ({ key: number, name, startsOn, endsOn })),
})

function Form({ inspection }: { inspection: Inspection }) {
  const [form, change, forgetDraft] = useDraftOf(`round/${inspection.id}`, formOf(inspection))
  const [tried, setTried] = useState(false)
  const write = useWrite('editInspection', {
    makesOld: ['listFindings', 'listInspectionEdits'],
    done: () => {
      forgetDraft()
      toast('已保存')
    },
    next: back,
  })
  const { feedbackOn, windowStart, windowEnd, phases, reason } = form
  const backwards = windowEnd < windowStart
  const send = () => {
    setTried(true)
    if (backwards || !reason.trim() || phases.some(mistakeOf)) return toast('还有没填好的，请看红字')
    const input: In<'editInspection'> = {
      ...{ inspectionId: inspection.id, feedbackOn: feedbackOn ?? null, windowStart, windowEnd },
      phases: phases.map(({ key: _, ...phase }) => ({ ...phase, name: phase.name.trim() })),
      reason: reason.trim(),
    }
    return write.send(input)
  }
  return (
    <Page
      title='整改期和阶段'
      bottom={
        <Button kind='primary' busy={write.busy} onTap={send}>
          保存
        </Button>
      }
    >
      <Card title={inspection.round}>
        <DayField label='反馈日期' value={feedbackOn} onChange={(day) => change({ feedbackOn: day })} />
        <Field label='整改开始'>
          <DatePick label='整改开始' value={windowStart} onChange={(day) => change({ windowStart: day })} />
        </Field>
        <Field label='整改结束' error={tried && backwards ? '结束要在开始以后' : undefined}>
          <DatePick label='整改结束' value={windowEnd} onChange={(day) => change({ windowEnd: day })} />
        </Field>
      </Card>
      <Phases phases={phases} tried={tried} onChange={(next) => change({ phases: next })} window={form} />
      <Card>
        <ReasonField reason={reason} tried={tried} onChange={(text) => change({ reason: text })} />
      </Card>
      <Edited inspectionId={inspection.id} />
    </Page>
  )
}
