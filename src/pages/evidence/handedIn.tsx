import { Text, View } from '@tarojs/components'
import { dayOf, daysBetween, sayDate, sayWhen } from '../../../cloud/contract/calendar'
import type { EvidenceCard } from '../../../cloud/contract/evidence'
import { lateEntryWords } from '../../../cloud/contract/ledgerWords'
import { Badge } from '../../parts/Badge'
import { PhotoGrid } from '../../parts/PhotoGrid'
import { Linked } from './linked'
import './evidence.scss'

/** What was handed in: photos, the line, who and when. Both days stand there; a late entry is labelled, never hidden (S3). */
export function HandedIn({ evidence }: { evidence: EvidenceCard }) {
  const { photos, photosDroppedOn, note, submittedBy, occurredOn, recordedAt, isLate } = evidence
  const today = dayOf(new Date())
  const recordedOn = dayOf(new Date(recordedAt))
  const late = occurredOn === null ? 0 : daysBetween(occurredOn, recordedOn)
  return (
    <View className='handed-in'>
      {photos.length > 0 ? (
        <PhotoGrid photos={photos.map(({ thumbUrl, url }) => ({ path: thumbUrl, full: url }))} />
      ) : (
        <Text className='words-small'>{noPhotos(photosDroppedOn, today)}</Text>
      )}
      <Text className='words'>{note}</Text>
      <View className='side words-small'>
        <Text>{`${submittedBy} ${sayWhen(recordedAt, today)} 交，${doneWords(occurredOn, recordedOn)}`}</Text>
        {late > 0 && <Badge>{`事后 ${late} 天交`}</Badge>}
        {isLate && <Badge tone='warn'>{lateEntryWords}</Badge>}
      </View>
      <Linked evidence={evidence} />
    </View>
  )
}

const noPhotos = (droppedOn: string | null, today: string): string =>
  droppedOn ? `照片已按期删除（${sayDate(droppedOn, today)}）` : '没有附照片，可以请本人线下补看'

function doneWords(occurredOn: string | null, recordedOn: string): string {
  if (occurredOn === null) return '没有写哪天做的'
  return occurredOn === recordedOn ? '当天做的' : `${sayDate(occurredOn, recordedOn)}做的`
}
