import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Out } from '../../../../../cloud/contract/calls'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { Figures } from '../../../../parts/Figures'
import { Mistakes, mistakesOf } from '../../../../parts/Mistakes'
import { Notice } from '../../../../parts/Notice'
import { Page } from '../../../../parts/Page'
import { asCallError, type CallError } from '../../../../phone/callError'
import { call } from '../../../../phone/client'
import { openLink } from '../../../../phone/download'
import { tell } from '../../../../phone/feedback'
import { replace } from '../../../../phone/navigation'
import { chooseSheet, type Sheet } from '../../../../phone/sheets'
import { useWrite } from '../../../../phone/writes'
import { paths } from '../../paths'
import { madeOld } from '../madeOld'

export default function ImportRoster() {
  const [sheet, setSheet] = useState<Sheet>()
  const [refusal, setRefusal] = useState<CallError>()
  const [result, setResult] = useState<Out<'importRoster'>>()
  const importing = useWrite('importRoster', {
    makesOld: madeOld,
    done: (answer) => {
      setResult(answer)
      setSheet(undefined)
    },
    failed: (error) => {
      setRefusal(error)
      // Mended outside, it has to be chosen again: WeChat's copy is the old one.
      if (error.isDefinite) setSheet(undefined)
    },
  })
  const choose = async () => {
    try {
      const chosen = await chooseSheet()
      if (!chosen) return
      setSheet(chosen)
      setResult(undefined)
      setRefusal(undefined)
    } catch (thrown) {
      setRefusal(asCallError(thrown))
    }
  }
  const send = async () => {
    setRefusal(undefined)
    if (sheet) await importing.send({ fileBase64: sheet.base64 })
  }
  return (
    <Page title='导入名册'>
      <Template />
      <Card title='第二步：选填好的表'>
        <View className='stack'>
          <Text className='words-small'>表里没有的人不会被删掉。有一处不对，就什么都不导入。</Text>
          {sheet && <Text className='words'>{`已选：${sheet.name}`}</Text>}
          {sheet && (
            <Button kind='primary' onTap={send}>
              导入
            </Button>
          )}
          <Button onTap={choose}>{sheet ? '换一个文件' : '选 .xlsx 文件'}</Button>
        </View>
      </Card>
      {refusal && <Refusal error={refusal} />}
      {result && <Result result={result} />}
    </Page>
  )
}

function Template() {
  const download = async () => {
    try {
      const { url, name } = await call('downloadRosterTemplate', {})
      await openLink(url, name)
    } catch (thrown) {
      await tell(asCallError(thrown).sentence)
    }
  }
  return (
    <Card title='第一步：下载模板，填好'>
      <View className='stack'>
        <Text className='words-small'>只填姓名、支部、身份和日期，不要身份证号和手机号。</Text>
        <Button onTap={download}>下载模板</Button>
      </View>
    </Card>
  )
}

function Refusal({ error }: { error: CallError }) {
  const found = mistakesOf(error.data)
  return found ? <Mistakes {...found} /> : <Notice tone='bad'>{error.sentence}</Notice>
}

const Result = ({ result: { added, changed, unchanged, branchesAdded } }: { result: Out<'importRoster'> }) => (
  <Card title='已导入'>
    <View className='stack'>
      <Figures
        items={[
          { label: '新增的人', value: added },
          { label: '有改动', value: changed },
          { label: '没有变', value: unchanged },
          { label: '新支部', value: branchesAdded },
        ]}
      />
      <Button onTap={() => replace(paths.roster)}>看名册</Button>
      <Button kind='quiet' onTap={() => replace(paths.invites)}>
        去发邀请码
      </Button>
    </View>
  </Card>
)
