import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Field } from '../../../parts/Field'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { TextInput } from '../../../parts/TextInput'
import { asCallError } from '../../../phone/callError'
import { go, restart, useParams } from '../../../phone/navigation'
import { signIn } from '../../../phone/session'
import { paths } from '../paths'

export default function SignIn() {
  const { back } = useParams()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const isFilled = username.trim() !== '' && password !== ''
  const enter = async () => {
    if (!isFilled) return setRefusal('请先填账号和密码。')
    try {
      await signIn(username, password)
    } catch (thrown) {
      return setRefusal(asCallError(thrown).sentence)
    }
    await restart(inside(back))
  }
  return (
    <Page title='登录'>
      {back && <Notice>登录后回到刚才的页面。</Notice>}
      <Card>
        <Field label='账号'>
          <TextInput label='账号' value={username} max={64} placeholder='加入时自己起的用户名' onChange={setUsername} />
        </Field>
        <Field label='密码' error={refusal}>
          <TextInput label='密码' kind='password' value={password} max={128} onChange={setPassword} onDone={enter} />
        </Field>
      </Card>
      <Button kind='primary' onTap={enter}>
        登录
      </Button>
      <Button kind='quiet' onTap={() => go(paths.join)}>
        第一次来，用邀请码加入
      </Button>
      <Text className='words-small'>忘了密码：请学校管理员解除账号绑定，再用邀请码加入一次，记录都还在。</Text>
    </Page>
  )
}

/** The page to come back to; an address can be written by anyone, so only our own pages count. */
const inside = (back: string | undefined): string | undefined =>
  back?.startsWith('/pages/') && !back.startsWith(paths.signIn) ? back : undefined
