import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Version } from '../../../../cloud/contract/bulletin'
import { redactionKindWords } from '../../../../cloud/contract/bulletinWords'
import type { Out } from '../../../../cloud/contract/calls'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { List } from '../../../parts/List'
import { Row } from '../../../parts/Row'
import { KeepSheet } from './keepSheet'

export type Redaction = Out<'showPublic'>['redactions'][number]

/** Every name and number that stands in the text, what is shown in its place, and what is kept on purpose. */
export function Redactions({ version, redactions }: { version: Version; redactions: readonly Redaction[] }) {
  const [openFound, setOpenFound] = useState<string>()
  const opened = redactions.find(({ found }) => found === openFound)
  if (redactions.length === 0)
    return (
      <Card title='隐去了什么'>
        <Text className='words-small'>正文里没有找到名册上的人名，也没有电话、证件号和邮箱。</Text>
      </Card>
    )
  return (
    <Card title='隐去了什么' aside={<Text className='words-small'>{`${redactions.length} 处`}</Text>} flush>
      <List items={redactions} keyOf={({ found }) => found} label='隐去了什么' atFirst={6} step={20}>
        {(redaction) => (
          <Row
            label={redaction.found}
            note={noteOf(redaction)}
            badge={<Badge tone={redaction.kept ? 'warn' : 'good'}>{redaction.kept ? '公开' : '已隐去'}</Badge>}
            heard={`${redaction.found}，${redaction.kept ? '公开' : '已隐去'}，${noteOf(redaction)}`}
            onTap={version.state === 'draft' ? () => setOpenFound(redaction.found) : undefined}
          />
        )}
      </List>
      {opened && <KeepSheet bulletinId={version.id} redaction={opened} onClose={() => setOpenFound(undefined)} />}
    </Card>
  )
}

function noteOf({ kind, shown, blocks, kept }: Redaction): string {
  const where = `${redactionKindWords[kind]}，出现在 ${blocks.length} 段里`
  return kept ? `${where}。${kept.by ?? ''}决定公开：${kept.reason}` : `${where}，写成“${shown}”`
}
