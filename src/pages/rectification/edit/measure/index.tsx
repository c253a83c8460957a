import { useState } from 'react'
import type { MeasureCard } from '../../../../../cloud/contract/rectification'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { Empty } from '../../../../parts/Empty'
import { Field } from '../../../../parts/Field'
import { Page } from '../../../../parts/Page'
import { ReadView } from '../../../../parts/ReadView'
import { TextInput } from '../../../../parts/TextInput'
import { useDraftOf } from '../../../../phone/draft'
import { toast } from '../../../../phone/feedback'
import { back, useIdParam } from '../../../../phone/navigation'
import { useRead } from '../../../../phone/reads'
import { useWrite } from '../../../../phone/writes'
import { madeOld } from '../../finding/madeOld'
import { Promised } from '../../promised'
import { ReasonField } from '../reasonField'
import { RemoveMeasure } from '../remove'

/** The words and dates of one measure; without one, a new measure of the named finding. */
export default function EditMeasure() {
  const findingId = useIdParam('findingId')
  const measureId = useIdParam('measureId')
  const read = useRead('showFinding', { findingId }, { when: findingId > 0 })
  const measure = read.data?.measures.find(({ id }) => id === measureId)
  if (findingId > 0 && read.data && (measure || measureId === 0)) return <Form {...{ findingId, measure }} />
  return (
    <Page title='改措施'>
      {findingId > 0 && !read.data ? (
        <ReadView read={read}>{() => null}</ReadView>
      ) : (
        <Empty picture='lost' sentence='没有找到这条措施' advice='请从整改台账里打开。' />
      )}
    </Page>
  )
}

const formOf = (measure: MeasureCard | undefined) => ({
  text: measure?.text ?? '',
  department: measure?.department ?? '',
  fixNow: measure?.fixNow ?? false,
  dueOn: measure?.dueOn ?? undefined,
  reason: '',
})

function Form({ findingId, measure }: { findingId: number; measure: MeasureCard | undefined }) {
  const draft = measure ? `measure/${measure.id}/edit` : `finding/${findingId}/measure`
  const [form, change, forgetDraft] = useDraftOf(draft, formOf(measure))
  const [tried, setTried] = useState(false)
  const makesOld = [...madeOld, 'listMyMeasures', 'showBranchProgress'] as const
  const done = () => {
    forgetDraft()
    toast(measure ? '已保存' : '已加上')
  }
  const written = { makesOld, done, next: back }
  const edit = useWrite('editMeasure', written)
  const add = useWrite('addMeasure', written)
  const send = () => {
    setTried(true)
    const { text, department, fixNow, dueOn = null, reason } = form
    if (!text.trim() || !reason.trim()) return toast('还有没填好的，请看红字')
    const words = { text: text.trim(), department: department.trim() || null, fixNow, dueOn, reason: reason.trim() }
    return measure
      ? edit.send({ measureId: measure.id, ...changedOf(words, measure) })
      : add.send({ findingId, ...words })
  }
  const isWaiting = measure?.state === 'submitted'
  return (
    <Page
      title={measure ? '改措施' : '加一条措施'}
      bottom={
        <Button kind='primary' busy={edit.busy || add.busy} onTap={send}>
          保存
        </Button>
      }
    >
      <Card>
        <Field
          label='措施'
          hint={isWaiting ? '材料正在审核，现在不能改措施内容。' : undefined}
          error={tried && !form.text.trim() ? '请写措施' : undefined}
        >
          <TextInput
            label='措施'
            lines
            disabled={isWaiting}
            value={form.text}
            onChange={(text) => change({ text })}
            max={500}
          />
        </Field>
        <Promised
          {...form}
          onDepartment={(department) => change({ department })}
          onFixNow={(fixNow) => change({ fixNow })}
          onDueOn={(dueOn) => change({ dueOn })}
        />
        <ReasonField reason={form.reason} tried={tried} onChange={(reason) => change({ reason })} isNew={!measure} />
      </Card>
      {measure && <RemoveMeasure measureId={measure.id} />}
    </Page>
  )
}

interface Words {
  text: string
  department: string | null
  fixNow: boolean
  dueOn: string | null
  reason: string
}

/** Only what differs from what was shown. */
const changedOf = ({ text, department, fixNow, dueOn, reason }: Words, was: MeasureCard) => ({
  reason,
  ...(text !== was.text && { text }),
  ...(department !== was.department && { department }),
  ...(fixNow !== was.fixNow && { fixNow }),
  ...(dueOn !== was.dueOn && { dueOn }),
})
