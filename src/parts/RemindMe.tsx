import { Text, View } from '@tarojs/components'
import type { MessageKind } from '../../cloud/contract/words'
import { toast } from '../phone/feedback'
import { useSubscribe } from '../phone/subscribe'
import { Button } from './Button'

export interface RemindMeProps {
  kinds: readonly MessageKind[]
  /** What will be said, in the words of the button: 开始前，微信提醒我. */
  children: string
}

/** Offers one message in WeChat after a useful act. Nothing is shown where it cannot be sent, and never on H5. */
export function RemindMe({ kinds, children }: RemindMeProps) {
  const [isOpen, ask] = useSubscribe(kinds)
  if (!isOpen) return null
  const tap = async () => {
    if ((await ask()) > 0) toast('好，到时候微信里提醒你')
  }
  return (
    <View>
      <Button onTap={tap}>{children}</Button>
      <Text className='words-small'>点一次，提醒一次。不点也行，程序里照样看得到。</Text>
    </View>
  )
}
