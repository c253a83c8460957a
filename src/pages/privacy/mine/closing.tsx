import { Text } from '@tarojs/components'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { confirm, tell } from '../../../phone/feedback'
import { forgetMe } from '../../../phone/forgetMe'
import { useWaitingCount } from '../../../phone/outbox/shelf'
import { signOut } from '../../../phone/session'
import { useWrite } from '../../../phone/writes'

const first = '注销后不能再登录，学习强国标记全部删除，微信解除绑定，今天起离开支部。'
const second = '签到表和佐证学校依规要保存，会留着，姓名换成“已注销”。注销不能反悔，真的要注销吗？'

/** Asks twice, because there is no way back. */
export function Closing() {
  const waiting = useWaitingCount()
  const closing = useWrite('closeAccount')
  const close = async () => {
    const unsent = waiting > 0 ? `还有 ${waiting} 条没有发出，注销后就发不出了。` : ''
    if (!(await confirm(`${unsent}${first}`, '继续', '先不'))) return
    if (!(await confirm(second, '注销', '先不'))) return
    if (!(await closing.send({}))) return
    forgetMe()
    await tell('账号已注销。这台手机上也不留你的记录。')
    await signOut()
  }
  return (
    <Card title='注销账号'>
      <Text className='words'>{first}</Text>
      <Text className='words'>签到表和佐证学校依规要保存，会留着，姓名换成“已注销”。</Text>
      <Button kind='danger' onTap={close}>
        注销账号
      </Button>
    </Card>
  )
}
