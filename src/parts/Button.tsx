import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { spoken } from './spoken'

export interface ButtonProps {
  children: string
  /** May answer a promise: the button is busy until it settles, so a double tap does nothing. */
  onTap: () => unknown
  /** primary: the one thing to do here · plain · danger · quiet: a link. */
  kind?: 'primary' | 'plain' | 'danger' | 'quiet'
  busy?: boolean
  disabled?: boolean
  /** As wide as its words, for a row of buttons. */
  narrow?: boolean
  /** What a screen reader says when the words alone are not clear: 接受王芳的材料. */
  label?: string
}

export function Button({ children, onTap, kind = 'plain', busy, disabled, narrow, label }: ButtonProps) {
  const [waiting, setWaiting] = useState(false)
  const running = useRef(false)
  const stopped = disabled || busy || waiting

  const tap = async () => {
    // The ref, because a second tap can come before the first is drawn.
    if (stopped || running.current) return
    const work = onTap()
    if (!isPromise(work)) return
    running.current = true
    setWaiting(true)
    try {
      await work
    } finally {
      running.current = false
      setWaiting(false)
    }
  }
  const state = disabled ? ' button-off' : stopped ? ' button-busy' : ''
  const look = `button button-${kind}${narrow ? ' button-narrow' : ''}${state}`
  return (
    <View
      className={look}
      hoverClass={stopped ? undefined : 'pressed'}
      onClick={tap}
      {...spoken('button', { label: label ?? children, disabled: !!stopped })}
    >
      {(busy || waiting) && <View className='button-spin' />}
      {children}
    </View>
  )
}

// By what it can do, because WeChat's own promises come from another realm.
const isPromise = (work: unknown): work is Promise<unknown> => typeof (work as Promise<unknown>)?.then === 'function'
