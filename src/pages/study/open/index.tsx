import { useState } from 'react'
import { addDays, dayOf } from '../../../../cloud/contract/calendar'
import { type SessionKind, sessionKinds, sessionKindWords } from '../../../../cloud/contract/words'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Choice } from '../../../parts/Choice'
import { DatePick } from '../../../parts/DatePick'
import { Field } from '../../../parts/Field'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { TextInput } from '../../../parts/TextInput'
import { Tick } from '../../../parts/Tick'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { replace } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { sessionPath } from '../paths'
import { emptyForm, type Form, inputOf, mistakesOf, timesOf } from './form'
import { PeoplePick } from './PeoplePick'
import { isPast } from './times'

/** A new session of my branch. */
export default function Open() {
  const [form, change, forgetDraft] = useDraft<Form>('study/open', emptyForm)
  const [tried, setTried] = useState(false)
  const now = new Date()
  const mistakes = mistakesOf(form, now)
  const openSession = useWrite('openSession', {
    makesOld: ['listSessions', 'showStart', 'showBranchProgress'],
    done: ({ expected }) => {
      forgetDraft()
      toast(`已新建，应到 ${expected} 人`)
    },
    next: ({ sessionId }) => void replace(sessionPath, { sessionId }),
  })
  const send = () => {
    setTried(true)
    const input = inputOf(form, now)
    if (input) return openSession.send(input)
    // The red lines may lie outside of what is seen.
    toast('还有没填好的，请看红字')
  }
  const part = { form, change, mistakes: tried ? mistakes : {} }
  return (
    <Page
      title='新建活动'
      bottom={
        <Button kind='primary' busy={openSession.busy} onTap={send}>
          新建活动
        </Button>
      }
    >
      <What {...part} />
      <When {...part} />
      <Card title='应到的人'>
        <PeoplePick
          chosen={form.expectedIds}
          day={timesOf(form, now).day}
          mistake={part.mistakes.people}
          onChange={(expectedIds) => change({ expectedIds })}
        />
      </Card>
    </Page>
  )
}

interface PartProps {
  form: Form
  change: (part: Partial<Form>) => void
  mistakes: ReturnType<typeof mistakesOf>
}

const kinds = sessionKinds.map((kind) => ({ value: kind, label: sessionKindWords[kind] }))

function What({ form, change, mistakes }: PartProps) {
  return (
    <Card>
      <Field label='类型' error={mistakes.kind} why='按类型数三会一课开了几次，周报和台账不用再填一遍。'>
        <Choice<SessionKind>
          look='picker'
          label='类型'
          options={kinds}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field label='主题' error={mistakes.theme} why='写在签到表和周报里，党员看了知道学什么。'>
        <TextInput
          label='主题'
          max={60}
          value={form.theme}
          placeholder='例如：学习二十届四中全会精神'
          onChange={(theme) => change({ theme })}
        />
      </Field>
      <Field label='地点' error={mistakes.place} why='党员照着去；也写在签到表上。'>
        <TextInput
          label='地点'
          max={40}
          value={form.place}
          placeholder='例如：三楼会议室'
          onChange={(place) => change({ place })}
        />
      </Field>
      <Tick
        label='第一议题'
        note='会上第一项先学习'
        checked={form.firstAgendaItem}
        onChange={(firstAgendaItem) => change({ firstAgendaItem })}
      />
      <Tick
        label='前置学习'
        note='正式开会前先学习'
        checked={form.precedingStudy}
        onChange={(precedingStudy) => change({ precedingStudy })}
      />
    </Card>
  )
}

const furthest = 366

function When({ form, change, mistakes }: PartProps) {
  const now = new Date()
  const times = timesOf(form, now)
  const today = dayOf(now)
  return (
    <Card>
      <Field label='日期' why='按这一天名册上的人算应到。'>
        <DatePick
          label='日期'
          value={times.day}
          from={addDays(today, -furthest)}
          to={addDays(today, furthest)}
          onChange={(day) => change({ day })}
        />
      </Field>
      <Field label='开始' hint='开始前一小时起可以签到，开始五分钟以后算迟到。'>
        <DatePick kind='time' label='开始' value={times.from} onChange={(from) => change({ from })} />
      </Field>
      <Field label='结束' error={mistakes.times} hint='结束以后不能扫码，要补由书记登记。'>
        <DatePick kind='time' label='结束' value={times.to} onChange={(to) => change({ to })} />
      </Field>
      {isPast(times, now) && (
        <Notice tone='warn'>这个时间已经过去：不能扫码签到，可以在名单里补录，会写明是补录。</Notice>
      )}
    </Card>
  )
}
