import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Mistakes, mistakesOf } from '../../../parts/Mistakes'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { asCallError, type CallError } from '../../../phone/callError'
import { call } from '../../../phone/client'
import { openLink } from '../../../phone/download'
import { tell, toast } from '../../../phone/feedback'
import { replace } from '../../../phone/navigation'
import { chooseSheet } from '../../../phone/sheets'
import { useWrite } from '../../../phone/writes'
import { paths } from '../paths'

/** A whole new round from Excel, all or nothing. */
export default function ImportLedger() {
  const [counts, setCounts] = useState<Out<'importLedger'>>()
  const [refusal, setRefusal] = useState<CallError>()
  const [name, setName] = useState<string>()
  const write = useWrite('importLedger', {
    makesOld: ['listFindings', 'listMyMeasures', 'showStart', 'showSchoolProgress', 'showBranchProgress'],
    done: (answer) => {
      toast('台账已导入')
      setCounts(answer)
    },
    failed: setRefusal,
  })
  const choose = async () => {
    setRefusal(undefined)
    try {
      const sheet = await chooseSheet()
      if (!sheet) return
      setName(sheet.name)
      await write.send({ fileBase64: sheet.base64 })
    } catch (thrown) {
      setRefusal(asCallError(thrown))
    }
  }
  if (counts) return <Imported counts={counts} />
  return (
    <Page title='导入台账'>
      <Card title='第一步：填模板'>
        <View className='stack'>
          <Text className='words-small'>一行写一条措施。模板里有写法和例子，先把例子删掉。</Text>
          <Button onTap={downloadTemplate}>下载模板</Button>
        </View>
      </Card>
      <Card title='第二步：选文件'>
        <View className='stack'>
          <Text className='words-small'>
            只收 .xlsx，不超过 1
            MB。有一处不对就整份不导入，会告诉你在第几行第几列。每导入一次是一轮新的巡察，原来的台账不变。
          </Text>
          <Button kind='primary' busy={write.busy} onTap={choose}>
            {write.busy ? '正在导入' : '选 Excel 文件'}
          </Button>
        </View>
      </Card>
      {refusal && <Refused error={refusal} name={name} />}
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

function Imported({ counts }: { counts: Out<'importLedger'> }) {
  const { categories, findings, measures } = counts
  return (
    <Page title='导入台账'>
      <Card title='已导入'>
        <Text className='words'>{`${categories} 个类别，${findings} 个问题，${measures} 条措施。`}</Text>
        <Text className='words-small'>责任人写的是名册上的姓名时，已经分给这位同志。</Text>
      </Card>
      <Button kind='primary' onTap={() => replace(paths.findings)}>
        看台账
      </Button>
    </Page>
  )
}

async function downloadTemplate(): Promise<void> {
  try {
    const { url, name } = await call('downloadLedgerTemplate', {})
    await openLink(url, name)
  } catch (thrown) {
    await tell(asCallError(thrown).sentence)
  }
}
