import { Text, View } from '@tarojs/components'
import { dayOf, daysBetween, sayDate, sayWhen } from '../../../../cloud/contract/calendar'
import { measureStateWords } from '../../../../cloud/contract/ledgerWords'
import type { PackEvidence, PackMeasure } from '../../../../cloud/contract/pack'
import { Badge } from '../../../parts/Badge'
import { measureTones } from '../tones'
import { Photos } from './photos'

/** One measure with what was accepted for it; who did it stands there as a branch. */
export function Measure({ measure, today }: { measure: PackMeasure; today: string }) {
  const { number, text, state, evidence } = measure
  return (
    <View className='pack-measure'>
      <View className='pack-measure-head'>
        <View className='pack-measure-words'>
          <Text className='words'>{`${number}. ${text}`}</Text>
          <Text className='words-small'>{aboutOf(measure, today)}</Text>
        </View>
        <Badge tone={measureTones[state]}>{measureStateWords[state]}</Badge>
      </View>
      {evidence.map((one) => (
        <Evidence key={one.id} evidence={one} today={today} />
      ))}
    </View>
  )
}

function aboutOf({ branch, department, dueOn, isOverdue, state, evidence }: PackMeasure, today: string): string {
  const who = branch ? `责任人在${branch}` : undefined
  const due = dueOn && `${sayDate(dueOn, today)}到期${isOverdue ? '，已逾期' : ''}`
  const before = state === 'accepted' && evidence.length === 0 ? '系统启用前完成，没有线上材料' : undefined
  return [department, who, due, before].filter(Boolean).join('，')
}

function Evidence({ evidence, today }: { evidence: PackEvidence; today: string }) {
  const { note, branch, occurredOn, recordedAt, acceptedAt, photos, photosDroppedOn } = evidence
  const late = occurredOn === null ? 0 : daysBetween(occurredOn, dayOf(new Date(recordedAt)))
  const done = occurredOn === null ? '没有写哪天做的' : `${sayDate(occurredOn, today)}做的`
  return (
    <View className='pack-evidence stack'>
      <Text className='words'>{note}</Text>
      {photos.length > 0 && <Photos photos={photos} />}
      {photosDroppedOn && (
        <Text className='words-small'>{`照片到保存期限，${sayDate(photosDroppedOn, today)}已删除`}</Text>
      )}
      <View className='side words-small'>
        <Text>{`${branch}，${done}，${sayWhen(recordedAt, today)} 提交，${sayWhen(acceptedAt, today)} 审核通过`}</Text>
        {late > 0 && <Badge>{`事后 ${late} 天交`}</Badge>}
      </View>
    </View>
  )
}
