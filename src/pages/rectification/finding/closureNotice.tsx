import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import type { Closure } from '../../../../cloud/contract/ledgerCards'
import { Notice } from '../../../parts/Notice'

/** 申请销号 as it stands, before all else: sent back with its reason, or waiting. */
export function ClosureNotice({ closure }: { closure: Closure | null }) {
  if (!closure) return null
  const { at, by, note, isMine, sentBackAt, sentBackBy, reason } = closure
  const today = dayOf(new Date())
  if (sentBackAt)
    return (
      <Notice tone='warn'>{`${isMine ? '你的' : `${by}的`}销号申请被退回：${reason ?? ''}（${sentBackBy ?? ''}，${sayWhen(sentBackAt, today)}）`}</Notice>
    )
  return <Notice>{`${isMine ? '你已申请' : `${by}申请`}销号：${note}（${sayWhen(at, today)}）`}</Notice>
}
