import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Field } from '../../../parts/Field'
import { TextInput } from '../../../parts/TextInput'
import { asCallError, type CallError } from '../../../phone/callError'
import { openFile } from '../../../phone/openFile'
import { chooseSheet } from '../../../phone/sheets'
import type { Given } from './useComparison'

export interface ChooseProps {
  busy: boolean
  onGiven: (given: Given, name?: string) => Promise<void>
  onRefused: (error: CallError) => void
}

const longestPaste = 200_000

/** An .xlsx, or rows pasted from Word, Excel or WPS. */
export function Choose({ busy, onGiven, onRefused }: ChooseProps) {
  const [pasting, setPasting] = useState(false)
  const [pasted, setPasted] = useState('')
  const choose = async () => {
    try {
      const sheet = await chooseSheet()
      if (sheet) await onGiven({ fileBase64: sheet.base64 }, sheet.name)
    } catch (thrown) {
      onRefused(asCallError(thrown))
    }
  }
  return (
    <>
      <Card title='第一步：填模板'>
        <View className='stack'>
          <Text className='words-small'>一行写一条措施。模板里有写法和例子，先把例子删掉。</Text>
          <Button onTap={() => openFile('downloadLedgerTemplate', {})}>下载模板</Button>
        </View>
      </Card>
      <Card title='第二步：比对'>
        <View className='stack'>
          <Text className='words-small'>
            先列出表和台账哪里不同，你确认后才改。只收 .xlsx，不超过 1
            MB；有一处看不懂就整份不收，会告诉你在第几行第几列。
          </Text>
          <Button kind='primary' busy={busy} onTap={choose}>
            {busy ? '正在比对' : '选 Excel 文件'}
          </Button>
          {!pasting && (
            <Button kind='quiet' onTap={() => setPasting(true)}>
              或者粘贴表格
            </Button>
          )}
          {pasting && (
            <Field label='粘贴表格' hint='在 Word、Excel 或 WPS 里连表头一起选中，复制后粘贴在这里。'>
              <TextInput label='粘贴表格' lines value={pasted} onChange={setPasted} max={longestPaste} />
            </Field>
          )}
          {pasting && (
            <Button busy={busy} disabled={pasted.trim() === ''} onTap={() => onGiven({ pasted })}>
              比对粘贴的表
            </Button>
          )}
        </View>
      </Card>
    </>
  )
}
