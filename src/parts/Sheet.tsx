import { Text, View } from '@tarojs/components'
import { type ReactNode, useContext, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useBackCloses } from '../phone/backKey'
import { SheetPlace } from './sheetPlace'
import { spoken } from './spoken'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Many words: WeChat gets them while the person still reads the page, and the tap only shows them. */
  ahead?: boolean
}

/** Comes up from the bottom for one short thing: a reason, a choice. */
export function Sheet({ open, title, onClose, children, ahead }: SheetProps) {
  useBackCloses(open, onClose)
  const place = useContext(SheetPlace)
  const isDrawn = useAhead(ahead === true) || open
  if (!isDrawn || place === undefined) return null
  const sheet = (
    <View className={open ? 'sheet' : 'sheet sheet-off'} {...spoken('dialog', { label: title, hidden: !open })}>
      <View className='sheet-shade' catchMove onClick={onClose} />
      <View className='sheet-body'>
        <View className='sheet-head'>
          <Text className='sheet-title'>{title}</Text>
          <View className='sheet-close' onClick={onClose} {...spoken('button', { label: '关闭' })} />
        </View>
        {children}
      </View>
    </View>
  )
  return place ? createPortal(sheet, place) : sheet
}

/** A moment after the page's own drawings, so that they do not wait. */
const aMoment = 300

/** Whether it is time to draw what is not open yet. A browser has no bridge to spare. */
function useAhead(ahead: boolean): boolean {
  const [isTime, setTime] = useState(false)
  const waits = process.env.TARO_ENV === 'weapp' && ahead && !isTime
  useEffect(() => {
    if (!waits) return undefined
    const timer = setTimeout(() => setTime(true), aMoment)
    return () => clearTimeout(timer)
  }, [waits])
  return ahead && isTime
}
