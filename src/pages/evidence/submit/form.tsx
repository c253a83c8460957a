import { useState } from 'react'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { useConsent } from '../../../phone/consent'
import { useDraft } from '../../../phone/draft'
import { useOutbox, useUnsent } from '../../../phone/outbox/shelf'
import { usePhotoTray } from '../../../phone/photoTray'
import { useTold } from '../../../phone/told'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../madeOld'
import { Asked } from './asked'
import { blank, draftOf, type EvidenceDraft } from './evidenceDraft'
import { DayField, NoteField } from './fields'
import { Kept } from './kept'
import { NothingToDo } from './nothingToDo'
import { lacking, PhotosField } from './photosField'
import { Received } from './received'
import { Refused, useRefused } from './refused'

/** One measure: its form, or what became of what was handed in. */
export function SubmitForm({ measure, today }: { measure: MeasureCard; today: string }) {
  const [receivedAt, setReceivedAt] = useState<string>()
  const [keptId, setKeptId] = useState<string>()
  const kept = useOutbox().find(({ id }) => id === keptId)
  const refused = useRefused(measure.id)
  const isWaiting = useUnsent('submitEvidence').some(({ input }) => input.measureId === measure.id)
  const arrivedAt = receivedAt ?? (kept?.receivedAt && new Date(kept.receivedAt).toISOString())
  // Asked first: the list is read again after the write, and then says that the measure waits.
  if (arrivedAt) return <Received measure={measure} receivedAt={arrivedAt} />
  if (kept && kept !== refused) return <Kept measure={measure} />
  if (measure.state === 'submitted' || measure.state === 'accepted') return <NothingToDo measure={measure} />
  if (refused) return <Refused measure={measure} item={refused} onAgain={() => setKeptId(undefined)} />
  return <Form measure={measure} today={today} isWaiting={isWaiting} onReceived={setReceivedAt} onKept={setKeptId} />
}

interface FormProps {
  measure: MeasureCard
  today: string
  /** It stands in the outbox already. */
  isWaiting: boolean
  onReceived: (at: string) => void
  onKept: (id: string) => void
}

/** What is chosen and written keeps itself until it is handed in: photos need not have arrived by then. */
function Form({ measure, today, isWaiting, onReceived, onKept }: FormProps) {
  const [draft, change, forgetDraft] = useDraft<EvidenceDraft>(draftOf(measure.id), blank)
  const [facesSeen, seeFaces] = useTold('faces')
  const consent = useConsent('photos')
  const [tried, setTried] = useState(false)
  const maySend = facesSeen && consent.stands
  const tray = usePhotoTray({ kept: draft.photos, onChange: (photos) => change({ photos }), maySend })
  const leave = () => {
    tray.close()
    forgetDraft()
  }
  const write = useWrite('submitEvidence', {
    makesOld: madeOld,
    about: measure.text,
    done: ({ recordedAt }) => {
      leave()
      onReceived(recordedAt)
    },
    kept: (_, item) => {
      leave()
      onKept(item.id)
    },
  })
  // Not while this page itself is sending it.
  if (isWaiting && write.state === 'idle') return <Kept measure={measure} />

  const note = draft.note.trim()
  const occurredOn = draft.occurredOn || today
  const send = () => {
    setTried(true)
    if (!note || lacking(tray, { facesSeen, withoutPhotos: consent.isRefused })) return undefined
    const handIn = () => write.send({ measureId: measure.id, note, photoIds: [], occurredOn }, tray.kept())
    return tray.photos.length > 0 ? consent.before(handIn) : handIn()
  }
  return (
    <Page
      title='交材料'
      bottom={
        <Button kind='primary' busy={write.busy} disabled={tray.isPreparing} onTap={send}>
          {tray.isPreparing ? '正在整理照片' : '提交'}
        </Button>
      }
    >
      <Asked measure={measure} today={today} />
      <Card>
        <PhotosField tray={tray} tried={tried} facesSeen={facesSeen} onFacesSeen={seeFaces} consent={consent} />
        <NoteField note={draft.note} missing={tried && !note} onChange={(text) => change({ note: text })} />
        <DayField day={occurredOn} today={today} onChange={(day) => change({ occurredOn: day })} />
      </Card>
    </Page>
  )
}
