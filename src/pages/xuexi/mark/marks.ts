import { dayOf } from '../../../../cloud/contract/calendar'
import type { In } from '../../../../cloud/contract/calls'
import { useConsent } from '../../../phone/consent'
import { toast } from '../../../phone/feedback'
import { useUnsent } from '../../../phone/outbox/shelf'
import { useWrite } from '../../../phone/writes'
import type { MyDay } from './index'

const changed = ['showMyXuexi', 'showBranchXuexi', 'showStart', 'showBranchProgress', 'showSchoolProgress'] as const

/** Marking a day and taking the mark back. */
export function useMarks(done?: () => void) {
  const consent = useConsent('xuexi')
  const mark = useWrite('markXuexi', {
    makesOld: changed,
    kept: done,
    done: ({ day, late }) => {
      toast(late ? '已补标' : day === dayOf(new Date()) ? '今天已标记' : '已标记')
      done?.()
    },
  })
  const unmark = useWrite('unmarkXuexi', {
    makesOld: changed,
    kept: done,
    done: () => {
      toast('已撤回')
      done?.()
    },
  })
  const send = (input: In<'markXuexi'>) => consent.before(() => mark.send(input))
  return { mark: { ...mark, send }, unmark, consent }
}

/** Shows a day as it will be once what stands in the outbox has arrived. */
export function useWithUnsent(): (mine: MyDay) => MyDay {
  const unsent = useUnsent('markXuexi', 'unmarkXuexi').filter(({ state }) => state !== 'needsYou')
  return (mine) => {
    const item = unsent.find(({ input }) => input.day === mine.day)
    if (!item) return mine
    const marked = item.call === 'markXuexi'
    const { points = mine.points } = item.input as { points?: number | null }
    return { ...mine, marked, points: marked ? points : null, unsent: true }
  }
}
