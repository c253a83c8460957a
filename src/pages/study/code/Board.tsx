import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import { spoken, spokenInside } from '../../../parts/spoken'
import { leftOf } from './leftOf'
import { qrPicture } from './qrPicture'

export interface BoardProps {
  code: Out<'showSessionCode'>
  /** When the phone got it. */
  at: number
  isDoubtful: boolean
}

const step = 30_000

/** The picture, the six digits, and how long they hold. */
export function Board({ code: { qrText, digits, validUntil, serverNow }, at, isDoubtful }: BoardProps) {
  const picture = useMemo(() => qrPicture(qrText), [qrText])
  return (
    <View className='code-board'>
      <View className='code-picture-box'>
        <Image
          className='code-picture'
          src={picture}
          {...spoken('img', { label: '签到二维码' })}
          {...spokenInside({ alt: '' })}
        />
      </View>
      <View className='code-side'>
        <View className='code-digits' {...spoken('img', { label: `签到码 ${digits.split('').join(' ')}` })}>
          <Text>{digits.slice(0, 3)}</Text>
          <Text className='code-digits-rest'>{digits.slice(3)}</Text>
        </View>
        <Bar key={validUntil} spent={step - leftOf({ validUntil, serverNow }, at)} />
        <Text className={isDoubtful ? 'code-hint code-doubt' : 'code-hint'}>
          {isDoubtful ? '没有连上服务器，码可能已经换了，正在重试' : '扫码，或在小程序里输入六位数字'}
        </Text>
      </View>
    </View>
  )
}

/** Runs down by itself; said once for each code, for a style that changes would make it jump. */
function Bar({ spent }: { spent: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first value is the one the animation starts from.
  const style = useMemo(() => ({ animationDelay: `-${Math.max(0, Math.round(spent))}ms` }), [])
  return (
    <View className='code-track' {...spoken('presentation', { hidden: true })}>
      <View className='code-left' style={style} />
    </View>
  )
}
