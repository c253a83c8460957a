import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Field } from '../../../parts/Field'
import { TextInput } from '../../../parts/TextInput'
import { confirm, toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'

/** Where the weekly report is posted to, besides the program itself. The address is a secret, so only its end is shown. */
export function Robot({ address }: { address: string | null }) {
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const setting = useWrite('setWeeklyRobot', {
    makesOld: ['showMe'],
    done: (_answer, input) => {
      setTyped('')
      toast(input.address === null ? '已停止发送' : '已设好')
    },
    failed: (error) => setRefusal(error.sentence),
  })
  const set = () => {
    if (typed.trim() === '') return setRefusal('请先粘贴地址。')
    setRefusal(undefined)
    return setting.send({ address: typed.trim() })
  }
  const clear = async () => {
    if (await confirm('以后的周报不再发到群里；程序里照样看得到。', '停止发送', '先不'))
      await setting.send({ address: null })
  }
  return (
    <Card title='周报机器人'>
      <Text className='words-small'>
        {address
          ? `每周一早上七点发到群里。地址末尾是 ${address.slice(-6)}。`
          : '每周一早上七点，把周报发到企业微信群。现在没有设。'}
      </Text>
      <Field
        label={address ? '换一个地址' : '机器人地址'}
        hint='在企业微信群里添加群机器人，复制它的 Webhook 地址'
        error={refusal}
      >
        <TextInput label='机器人地址' value={typed} max={300} placeholder='https://' onChange={setTyped} />
      </Field>
      <Button onTap={set}>{address ? '换成这个' : '设好'}</Button>
      {address && (
        <Button kind='quiet' onTap={clear}>
          停止发送
        </Button>
      )}
    </Card>
  )
}
