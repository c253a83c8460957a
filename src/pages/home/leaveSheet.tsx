import { useState } from 'react'
import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import { Sheet } from '../../parts/Sheet'
import { TextInput } from '../../parts/TextInput'

export interface LeaveSheetProps {
  open: boolean
  theme: string
  onClose: () => void
  onAsk: (reason: string) => Promise<unknown>
}

/** Leave needs no reason. */
export function LeaveSheet({ open, theme, onClose, onAsk }: LeaveSheetProps) {
  const [reason, setReason] = useState('')
  return (
    <Sheet open={open} title={`请假：${theme}`} onClose={onClose}>
      <Field label='原因' optional why='写了书记好安排；不写也可以请假。只有支部书记看得到。'>
        <TextInput label='请假原因' value={reason} max={60} placeholder='例如：有课' onChange={setReason} />
      </Field>
      <Button kind='primary' onTap={() => onAsk(reason)}>
        请假
      </Button>
    </Sheet>
  )
}
