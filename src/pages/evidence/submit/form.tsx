import { useState } from 'react'
import { dayOf } from '../../../../cloud/contract/calendar'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { useDraft } from '../../../phone/draft'
import { type PhotoTray, usePhotoTray } from '../../../phone/photoTray'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../madeOld'
import { Asked } from './asked'
import { DayField, NoteField, PhotosField } from './fields'
import { NothingToDo } from './nothingToDo'
import { Received } from './received'

/** The form of one measure: what is written keeps itself until it has landed. */
export function SubmitForm({ measure }: { measure: MeasureCard }) {
  const [receivedAt, setReceivedAt] = useState<string>()
  const [draft, change, forgetDraft] = useDraft(`evidence/${measure.id}`, { note: '', occurredOn: '' })
  const [tried, setTried] = useState(false)
  const tray = usePhotoTray()
  const write = useWrite('submitEvidence', {
    makesOld: madeOld,
    done: ({ recordedAt }) => {
      forgetDraft()
      setReceivedAt(recordedAt)
    },
  })
  // Asked first: the list is read again after the write, and then says that the measure waits.
  if (receivedAt) return <Received measure={measure} receivedAt={receivedAt} />
  if (measure.state === 'submitted' || measure.state === 'accepted') return <NothingToDo measure={measure} />

  const today = dayOf(new Date())
  const note = draft.note.trim()
  const occurredOn = draft.occurredOn || today
  const send = () => {
    setTried(true)
    if (!note || !tray.whole) return undefined
    return write.send({ measureId: measure.id, note, photoIds: tray.ids, occurredOn })
  }
  return (
    <Page
      title='交材料'
      bottom={
        <Button kind='primary' busy={write.busy} disabled={tray.busy} onTap={send}>
          {tray.busy ? onTheWay(tray) : '提交'}
        </Button>
      }
    >
      <Asked measure={measure} today={today} />
      <Card>
        <PhotosField tray={tray} tried={tried} />
        <NoteField note={draft.note} missing={tried && !note} onChange={(text) => change({ note: text })} />
        <DayField day={occurredOn} today={today} onChange={(day) => change({ occurredOn: day })} />
      </Card>
    </Page>
  )
}

const onTheWay = ({ photos, ids }: PhotoTray) => `照片上传中，已到 ${ids.length}/${photos.length} 张`
