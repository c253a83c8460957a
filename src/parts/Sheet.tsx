import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useBackCloses } from '../phone/backKey'
import { spoken } from './spoken'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}

/** Comes up from the bottom for one short thing: a reason, a choice. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  useBackCloses(open, onClose)
  if (!open) return null
  return (
    <View className='sheet' {...spoken('dialog', { label: title })}>
      <View className='sheet-shade' catchMove onClick={onClose} />
      <View className='sheet-body'>
        <View className='sheet-head'>
          <Text className='sheet-title'>{title}</Text>
          <View className='sheet-close' onClick={onClose} {...spoken('button', { label: '关闭' })}>
            <Text>×</Text>
          </View>
        </View>
        {children}
      </View>
    </View>
  )
}
