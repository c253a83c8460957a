import { Text, View } from '@tarojs/components'
import { errors } from '../../../cloud/contract/errors'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { Page } from '../../parts/Page'
import { Row } from '../../parts/Row'
import { asCallError } from '../../phone/callError'
import { confirm, tell } from '../../phone/feedback'
import { go, signInPath } from '../../phone/navigation'
import { hasWeixin, signInWeixin } from '../../phone/session'
import { Demo } from './demo'
import { paths } from './paths'
import './welcome.scss'

/** For whom this is, before asking anyone to sign in. */
export function Welcome() {
  return (
    <Page title='支部学习与整改' bare>
      <View className='welcome-head'>
        <View className='welcome-mark'>
          <Text>支</Text>
        </View>
        <Text className='welcome-name'>支部学习与整改</Text>
        <Text className='words'>给学校党支部的党员、书记和学校领导用。</Text>
        <Text className='words-small'>自愿使用；不用它，书记手里的名单一样有效。</Text>
      </View>
      <Card title='能做什么'>
        <Row label='签到和请假' note='扫会场的码，或输六位数字' />
        <Row label='学习强国标记' note='今天学了，点一下就好' />
        <Row label='交整改材料' note='拍照片，写一句话' />
        <Row label='看支部进度和周报' note='只看支部的数，不给个人排名' />
      </Card>
      <Doors />
      <Demo />
      <Button kind='quiet' onTap={() => go(paths.notice)}>
        隐私说明：存什么，为什么，存多久
      </Button>
    </Page>
  )
}

function Doors() {
  return (
    <View className='welcome-doors'>
      {hasWeixin && (
        <Button kind='primary' onTap={enterByWeixin}>
          微信登录
        </Button>
      )}
      <Button kind={hasWeixin ? 'plain' : 'primary'} onTap={() => go(signInPath)}>
        账号登录
      </Button>
      <Button onTap={() => go(paths.join)}>用邀请码加入</Button>
    </View>
  )
}

async function enterByWeixin(): Promise<void> {
  try {
    await signInWeixin()
  } catch (thrown) {
    const error = asCallError(thrown)
    if (error.code !== errors.NOT_JOINED.code) return tell(error.sentence)
    if (await confirm(error.sentence, '去加入', '先不')) await go(paths.join)
  }
}
