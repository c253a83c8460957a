import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import { Sheet } from '../../parts/Sheet'
import { TextInput } from '../../parts/TextInput'

export interface LeaveSheetProps {
  open: boolean
  theme: string
  onClose: () => void
  reason: string
  onReason: (reason: string) => void
  onAsk: () => Promise<unknown>
}

/** Leave needs no reason. */
export function LeaveSheet({ open, theme, onClose, reason, onReason, onAsk }: LeaveSheetProps) {
  return (
    <Sheet open={open} title={`请假：${theme}`} onClose={onClose}>
      <Field label='原因' optional why='写了书记好安排；不写也可以请假。只有支部书记看得到。'>
        <TextInput label='请假原因' value={reason} max={60} placeholder='例如：有课' onChange={onReason} />
      </Field>
      <Button kind='primary' onTap={onAsk}>
        请假
      </Button>
    </Sheet>
  )
}
