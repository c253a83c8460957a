import { Text, View } from '@tarojs/components'
import { spoken } from './spoken'

export interface Cell {
  value: string
  /** Under the value, smaller: what it was counted from. */
  note?: string
}

export interface TableRow {
  key: string | number
  /** The row's own name, as many characters as it takes. */
  head: string
  cells: readonly Cell[]
  onTap?: () => unknown
}

export interface TableProps {
  /** What a screen reader calls the table. */
  label: string
  /** Over each column, the first one over the rows' names. */
  heads: readonly string[]
  rows: readonly TableRow[]
}

/** A few short columns of numbers, for what has to be compared. Four columns fit the narrowest phone at the largest type. */
export function Table({ label, heads, rows }: TableProps) {
  // A row that can be tapped is a button, and a table may hold none.
  const tappable = rows.some(({ onTap }) => onTap)
  return (
    <View className={tappable ? 'table table-taps' : 'table'} {...spoken(tappable ? 'group' : 'table', { label })}>
      <View className='table-row table-heads' {...(tappable ? {} : spoken('row'))}>
        {heads.map((head) => (
          <Text key={head} className='table-cell' {...(tappable ? {} : spoken('columnheader'))}>
            {head}
          </Text>
        ))}
      </View>
      {rows.map((row) => (
        <Line key={row.key} row={row} heads={heads} />
      ))}
    </View>
  )
}

function Line({ row: { head, cells, onTap }, heads }: { row: TableRow; heads: readonly string[] }) {
  const tapping = onTap
    ? {
        hoverClass: 'pressed',
        onClick: () => void onTap(),
        ...spoken('button', { label: heard(head, cells, heads), summed: true }),
      }
    : spoken('row')
  return (
    <View className='table-row' {...tapping}>
      <Text className='table-cell' {...(onTap ? {} : spoken('rowheader'))}>
        {head}
      </Text>
      {cells.map(({ value, note }, at) => (
        <View key={heads[at + 1]} className='table-cell' {...(onTap ? {} : spoken('cell'))}>
          <Text className='table-value'>{value}</Text>
          {note && <Text className='table-note'>{note.replace('/', '/\u200b')}</Text>}
        </View>
      ))}
      {onTap && <View className='row-chevron table-chevron' />}
    </View>
  )
}

const heard = (head: string, cells: readonly Cell[], heads: readonly string[]) =>
  [head, ...cells.map(({ value }, at) => `${heads[at + 1]} ${value}`)].join('，')
