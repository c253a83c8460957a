import type { CallName } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'

export interface LeaveSheetProps {
  sessionId: number
  theme: string
  open: boolean
  /** The reads that leave makes old. */
  changed: readonly CallName[]
  onClose: () => void
}

/** Leave is told, not asked for: a reason is nobody's duty. */
export function LeaveSheet({ sessionId, theme, open, changed, onClose }: LeaveSheetProps) {
  const [{ reason }, change, forgetDraft] = useDraft(`leave/${sessionId}`, { reason: '' })
  const askLeave = useWrite('askLeave', {
    makesOld: changed,
    about: theme,
    kept: () => {
      forgetDraft()
      onClose()
    },
    done: () => {
      forgetDraft()
      toast('已请假')
      onClose()
    },
  })
  return (
    <Sheet open={open} title='请假' onClose={onClose}>
      <Field
        label='请假原因'
        optional
        why='支部书记在签到表里能看到，方便安排补学。不写也一样请假。'
        hint='不要写病情等私人情况。'
      >
        <TextInput
          label='请假原因'
          value={reason}
          onChange={(text) => change({ reason: text })}
          max={60}
          placeholder='例如：有课'
        />
      </Field>
      <Button
        kind='primary'
        busy={askLeave.busy}
        onTap={() => askLeave.send({ sessionId, reason: reason.trim() || undefined })}
      >
        确定请假
      </Button>
    </Sheet>
  )
}
