import { Text } from '@tarojs/components'
import type { PublicLine } from '../../../../cloud/contract/bulletin'
import { List } from '../../../parts/List'

/** The text line by line, as the page of the Word document has it. */
export const Lines = ({ lines }: { lines: readonly PublicLine[] }) => (
  <List items={lines} keyOf={({ key }) => key} label='通报全文' atFirst={8} step={40} apart>
    {({ kind, text }) => <Text className={`paper-line paper-${kind}`}>{text}</Text>}
  </List>
)
