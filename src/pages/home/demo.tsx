import { Text, View } from '@tarojs/components'
import type { Out } from '../../../cloud/contract/calls'
import { roleWords } from '../../../cloud/contract/words'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { asCallError } from '../../phone/callError'
import { tell } from '../../phone/feedback'
import { useRead } from '../../phone/reads'
import { signIn } from '../../phone/session'

/** The demo school, one tap a role; nothing where the server has none, or cannot be heard. */
export function Demo() {
  const { data } = useRead('listDemoAccounts', {}, { keep: false })
  if (!data?.accounts.length) return null
  return (
    <Card title='先看看演示'>
      <Text className='words-small'>不用注册。里面的人和事都是编的，随便点。</Text>
      <View className='welcome-demo'>
        {data.accounts.map((account) => (
          <Button key={account.username} label={`以${roleWords[account.role]}身份看演示`} onTap={() => enter(account)}>
            {roleWords[account.role]}
          </Button>
        ))}
      </View>
    </Card>
  )
}

async function enter({ username, password }: Out<'listDemoAccounts'>['accounts'][number]): Promise<void> {
  try {
    await signIn(username, password)
  } catch (thrown) {
    await tell(asCallError(thrown).sentence)
  }
}
