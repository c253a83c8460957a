import { Text, View } from '@tarojs/components'
import type { MessageKind } from '../../cloud/contract/words'
import { useConsent } from '../phone/consent'
import { toast } from '../phone/feedback'
import { useSubscribe } from '../phone/subscribe'
import { Button } from './Button'
import { ConsentSheet } from './ConsentSheet'

export interface RemindMeProps {
  kinds: readonly MessageKind[]
  /** What will be said, in the words of the button: 开始前，微信提醒我. */
  children: string
}

/** Offers one message in WeChat after a useful act. Nothing is shown where it cannot be sent, and never on H5. */
export function RemindMe({ kinds, children }: RemindMeProps) {
  const [isOpen, ask] = useSubscribe(kinds)
  return isOpen ? <Offer ask={ask} words={children} /> : null
}

function Offer({ ask, words }: { ask: () => Promise<number | undefined>; words: string }) {
  const consent = useConsent('messages')
  const tap = async () => {
    const accepted = await ask()
    if (accepted === undefined) toast('微信没有弹出来，请再点一次')
    else if (accepted > 0) toast('好，到时候微信里提醒你')
  }
  return (
    <View>
      <Button onTap={() => consent.before(tap)}>{words}</Button>
      <Text className='words-small'>点一次，提醒一次。不点也行，程序里照样看得到。</Text>
      <ConsentSheet consent={consent} />
    </View>
  )
}
