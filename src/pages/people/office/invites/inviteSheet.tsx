import { Text } from '@tarojs/components'
import { dayOf, sayWhen } from '../../../../../cloud/contract/calendar'
import type { Out } from '../../../../../cloud/contract/calls'
import { Button } from '../../../../parts/Button'
import { Notice } from '../../../../parts/Notice'
import { Sheet } from '../../../../parts/Sheet'
import { confirm, toast } from '../../../../phone/feedback'
import { useWrite } from '../../../../phone/writes'
import { Code } from './code'

export type Invite = Out<'listInvites'>['invites'][number]

/** One invite: to be passed on, or taken back. */
export function InviteSheet({ invite, onClose }: { invite: Invite; onClose: () => void }) {
  const { id, code, branchName, seats, used, expiresAt, isUsable } = invite
  const revoking = useWrite('revokeInvite', { makesOld: ['listInvites'], done: () => toast('已作废') })
  const revoke = async () => {
    if (!(await confirm('作废后，还没加入的人不能再用这个码。已加入的人不受影响。', '作废', '先不'))) return
    if (await revoking.send({ inviteId: id })) onClose()
  }
  return (
    <Sheet open title={branchName} onClose={onClose}>
      {isUsable ? (
        <Code code={code} branchName={branchName} />
      ) : (
        <Notice tone='quiet'>{`邀请码 ${code} 已失效，请新建一个。`}</Notice>
      )}
      <Text className='words-small'>
        {`已用 ${used}/${seats} 个名额，${sayWhen(expiresAt, dayOf(new Date()))} 到期`}
      </Text>
      {isUsable && (
        <Button kind='danger' onTap={revoke}>
          作废
        </Button>
      )}
    </Sheet>
  )
}
