import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './Button'
import { spoken } from './spoken'

export interface ListProps<T> {
  items: readonly T[]
  keyOf: (item: T) => string | number
  children: (item: T, index: number) => ReactNode
  /** What a screen reader calls the list. */
  label?: string
  /** Each item is a card of its own: gaps between them in place of lines. */
  apart?: boolean
  /** Rows at first and with each 更多; left out, a list of up to 100 is whole. */
  step?: number
  /** Rows of the first drawing, the others right after it: WeChat's first setData stays small though the list is whole. */
  atFirst?: number
}

const most = 100
const usualStep = 50

/** Rows in one card. Past 100 it shows 50 and 更多: WeChat chokes on a page of hundreds. */
export function List<T>({ items, keyOf, children, label, apart, step, atFirst }: ListProps<T>) {
  const [asked, setAsked] = useState(step ?? usualStep)
  const [drawn, setDrawn] = useState(false)
  const grows = atFirst !== undefined && items.length > atFirst && !drawn
  useEffect(() => {
    if (!grows) return undefined
    // After the drawing has gone out: what is asked for at once would travel with it.
    const timer = setTimeout(() => setDrawn(true), 50)
    return () => clearTimeout(timer)
  }, [grows])
  const wanted = items.length > (step ?? most) ? items.slice(0, asked) : items
  const shown = grows ? wanted.slice(0, atFirst) : wanted
  const left = items.length - wanted.length
  return (
    <View className={apart ? 'list-apart' : ''} {...spoken('list', { label })}>
      {shown.map((item, index) => (
        <View key={keyOf(item)} className='list-item' {...spoken('listitem')}>
          {children(item, index)}
        </View>
      ))}
      {left > 0 && (
        <Button kind='quiet' onTap={() => setAsked(asked + (step ?? usualStep))}>
          {`更多（还有 ${left} 条）`}
        </Button>
      )}
    </View>
  )
}
