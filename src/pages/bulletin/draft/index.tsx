import { View } from '@tarojs/components'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { go, useIdParam } from '../../../phone/navigation'
import { openFile } from '../../../phone/openFile'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { VersionHead } from '../versionHead'

type Draft = Out<'showBulletin'>

/** One version: its parts to edit, and the three ways on: checks, what becomes public, Word. */
export default function BulletinDraft() {
  const bulletinId = useIdParam('bulletinId')
  const read = useRead('showBulletin', { bulletinId }, { when: bulletinId > 0 })
  return (
    <Page title='通报' onRefresh={read.again} bottom={read.data && <Doors data={read.data} />}>
      {bulletinId === 0 ? (
        <Empty picture='lost' sentence='没有找到这一版通报' advice='请从整改通报里打开。' />
      ) : (
        <ReadView read={read}>
          {(data) => (
            <>
              <VersionHead version={data.version} />
              <Standing data={data} />
              <Parts data={data} />
            </>
          )}
        </ReadView>
      )}
    </Page>
  )
}

/** What an edit would mean here. */
function Standing({ data: { version, isNewest } }: { data: Draft }) {
  if (!isNewest) return <Notice tone='warn'>已经有更新的一版，这一版只能看，不能改。</Notice>
  if (version.state === 'published') return <Notice>这一版已经发布，锁住了。在这里改字，会另起新的一版。</Notice>
  return null
}

function Parts({ data: { version, parts } }: { data: Draft }) {
  return (
    <Card title='正文' flush>
      <List items={parts} keyOf={({ part }) => part} label='正文各部分' atFirst={10}>
        {({ part, title, blocks, edited }) => (
          <Row
            label={title}
            note={edited > 0 ? `${blocks} 段，改过 ${edited} 段` : `${blocks} 段`}
            onTap={() => go(paths.part, { bulletinId: version.id, part })}
          />
        )}
      </List>
    </Card>
  )
}

function Doors({ data: { version, inspectionId } }: { data: Draft }) {
  const bulletinId = version.id
  return (
    <>
      <View className='buttons'>
        <Button onTap={() => go(paths.checks, { inspectionId })}>检查</Button>
        <Button onTap={() => openFile('downloadBulletin', { bulletinId })}>下载 Word</Button>
      </View>
      <Button kind='primary' onTap={() => go(paths.open, { bulletinId })}>
        {version.state === 'published' ? '看公开的内容' : '看将要公开的内容'}
      </Button>
    </>
  )
}
