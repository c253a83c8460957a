import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Field } from '../../../parts/Field'
import { Page } from '../../../parts/Page'
import { TextInput } from '../../../parts/TextInput'
import { go, useParams } from '../../../phone/navigation'
import { hasWeixin } from '../../../phone/session'
import { paths } from '../paths'
import { AccountFields } from './accountFields'
import { useJoin } from './useJoin'

export default function Join() {
  const { code = '' } = useParams()
  const [byWeixin, setByWeixin] = useState(hasWeixin)
  const { answers, change, mistakes, join } = useJoin(code, byWeixin)
  return (
    <Page title='加入支部'>
      <Card>
        <Field
          label='邀请码'
          hint='支部书记发的六位字母和数字，大小写都行'
          why='用它知道你是哪个支部的，不认识的人进不来。'
          error={mistakes.inviteCode}
        >
          <TextInput
            label='邀请码'
            value={answers.inviteCode}
            max={12}
            onChange={(inviteCode) => change({ inviteCode })}
          />
        </Field>
        <Field
          label='姓名'
          hint='与支部名册上写的一样'
          why='只用来与名册核对。不问手机号，也不问身份证号。'
          error={mistakes.name}
        >
          <TextInput label='姓名' value={answers.name} max={20} onChange={(name) => change({ name })} />
        </Field>
        {!byWeixin && <AccountFields answers={answers} mistakes={mistakes} onChange={change} />}
      </Card>
      <Text className='words-small'>加入是自愿的。不加入，书记手里的名单一样有效。</Text>
      <Button kind='primary' onTap={join}>
        {byWeixin ? '用这个微信加入' : '加入'}
      </Button>
      {hasWeixin && (
        <Button kind='quiet' onTap={() => setByWeixin(!byWeixin)}>
          {byWeixin ? '不用微信，改用账号和密码' : '改用微信加入'}
        </Button>
      )}
      <Button kind='quiet' onTap={() => go(paths.signIn)}>
        已经加入过，去登录
      </Button>
    </Page>
  )
}
