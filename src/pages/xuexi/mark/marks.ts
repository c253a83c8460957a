import { dayOf } from '../../../../cloud/contract/calendar'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'

const changed = ['showMyXuexi', 'showBranchXuexi', 'showStart', 'showBranchProgress', 'showSchoolProgress'] as const

/** Marking a day and taking the mark back. */
export function useMarks(done?: () => void) {
  const mark = useWrite('markXuexi', {
    makesOld: changed,
    done: ({ day, late }) => {
      toast(late ? '已补标' : day === dayOf(new Date()) ? '今天已标记' : '已标记')
      done?.()
    },
  })
  const unmark = useWrite('unmarkXuexi', {
    makesOld: changed,
    done: () => {
      toast('已撤回')
      done?.()
    },
  })
  return { mark, unmark }
}
