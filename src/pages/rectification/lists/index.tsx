import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Choice } from '../../../parts/Choice'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useMay } from '../../../phone/me'
import { useParams } from '../../../phone/navigation'
import { openFile } from '../../../phone/openFile'
import { useRead } from '../../../phone/reads'
import { FindingRow, ResultRow, TaskRow } from './rows'
import './lists.scss'

const lists = [
  { value: 'findings' as const, label: '问题清单' },
  { value: 'tasks' as const, label: '任务清单' },
  { value: 'results' as const, label: '效果清单' },
]
type ListName = (typeof lists)[number]['value']

const atOnce = 100

/** 问题清单, 任务清单, 效果清单: three sights of the same rows. */
export default function Lists() {
  const params = useParams()
  const [list, setList] = useState<ListName>(lists.find(({ value }) => value === params.list)?.value ?? 'findings')
  const [from, setFrom] = useState(0)
  const inspectionId = Number(params.inspectionId) || undefined
  const read = useRead('showList', { list, inspectionId, from })
  const mayExport = useMay()('exportLedger')
  const change = (wanted: ListName) => {
    setFrom(0)
    setList(wanted)
  }
  const id = read.data?.inspection?.id
  return (
    <Page
      title='三张清单'
      onRefresh={read.again}
      bottom={
        mayExport &&
        id && (
          <View className='buttons'>
            <Button onTap={() => openFile('exportLedger', { list, inspectionId: id })}>
              {`导出${lists.find(({ value }) => value === list)?.label}`}
            </Button>
            <Button
              label='导出台账，改好后可以再导入'
              onTap={() => openFile('exportLedger', { list: 'ledger', inspectionId: id })}
            >
              导出台账
            </Button>
          </View>
        )
      }
    >
      <Choice label='看哪张清单' options={lists} value={list} onChange={change} />
      <ReadView
        read={read}
        shape='list'
        isEmpty={({ total }) => total === 0}
        whenEmpty={<Empty picture='ledger' sentence='还没有整改台账' advice='导入以后，三张清单就在这里。' />}
      >
        {(data) => (
          <>
            <Text className='words-small'>{`${data.inspection?.round ?? ''}，共 ${data.total} 条`}</Text>
            <View className='card' key={`${list} ${from}`}>
              {list === 'findings' && (
                <List items={data.findings} keyOf={({ findingId }) => findingId} label='问题清单' atFirst={8} step={40}>
                  {(line) => <FindingRow line={line} />}
                </List>
              )}
              {list === 'tasks' && (
                <List items={data.tasks} keyOf={({ measureId }) => measureId} label='任务清单' atFirst={8} step={40}>
                  {(line) => <TaskRow line={line} />}
                </List>
              )}
              {list === 'results' && (
                <List items={data.results} keyOf={({ findingId }) => findingId} label='效果清单' atFirst={8} step={40}>
                  {(line) => <ResultRow line={line} />}
                </List>
              )}
            </View>
            <Pages from={from} total={data.total} onFrom={setFrom} />
          </>
        )}
      </ReadView>
    </Page>
  )
}

function Pages({ from, total, onFrom }: { from: number; total: number; onFrom: (from: number) => void }) {
  if (total <= atOnce) return null
  return (
    <View className='buttons'>
      <Button disabled={from === 0} onTap={() => onFrom(from - atOnce)}>
        前 100 条
      </Button>
      <Button disabled={from + atOnce >= total} onTap={() => onFrom(from + atOnce)}>
        后 100 条
      </Button>
    </View>
  )
}
