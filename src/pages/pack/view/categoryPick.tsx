import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PackFinding } from '../../../../cloud/contract/pack'
import { Row } from '../../../parts/Row'
import { Sheet } from '../../../parts/Sheet'
import { spoken } from '../../../parts/spoken'

interface Category {
  id: number
  number: number
  title: string
}

export interface CategoryPickProps {
  categories: readonly Category[]
  findings: readonly PackFinding[]
  value: number | undefined
  onChange: (categoryId: number | undefined) => void
}

/** The choice of a category; the titles are too long for a wheel. */
export function CategoryPick({ categories, findings, value, onChange }: CategoryPickProps) {
  const [open, setOpen] = useState(false)
  const chosen = categories.find(({ id }) => id === value)
  const words = chosen ? titled(chosen) : '全部类别'
  const choose = (id: number | undefined) => {
    onChange(id)
    setOpen(false)
  }
  const countOf = (id: number) => findings.filter(({ categoryId }) => categoryId === id).length
  return (
    <View>
      <View
        className='input input-pick'
        onClick={() => setOpen(true)}
        {...spoken('button', { label: `类别：${words}` })}
      >
        <Text className='pack-measure-words'>{words}</Text>
        <View className='row-chevron' />
      </View>
      <Sheet ahead open={open} title='选一个类别' onClose={() => setOpen(false)}>
        <View>
          <Row label='全部类别' value={`${findings.length} 个`} onTap={() => choose(undefined)} />
          {categories.map((category) => (
            <Row
              key={category.id}
              label={titled(category)}
              value={`${countOf(category.id)} 个`}
              onTap={() => choose(category.id)}
            />
          ))}
        </View>
      </Sheet>
    </View>
  )
}

const titled = ({ number, title }: Category) => `${number}. ${title}`
