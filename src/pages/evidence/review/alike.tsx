import { Image, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { dayOf, sayDate, sayWhen } from '../../../../cloud/contract/calendar'
import type { AlikeEvidence, EvidenceCard } from '../../../../cloud/contract/evidence'
import { lateEntryWords } from '../../../../cloud/contract/ledgerWords'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { spoken, spokenInside } from '../../../parts/spoken'
import { previewPhotos } from '../../../phone/preview'
import { useRead } from '../../../phone/reads'
import { absolute } from '../../../phone/server'
import { watchSight } from '../../../phone/sight'

export interface AlikeProps {
  evidence: EvidenceCard
  onLink: (other: AlikeEvidence) => void
}

/** Asks the reviewer, once the card is in sight, whether something handed in elsewhere is the same activity. */
export function Alike({ evidence, onLink }: AlikeProps) {
  const id = `alike-${evidence.id}`
  const [isSeen, setSeen] = useState(false)
  const [answered, setAnswered] = useState<readonly number[]>([])
  const mayBeAlike = evidence.photos.length > 0 || evidence.occurredOn !== null
  const { data } = useRead('findAlike', { evidenceId: evidence.id }, { when: isSeen && mayBeAlike, keep: false })
  useEffect(() => watchSight(id, (inSight) => inSight && setSeen(true)), [id])
  const left = (data?.alike ?? []).filter((other) => !answered.includes(other.id))
  return (
    <View id={id} className='alike-place'>
      {left.length > 0 && (
        <Question
          other={left[0]}
          more={left.length - 1}
          onNo={() => setAnswered([...answered, left[0].id])}
          onYes={() => onLink(left[0])}
        />
      )}
    </View>
  )
}

interface QuestionProps {
  other: AlikeEvidence
  more: number
  onNo: () => void
  onYes: () => void
}

function Question({ other, more, onNo, onYes }: QuestionProps) {
  const { pairs } = other
  const question = pairs.length > 0 ? '这两张照片看起来一样，是同一次活动吗？' : '同一天、说法相近，是同一次活动吗？'
  return (
    <View className='alike' {...spoken('group', { label: question })}>
      <Text className='alike-question'>{question}</Text>
      {pairs.map(({ mine, other: theirs }) => (
        <View key={`${mine.id} ${theirs.id}`} className='alike-pair'>
          <Picture name='这一份' photo={mine} beside={theirs} />
          <Picture name='另一份' photo={theirs} beside={mine} />
        </View>
      ))}
      <Where other={other} />
      {more > 0 && <Text className='words-small'>{`答完这个，还有 ${more} 处要看`}</Text>}
      <View className='alike-acts'>
        <Button onTap={onYes}>是同一活动（注明）</Button>
        <Button onTap={onNo}>不是，继续审核</Button>
      </View>
    </View>
  )
}

type Photo = AlikeEvidence['pairs'][number]['mine']

const Picture = ({ name, photo, beside }: { name: string; photo: Photo; beside: Photo }) => (
  <View className='alike-picture'>
    <Image
      className='alike-image'
      mode='aspectFill'
      src={absolute(photo.thumbUrl)}
      onClick={() => previewPhotos([photo.url, beside.url])}
      {...spoken('button', { label: `看${name}的照片` })}
      {...spokenInside({ alt: '' })}
    />
    <Text className='words-small'>{name}</Text>
  </View>
)

/** Where the other was handed in and when; whose it is only where I may know. */
function Where({ other }: { other: AlikeEvidence }) {
  const { findingTitle, measureText, branchName, submittedBy, note, occurredOn, recordedAt, isLate } = other
  const today = dayOf(new Date())
  const who = submittedBy ? `${branchName} ${submittedBy}` : branchName
  const done = occurredOn ? `${sayDate(occurredOn, today)}做的，` : ''
  return (
    <View className='alike-where'>
      <Text className='words-small'>{`另一份交在“${findingTitle}”：${measureText}`}</Text>
      {note && <Text className='words-small'>{`写的是：${note}`}</Text>}
      <View className='side words-small'>
        <Text>{`${who}，${done}${sayWhen(recordedAt, today)} 交`}</Text>
        {isLate && <Badge tone='warn'>{lateEntryWords}</Badge>}
      </View>
    </View>
  )
}
