import { Text } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { Download } from './download'
import { LinkSheet } from './linkSheet'
import { MakeSheet } from './makeSheet'

type Pack = Out<'listPackLinks'>
export type Link = Pack['links'][number]

/** What the school hands to those who check: links that end, who looked, and the whole as one file. */
export default function Links() {
  const read = useRead('listPackLinks', {})
  const chosen = useIdParam('inspectionId')
  // The round one comes from goes first: it is what the forms begin with.
  const rounds = [...(read.data?.inspections ?? [])].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen))
  return (
    <Page title='迎检材料' onRefresh={read.again} bottom={rounds.length > 0 && <Making rounds={rounds} />}>
      <Text className='words-small'>
        给巡察组、督导组一个只读链接：能看台账、佐证和经过，到期自动失效，看了什么都有记录。党员姓名不列出。
      </Text>
      <ReadView
        read={read}
        isEmpty={({ inspections }) => inspections.length === 0}
        whenEmpty={<Empty picture='ledger' sentence='还没有整改台账' advice='导入台账以后，才有材料可以给人看。' />}
      >
        {(data) => (
          <>
            <Given links={data.links} />
            <Download rounds={rounds} />
          </>
        )}
      </ReadView>
    </Page>
  )
}

function Given({ links }: { links: readonly Link[] }) {
  const [openId, setOpenId] = useState<number>()
  const opened = links.find(({ id }) => id === openId)
  if (links.length === 0)
    return <Empty picture='invite' sentence='还没有给过链接' advice='点下面“新建链接”，写上给谁看、看到哪天。' />
  return (
    <>
      <Card title='链接' flush>
        <List items={links} keyOf={({ id }) => id} label='链接' atFirst={10}>
          {(link) => <Line link={link} onTap={() => setOpenId(link.id)} />}
        </List>
      </Card>
      {opened && <LinkSheet link={opened} onClose={() => setOpenId(undefined)} />}
    </>
  )
}

function Line({ link, onTap }: { link: Link; onTap: () => void }) {
  const { label, round, endsOn, isOpen, revokedAt, views } = link
  const until = `看到${sayDate(endsOn, dayOf(new Date()))}`
  return (
    <Row
      label={label}
      note={`${round}，${until}，查阅 ${views} 次`}
      badge={<Badge tone={isOpen ? 'good' : 'quiet'}>{isOpen ? '可用' : revokedAt ? '已收回' : '已到期'}</Badge>}
      onTap={onTap}
    />
  )
}

function Making({ rounds }: { rounds: Pack['inspections'] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind='primary' onTap={() => setOpen(true)}>
        新建链接
      </Button>
      {open && <MakeSheet rounds={rounds} onClose={() => setOpen(false)} />}
    </>
  )
}
