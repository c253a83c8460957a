import { Text, Button as WeixinButton } from '@tarojs/components'
import { forward, type Shared } from '../phone/share'
import { Button } from './Button'

/** 转发: in WeChat only its own button may open the list of chats; the page says what is handed on by `useShared`. */
export function ShareButton({ shared }: { shared: Shared }) {
  if (process.env.TARO_ENV === 'h5') return <Button onTap={() => forward(shared)}>转发</Button>
  return (
    <WeixinButton openType='share' className='button button-plain button-weixin' hoverClass='pressed'>
      <Text className='button-words'>转发</Text>
    </WeixinButton>
  )
}
