import { Text, View } from '@tarojs/components'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useMay } from '../../../phone/me'
import { useIdParam } from '../../../phone/navigation'
import { openFile } from '../../../phone/openFile'
import { useRead } from '../../../phone/reads'
import { Lines } from './lines'
import { Publish } from './publish'
import { Redactions } from './redactions'
import './open.scss'

type Public = Out<'showPublic'>

/** Exactly what becomes public, or what did: names taken out, and each of them told. */
export default function BulletinOpen() {
  const bulletinId = useIdParam('bulletinId')
  // Names that are to stay out of the public text have no place in the phone's storage.
  const read = useRead('showPublic', { bulletinId }, { when: bulletinId > 0, keep: false })
  const isPublished = read.data?.version.state === 'published'
  return (
    <Page
      title={read.data && !isPublished ? '将要公开的内容' : '整改通报'}
      onRefresh={read.again}
      bottom={read.data && <Doors data={read.data} onChanged={read.again} />}
    >
      {bulletinId === 0 ? (
        <Empty picture='lost' sentence='没有找到这一版通报' advice='请从整改通报里打开。' />
      ) : (
        <ReadView read={read}>{(data) => <Shown data={data} />}</ReadView>
      )}
    </Page>
  )
}

function Shown({ data }: { data: Public }) {
  const mayEdit = useMay()('editBlock')
  const { version, lines, redactions } = data
  return (
    <>
      {mayEdit && (
        <>
          <Notice tone={version.state === 'published' ? 'good' : 'info'}>
            {version.state === 'published'
              ? '这是已经公开的内容，锁住了。'
              : '发布以后，公开的就是下面这些字。名册以外的人名系统认不出，请从头看一遍。'}
          </Notice>
          <Redactions version={version} redactions={redactions} />
        </>
      )}
      <Card>
        <View className='paper'>
          <Lines lines={lines} />
        </View>
      </Card>
      <Text className='words-small'>{`共 ${lines.length} 段。`}</Text>
    </>
  )
}

function Doors({ data: { version, inspectionId, digest }, onChanged }: { data: Public; onChanged: () => unknown }) {
  return (
    <View className='buttons'>
      <Button onTap={() => openFile('downloadBulletin', { bulletinId: version.id })}>下载 Word</Button>
      {version.state === 'draft' && <Publish bulletinId={version.id} {...{ inspectionId, digest, onChanged }} />}
    </View>
  )
}
