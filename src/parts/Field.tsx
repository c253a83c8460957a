import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { spoken } from './spoken'

export interface FieldProps {
  label: string
  children: ReactNode
  /** Why this is asked, shown under 为什么需要填这个. */
  why?: string
  hint?: string
  /** What is wrong and how to put it right. */
  error?: string
  /** May be left empty. */
  optional?: boolean
}

/** One question of a form, with its label, its reason and its mistake. */
export function Field({ label, children, why, hint, error, optional }: FieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className={error ? 'field field-wrong' : 'field'}>
      {optional || why ? (
        <View className='field-head'>
          <Text className='field-label'>{label}</Text>
          {optional && <Text className='field-optional'>可不填</Text>}
          {why && (
            <View
              className='field-why'
              onClick={() => setOpen(!open)}
              {...spoken('button', { label: `为什么需要填这个：${label}` })}
            >
              为什么需要填这个
            </View>
          )}
        </View>
      ) : (
        <Text className='field-label'>{label}</Text>
      )}
      {open && <Text className='field-hint'>{why}</Text>}
      {children}
      {hint && !error && <Text className='field-hint'>{hint}</Text>}
      {error && (
        <View className='field-error' {...spoken('alert')}>
          {error}
        </View>
      )}
    </View>
  )
}
