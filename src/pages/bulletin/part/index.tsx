import { useState } from 'react'
import type { Block } from '../../../../cloud/contract/bulletin'
import type { Out } from '../../../../cloud/contract/calls'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useIdParam, useParams } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { blockWords } from './blockWords'
import { EditSheet } from './editSheet'

type Part = Out<'showBulletin'>

/** The blocks of one part; a tap opens one to be edited. `block` opens it at once, for who comes from a check. */
export default function BulletinPart() {
  const { part = '', block } = useParams()
  const bulletinId = useIdParam('bulletinId')
  // An edit of a published version goes on in the next one.
  const [movedTo, setMovedTo] = useState<number>()
  const shownId = movedTo ?? bulletinId
  const isAsked = bulletinId > 0 && part !== ''
  const read = useRead('showBulletin', { bulletinId: shownId, part }, { when: isAsked, keep: false })
  return (
    <Page title='改通报' onRefresh={read.again}>
      {isAsked ? (
        <ReadView read={read} shape='list' isEmpty={({ blocks }) => blocks.length === 0} whenEmpty={<Gone />}>
          {(data) => (
            <Blocks key={shownId} data={data} begun={movedTo === undefined ? block : undefined} onMoved={setMovedTo} />
          )}
        </ReadView>
      ) : (
        <Gone />
      )}
    </Page>
  )
}

const Gone = () => <Empty picture='lost' sentence='没有找到这一部分' advice='请从整改通报里打开。' />

interface BlocksProps {
  data: Part
  begun: string | undefined
  onMoved: (bulletinId: number) => void
}

function Blocks({ data, begun, onMoved }: BlocksProps) {
  const { version, blocks, isNewest } = data
  const [openKey, setOpenKey] = useState(begun)
  const opened = isNewest ? blocks.find(({ key }) => key === openKey) : undefined
  return (
    <>
      <Notice tone={isNewest ? 'info' : 'warn'}>{standing(data)}</Notice>
      <Card flush>
        <List items={blocks} keyOf={({ key }) => key} label='各段' atFirst={8} step={40}>
          {(block) => <Line block={block} onTap={isNewest ? () => setOpenKey(block.key) : undefined} />}
        </List>
      </Card>
      {opened && (
        <EditSheet
          key={opened.key}
          block={opened}
          bulletinId={version.id}
          onMoved={onMoved}
          onClose={() => setOpenKey(undefined)}
        />
      )}
    </>
  )
}

const standing = ({ version, isNewest }: Part): string => {
  if (!isNewest) return '已经有更新的一版，这一版只能看，不能改。'
  if (version.state === 'published')
    return `第 ${version.version} 版已经发布。在这里改字，会另起第 ${version.version + 1} 版。`
  return '点一段就能改。编号由系统加，人名到公开时再隐去。'
}

function Line({ block, onTap }: { block: Block; onTap?: () => void }) {
  const { kind, text, isEdited } = block
  return (
    <Row
      label={text}
      note={blockWords[kind]}
      badge={isEdited ? <Badge tone='info'>改过</Badge> : undefined}
      heard={`${blockWords[kind]}，${text}`}
      onTap={onTap}
    />
  )
}
