import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Mistakes, mistakesOf } from '../../../parts/Mistakes'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import type { CallError } from '../../../phone/callError'
import { replace } from '../../../phone/navigation'
import { paths } from '../paths'
import { Choose } from './choose'
import { Differences } from './differences'
import { LastImport, sayCounts } from './lastImport'
import { useComparison } from './useComparison'
import './import.scss'

/** A sheet is compared with the ledger first; what differs goes in only when it is agreed to. */
export default function ImportLedger() {
  const { comparison, comparing, refusal, setRefusal, done, busy, compare, send, again } = useComparison()
  const [name, setName] = useState<string>()
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const take = (key: string, yes: boolean) => {
    const others = [...taken].filter((other) => other !== key)
    setTaken(new Set(yes ? [...others, key] : others))
  }
  if (done) return <Imported counts={done} />
  const wanted = comparison ? comparison.counts.added + comparison.counts.changed + taken.size : 0
  return (
    <Page
      title='导入台账'
      bottom={
        comparison && (
          <View className='buttons'>
            <Button onTap={again}>重新选</Button>
            <Button kind='primary' busy={busy} disabled={wanted === 0} onTap={() => send([...taken])}>
              {busy ? '正在导入' : `导入 ${wanted} 处改动`}
            </Button>
          </View>
        )
      }
    >
      {refusal && <Refused error={refusal} name={name} />}
      {comparison ? (
        <Differences comparison={comparison} taken={taken} onTake={take} />
      ) : (
        <>
          <Choose
            busy={comparing}
            onGiven={(given, fileName) => {
              setName(fileName)
              setTaken(new Set())
              return compare(given)
            }}
            onRefused={setRefusal}
          />
          <LastImport title='上一次导入' />
        </>
      )}
    </Page>
  )
}

function Refused({ error, name }: { error: CallError; name: string | undefined }) {
  const list = mistakesOf(error.data)
  return (
    <View className='stack'>
      <Notice tone='bad'>{name ? `${name}：${error.sentence}` : error.sentence}</Notice>
      {list && <Mistakes {...list} />}
    </View>
  )
}

function Imported({ counts }: { counts: Parameters<typeof sayCounts>[0] }) {
  return (
    <Page title='导入台账'>
      <Card title='已导入'>
        <Text className='words'>{`${sayCounts(counts)}。`}</Text>
        <Text className='words-small'>责任人写的是名册上的姓名时，已经分给这位同志。</Text>
      </Card>
      <Button kind='primary' onTap={() => replace(paths.findings)}>
        看台账
      </Button>
      <LastImport title='导错了？' onUndone={() => void replace(paths.importing)} />
    </Page>
  )
}
