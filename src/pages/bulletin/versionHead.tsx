import { Text } from '@tarojs/components'
import type { Version } from '../../../cloud/contract/bulletin'
import { bulletinFormWords, bulletinStateWords } from '../../../cloud/contract/bulletinWords'
import { dayOf, sayDate, sayWhen } from '../../../cloud/contract/calendar'
import { Badge } from '../../parts/Badge'
import { Card } from '../../parts/Card'
import { Row } from '../../parts/Row'

/** Which version this is, and who had it last. */
export function VersionHead({ version }: { version: Version }) {
  const { title, form, datedOn } = version
  return (
    <Card title={title} aside={<StateBadge version={version} />}>
      <Text className='words-small'>{`第 ${version.version} 版，${sayLast(version)}`}</Text>
      <Row label='写法' value={bulletinFormWords[form]} />
      <Row label='落款日期' value={sayDate(datedOn, '')} />
    </Card>
  )
}

export const StateBadge = ({ version: { state } }: { version: Version }) => (
  <Badge tone={state === 'published' ? 'good' : 'info'}>{bulletinStateWords[state]}</Badge>
)

/** Who touched it last, and when. */
export function sayLast({ changedAt, changedBy, publishedAt, publishedBy }: Version): string {
  const today = dayOf(new Date())
  if (publishedAt) return `${sayWhen(publishedAt, today)} ${publishedBy ?? ''}发布`
  return `${sayWhen(changedAt, today)} ${changedBy ?? ''}保存`
}
