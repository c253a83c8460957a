import { useDraft } from '../../phone/draft'
import { toast } from '../../phone/feedback'
import { useWrite } from '../../phone/writes'

const makesOld = ['showStart', 'listSessions', 'showSession'] as const

export interface Leave {
  reason: string
  setReason: (reason: string) => void
  ask: () => Promise<unknown>
  cancel: () => Promise<unknown>
}

/** Asking for leave from one session, and taking it back; `onTold` when it has landed or is stored to go out by itself. */
export function useLeave(sessionId: number, theme: string, onTold: () => void): Leave {
  const about = theme
  const [{ reason }, change, forgetDraft] = useDraft(`leave/${sessionId}`, { reason: '' })
  const asking = useWrite('askLeave', {
    makesOld,
    about,
    done: () => {
      forgetDraft()
      toast('已请假，书记能看到')
      onTold()
    },
    kept: () => {
      forgetDraft()
      onTold()
    },
  })
  const cancelling = useWrite('cancelLeave', { makesOld, about, done: () => toast('已取消请假') })
  return {
    reason,
    setReason: (text) => change({ reason: text }),
    ask: () => asking.send(reason.trim() ? { sessionId, reason: reason.trim() } : { sessionId }),
    cancel: () => cancelling.send({ sessionId }),
  }
}
