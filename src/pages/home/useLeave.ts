import { toast } from '../../phone/feedback'
import { useWrite } from '../../phone/writes'

const makesOld = ['showStart', 'listSessions', 'showSession'] as const

export interface Leave {
  ask: (reason: string) => Promise<unknown>
  cancel: () => Promise<unknown>
}

/** Asking for leave from one session, and taking it back; `onTold` when it has landed or is stored to go out by itself. */
export function useLeave(sessionId: number, theme: string, onTold: () => void): Leave {
  const about = theme
  const asking = useWrite('askLeave', {
    makesOld,
    about,
    done: () => {
      toast('已请假，书记能看到')
      onTold()
    },
    kept: onTold,
  })
  const cancelling = useWrite('cancelLeave', { makesOld, about, done: () => toast('已取消请假') })
  return {
    ask: (reason) => asking.send(reason.trim() ? { sessionId, reason: reason.trim() } : { sessionId }),
    cancel: () => cancelling.send({ sessionId }),
  }
}
