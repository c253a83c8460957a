import { View } from '@tarojs/components'
import { Card } from './Card'
import { List } from './List'
import { Row } from './Row'
import { spoken } from './spoken'

export interface Mistake {
  row: number
  column: string
  reason: string
}

export interface MistakesProps {
  mistakes: readonly Mistake[]
  /** How many there are in all, when the server names only the first. */
  total?: number
}

/** What is wrong in a sheet that was refused: where Excel shows it, and why. */
export function Mistakes({ mistakes, total = mistakes.length }: MistakesProps) {
  return (
    <View {...spoken('alert')}>
      <Card
        flush
        title={`有 ${total} 处要改，什么都没有导入${total > mistakes.length ? `。先列出前 ${mistakes.length} 处` : ''}`}
      >
        <List items={mistakes} keyOf={({ row, column, reason }) => `${row} ${column} ${reason}`} label='要改的地方'>
          {({ row, column, reason }) => <Row label={`第 ${row} 行，${column}`} note={reason} />}
        </List>
      </Card>
    </View>
  )
}

/** The mistakes that come with a refused sheet (`data` of SHEET_HAS_MISTAKES); undefined when it was refused otherwise. */
export function mistakesOf(data: unknown): MistakesProps | undefined {
  const { mistakes, total } = (data ?? {}) as Partial<MistakesProps>
  return Array.isArray(mistakes) && mistakes.length > 0 ? { mistakes, total } : undefined
}
