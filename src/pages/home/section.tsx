import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../../parts/spoken'

/** A named stretch of the start page. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className='stack'>
    <Text className='words-large start-section' {...spoken('heading')}>
      {title}
    </Text>
    {children}
  </View>
)
