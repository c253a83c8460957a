import { Text } from '@tarojs/components'
import { dayOf, sayDate, sayWhen } from '../../../../cloud/contract/calendar'
import { Button } from '../../../parts/Button'
import { Notice } from '../../../parts/Notice'
import { Row } from '../../../parts/Row'
import { Sheet } from '../../../parts/Sheet'
import { confirm, toast } from '../../../phone/feedback'
import { go } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { paths } from '../paths'
import type { Link } from './index'

/** One link: who made it, how often it was used, and the way to take it back. */
export function LinkSheet({ link, onClose }: { link: Link; onClose: () => void }) {
  const { id, label, round, endsOn, madeAt, madeBy, isOpen, views, lastViewAt } = link
  const today = dayOf(new Date())
  const revoking = useWrite('revokePackLink', { makesOld: ['listPackLinks'], done: () => toast('已收回') })
  const revoke = async () => {
    if (!(await confirm('收回后，这个链接马上打不开，不能恢复。查阅记录还在。', '收回', '先不'))) return
    if (await revoking.send({ linkId: id })) onClose()
  }
  const see = async () => {
    onClose()
    await go(paths.views, { linkId: id })
  }
  return (
    <Sheet open title={label} onClose={onClose}>
      {!isOpen && <Notice tone='quiet'>这个链接已经打不开。要再给人看，请新建一个。</Notice>}
      <Text className='words-small'>
        {`${round}，${sayDate(endsOn, today)}到期。${madeBy} ${sayWhen(madeAt, today)} 新建。`}
      </Text>
      <Row
        label='查阅记录'
        value={`${views} 次`}
        note={lastViewAt ? `最近 ${sayWhen(lastViewAt, today)}` : '还没有人看过'}
        onTap={views > 0 ? see : undefined}
      />
      {isOpen && (
        <Button kind='danger' onTap={revoke}>
          收回链接
        </Button>
      )}
    </Sheet>
  )
}
