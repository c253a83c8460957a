import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { watchSight } from '../phone/sight'
import { Blocks } from './Blocks'
import { Button } from './Button'
import { spoken } from './spoken'

export interface ListProps<T> {
  items: readonly T[]
  keyOf: (item: T) => string | number
  children: (item: T, index: number) => ReactNode
  /** What is drawn but not shown: a filter that takes out a few costs WeChat a word each, not the list anew. */
  isOff?: (item: T) => boolean
  /** What a screen reader calls the list. */
  label?: string
  /** Each item is a card of its own: gaps between them in place of lines. */
  apart?: boolean
  /** Rows at first, and again whenever its end is reached; left out, a list of up to 100 is whole. */
  step?: number
  /** Rows of the first drawing, the others right after it: WeChat's first setData stays small though the list is whole. */
  atFirst?: number
}

const most = 100
const usualStep = 50

/** Rows in one card. Past 100 it begins with 50, goes on as the person reads on, and draws only what is near the screen. */
export function List<T>({ items, keyOf, children, isOff, label, apart, step, atFirst }: ListProps<T>) {
  const [asked, setAsked] = useState(step ?? usualStep)
  const grows = useGrowing(atFirst !== undefined && items.length > atFirst)
  const wanted = items.length > (step ?? most) ? Math.min(asked, items.length) : items.length
  const count = grows && atFirst !== undefined ? atFirst : wanted
  const row = (index: number) => (
    <View key={keyOf(items[index])} className={isOff?.(items[index]) ? 'none' : 'list-item'} {...spoken('listitem')}>
      {children(items[index], index)}
    </View>
  )
  const left = items.slice(wanted).filter((item) => !isOff?.(item)).length
  return (
    <>
      <View className={apart ? 'list-apart' : ''} {...spoken('list', { label })}>
        {items.length > most ? (
          <Blocks rows={row} count={count} />
        ) : (
          Array.from({ length: count }, (_, index) => row(index))
        )}
      </View>
      {left > 0 && <More left={left} onMore={() => setAsked(asked + (step ?? usualStep))} key={asked} />}
    </>
  )
}

/** True in a long list's first drawing only. */
function useGrowing(isLong: boolean): boolean {
  const [drawn, setDrawn] = useState(false)
  const grows = isLong && !drawn
  useEffect(() => {
    if (!grows) return undefined
    // After the drawing has gone out: what is asked for at once would travel with it.
    const timer = setTimeout(() => setDrawn(true), 50)
    return () => clearTimeout(timer)
  }, [grows])
  return grows
}

// Goes on by itself when it comes into sight; the button is for a screen reader, and for a phone that cannot tell.
function More({ left, onMore }: { left: number; onMore: () => void }) {
  const id = `more-${useId().replace(/\W/g, '')}`
  const newest = useRef(onMore)
  newest.current = onMore
  useEffect(() => watchSight(id, (inSight) => inSight && newest.current()), [id])
  return (
    <View id={id}>
      <Button kind='quiet' onTap={onMore}>
        {`更多（还有 ${left} 条）`}
      </Button>
    </View>
  )
}
