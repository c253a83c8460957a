import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { Sheet } from '../../../parts/Sheet'
import { Skeleton } from '../../../parts/Skeleton'
import { useMay } from '../../../phone/me'
import { go, useParams } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { Doors } from './doors'
import { Filters } from './filters'
import { FindingItem } from './findingItem'
import { type Narrowing, narrowed, tallyNamed } from './narrow'
import { Round } from './round'
import { useSettled } from './settled'
import './findings.scss'

type Ledger = Out<'listFindings'>

/** The ledger: the round, its honest numbers, and its findings by state, category and words. */
export default function Findings() {
  const params = useParams()
  const [inspectionId, setInspectionId] = useState<number>()
  const [narrowing, setNarrowing] = useState<Narrowing>({
    tally: tallyNamed(params.state),
    closable: params.closable === '1',
  })
  const [text, setText] = useState('')
  const ledger = useRead('listFindings', { inspectionId })
  const change = (part: Partial<Narrowing>) => setNarrowing((old) => ({ ...old, ...part }))
  const changeRound = (id: number) => {
    setInspectionId(id)
    setNarrowing({})
  }
  return (
    <Page title='整改台账' tab='ledger' onRefresh={ledger.again}>
      <ReadView read={ledger} shape='figures' isEmpty={({ inspection }) => !inspection} whenEmpty={<NoLedger />}>
        {(data) => (
          <>
            <Head data={data} narrowing={narrowing} onChange={change} onRound={changeRound} />
            <Doors data={data} />
            <Filters
              text={text}
              onText={setText}
              categories={data.categories}
              categoryId={narrowing.categoryId}
              onCategory={(categoryId) => change({ categoryId })}
            />
            {narrowing.closable && (
              <Notice onTap={() => change({ closable: false })}>
                只看可以销号的：措施已全部通过，还没有销号。点这里看全部。
              </Notice>
            )}
            <Found
              whole={data}
              text={text}
              narrowing={narrowing}
              onClear={() => {
                setText('')
                setNarrowing({})
              }}
            />
          </>
        )}
      </ReadView>
    </Page>
  )
}

interface HeadProps {
  data: Ledger
  narrowing: Narrowing
  onChange: (part: Partial<Narrowing>) => void
  onRound: (inspectionId: number) => void
}

function Head({ data, narrowing, onChange, onRound }: HeadProps) {
  const [choosing, setChoosing] = useState(false)
  if (!data.inspection) return null
  return (
    <>
      <Round
        inspection={data.inspection}
        headline={data.headline}
        today={dayOf(new Date())}
        tally={narrowing.tally}
        onTally={(tally) => onChange({ tally })}
        onOther={data.inspections.length > 1 ? () => setChoosing(true) : undefined}
      />
      <Sheet open={choosing} title='看哪一轮' onClose={() => setChoosing(false)}>
        <View>
          {data.inspections.map(({ id, round }) => (
            <Row
              key={id}
              label={round}
              value={id === data.inspection?.id ? '正在看' : undefined}
              onTap={() => {
                setChoosing(false)
                onRound(id)
              }}
            />
          ))}
        </View>
      </Sheet>
    </>
  )
}

interface FoundProps {
  whole: Ledger
  text: string
  narrowing: Narrowing
  onClear: () => void
}

/** What is left of the ledger; the server searches, because words may stand in a measure. */
function Found({ whole, text, narrowing, onClear }: FoundProps) {
  const typed = text.trim()
  const wanted = useSettled(typed)
  const input = { inspectionId: whole.inspection?.id, text: wanted }
  const search = useRead('listFindings', input, { when: wanted !== '', keep: false })
  if (typed === '') return <FoundList whole={whole} findings={narrowed(whole.findings, narrowing)} onClear={onClear} />
  if (wanted !== typed) return <Skeleton cards={1} />
  return (
    <ReadView read={search} skeleton={<Skeleton cards={1} />}>
      {(data) => <FoundList whole={whole} findings={narrowed(data.findings, narrowing)} onClear={onClear} />}
    </ReadView>
  )
}

interface FoundListProps {
  whole: Ledger
  findings: Ledger['findings']
  onClear: () => void
}

function FoundList({ whole, findings, onClear }: FoundListProps) {
  const today = dayOf(new Date())
  const total = whole.findings.length
  if (findings.length === 0) {
    return <Empty picture='search' sentence='没有符合的问题' action={{ label: '看全部', onTap: onClear }} />
  }
  return (
    <View>
      <View className='found-head words-small'>
        <Text>{findings.length < total ? `共 ${total} 个问题，筛出 ${findings.length} 个` : `共 ${total} 个问题`}</Text>
        {findings.length < total && (
          <Button kind='quiet' narrow onTap={onClear}>
            看全部
          </Button>
        )}
      </View>
      <List items={findings} keyOf={({ id }) => id} label='问题' atFirst={8} step={40} apart>
        {(finding) => <FindingItem finding={finding} today={today} />}
      </List>
    </View>
  )
}

function NoLedger() {
  const mayCall = useMay()
  if (!mayCall('importLedger'))
    return <Empty picture='ledger' sentence='还没有整改台账' advice='管理员导入以后，这里就能看到。' />
  return (
    <Empty
      picture='ledger'
      sentence='还没有整改台账'
      advice='用 Excel 模板填好，一次导入。'
      action={{ label: '导入台账', onTap: () => go(paths.importing) }}
    />
  )
}
