import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import { spoken } from './spoken'

export interface ListProps<T> {
  items: readonly T[]
  keyOf: (item: T) => string | number
  children: (item: T, index: number) => ReactNode
  /** What a screen reader calls the list. */
  label?: string
}

const most = 100
const step = 50

/** Rows in one card. Past 100 it shows 50 and 更多: WeChat chokes on a page of hundreds. */
export function List<T>({ items, keyOf, children, label }: ListProps<T>) {
  const [asked, setAsked] = useState(step)
  const shown = items.length > most ? items.slice(0, asked) : items
  const left = items.length - shown.length
  return (
    <View {...spoken('list', { label })}>
      {shown.map((item, index) => (
        <View key={keyOf(item)} className='list-item' {...spoken('listitem')}>
          {children(item, index)}
        </View>
      ))}
      {left > 0 && (
        <Button kind='quiet' onTap={() => setAsked(asked + step)}>
          {`更多（还有 ${left} 条）`}
        </Button>
      )}
    </View>
  )
}
