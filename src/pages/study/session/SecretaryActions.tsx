import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionCard } from '../../../../cloud/contract/study'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useMay, useMe } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { codePath, registerPath } from '../paths'
import { cameOf, isAhead } from '../standing'

/** What the secretary of the session's own branch can do. */
export function SecretaryActions({ session }: { session: SessionCard }) {
  const [cancelling, setCancelling] = useState(false)
  const { data: me } = useMe()
  const mayCall = useMay()
  // One who is a leader too sees other branches, but keeps the register of their own only.
  if (!mayCall('showRegister') || me?.branch?.name !== session.branchName) return null
  const sessionId = session.id
  return (
    <Card title='书记'>
      <View className='stack'>
        {isAhead(session.state) && (
          <Button kind='primary' onTap={() => go(codePath, { sessionId })}>
            出示签到码
          </Button>
        )}
        <Button onTap={() => go(registerPath, { sessionId })}>名单</Button>
        {canCancel(session) && (
          <Button kind='danger' onTap={() => setCancelling(true)}>
            取消活动
          </Button>
        )}
      </View>
      <CancelSheet sessionId={sessionId} open={cancelling} onClose={() => setCancelling(false)} />
    </Card>
  )
}

/** What was held stays in the books. */
const canCancel = ({ state, counts }: SessionCard) => isAhead(state) || (state === 'ended' && cameOf(counts) === 0)

interface CancelSheetProps {
  sessionId: number
  open: boolean
  onClose: () => void
}

function CancelSheet({ sessionId, open, onClose }: CancelSheetProps) {
  const [{ reason }, change, forgetDraft] = useDraft(`session/${sessionId}/cancel`, { reason: '' })
  const [missing, setMissing] = useState(false)
  const cancel = useWrite('cancelSession', {
    makesOld: ['showSession', 'listSessions', 'showRegister', 'showStart', 'showBranchProgress'],
    done: () => {
      forgetDraft()
      toast('活动已取消')
      onClose()
    },
  })
  const send = () => {
    const given = reason.trim()
    setMissing(!given)
    return given ? cancel.send({ sessionId, reason: given }) : undefined
  }
  return (
    <Sheet open={open} title='取消活动' onClose={onClose}>
      <Field
        label='取消的原因'
        why='名单上的人会在活动页看到，知道为什么不用来了。'
        error={missing ? '请写一句原因。' : undefined}
      >
        <TextInput
          label='取消的原因'
          value={reason}
          onChange={(text) => change({ reason: text })}
          max={60}
          placeholder='例如：改到下周五'
        />
      </Field>
      <Button kind='danger' busy={cancel.busy} onTap={send}>
        取消这次活动
      </Button>
    </Sheet>
  )
}
