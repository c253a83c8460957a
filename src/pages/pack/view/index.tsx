import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Figures } from '../../../parts/Figures'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { Row } from '../../../parts/Row'
import { headlineFigures } from '../../../parts/weekFigures'
import { useParams } from '../../../phone/navigation'
import { openFile } from '../../../phone/openFile'
import { useRead } from '../../../phone/reads'
import { Opened } from '../Opened'
import { CategoryPick } from './categoryPick'
import { FindingItem } from './findingItem'

type Shown = Out<'showPack'>

/** The ledger as those who check see it: by a link, without signing in. */
export default function Pack() {
  const { key: packKey = '' } = useParams()
  // Not kept in a browser that is not the school's.
  const read = useRead('showPack', { packKey }, { when: packKey !== '', keep: false })
  return (
    <Page title='整改材料' bare onRefresh={read.again}>
      <Opened isWhole={packKey !== ''} read={read} shape='figures'>
        {(data) => (
          <>
            <Round data={data} />
            <Findings data={data} packKey={packKey} />
            <Card title='材料包'>
              <View className='stack'>
                <Text className='words'>台账、已发布的通报、佐证照片原件和带摘要的清单，压缩成一个文件。</Text>
                <Button onTap={() => openFile('downloadSharedPack', { packKey })}>下载材料包</Button>
              </View>
            </Card>
          </>
        )}
      </Opened>
    </Page>
  )
}

function Round({ data: { inspection, headline, head } }: { data: Shown }) {
  const { round, inspector, feedbackOn, windowStart, windowEnd } = inspection
  return (
    <Card title={round}>
      <Text className='words-small'>
        {`${inspector}，${sayDate(windowStart, head.today)} 至 ${sayDate(windowEnd, windowStart)}`}
      </Text>
      {feedbackOn && <Text className='words-small'>{`反馈日期 ${sayDate(feedbackOn, head.today)}`}</Text>}
      <View className='pack-figures'>
        <Figures items={headlineFigures(headline)} />
      </View>
      <Row label='整改中' value={`${headline.open} 个`} />
    </Card>
  )
}

function Findings({ data, packKey }: { data: Shown; packKey: string }) {
  const { categories, findings, head } = data
  const [categoryId, setCategoryId] = useState<number>()
  const shown = categoryId === undefined ? findings : findings.filter((finding) => finding.categoryId === categoryId)
  return (
    <>
      {categories.length > 1 && (
        <CategoryPick categories={categories} findings={findings} value={categoryId} onChange={setCategoryId} />
      )}
      <Text className='words-small'>{`共 ${shown.length} 个问题`}</Text>
      <List items={shown} keyOf={({ id }) => id} label='问题' atFirst={8} step={40} apart>
        {(finding) => <FindingItem finding={finding} today={head.today} packKey={packKey} />}
      </List>
    </>
  )
}
