import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import { Row } from '../../../parts/Row'
import { Sheet } from '../../../parts/Sheet'
import { spoken } from '../../../parts/spoken'
import { TextInput } from '../../../parts/TextInput'

type Category = Out<'listFindings'>['categories'][number]

export interface FiltersProps {
  text: string
  onText: (text: string) => void
  categories: readonly Category[]
  categoryId: number | undefined
  onCategory: (categoryId: number | undefined) => void
}

/** Search and the choice of a category; the titles are too long for a wheel. */
export function Filters({ text, onText, categories, categoryId, onCategory }: FiltersProps) {
  const [open, setOpen] = useState(false)
  const chosen = categories.find((category) => category.id === categoryId)
  const choose = (id: number | undefined) => {
    onCategory(id)
    setOpen(false)
  }
  return (
    <View className='stack'>
      <TextInput label='搜索问题和措施' placeholder='搜问题、措施或编号' value={text} onChange={onText} max={40} />
      <View
        className='input input-pick input-opens filter-category'
        onClick={() => setOpen(true)}
        {...spoken('button', { label: `类别：${chosen?.title ?? '全部类别'}` })}
      >
        <Text className='filter-words'>{chosen ? titled(chosen) : '全部类别'}</Text>
      </View>
      <Sheet ahead open={open} title='选一个类别' onClose={() => setOpen(false)}>
        <View>
          <Row label='全部类别' value={countWords(categories)} onTap={() => choose(undefined)} />
          {categories.map((category) => (
            <Row
              key={category.id}
              label={titled(category)}
              value={`${category.findings} 个`}
              onTap={() => choose(category.id)}
            />
          ))}
        </View>
      </Sheet>
    </View>
  )
}

const titled = ({ number, title }: Category) => `${number}. ${title}`
const countWords = (categories: readonly Category[]) =>
  `${categories.reduce((sum, category) => sum + category.findings, 0)} 个`
