import { toast } from '../../phone/feedback'
import { useWrite } from '../../phone/writes'

const makesOld = ['showStart', 'listSessions', 'showSession'] as const

export interface Leave {
  /** True when it landed. */
  ask: (reason: string) => Promise<boolean>
  cancel: () => Promise<unknown>
}

/** Asking for leave from one session, and taking it back. */
export function useLeave(sessionId: number): Leave {
  const asking = useWrite('askLeave', { makesOld, done: () => toast('已请假，书记能看到') })
  const cancelling = useWrite('cancelLeave', { makesOld, done: () => toast('已取消请假') })
  return {
    ask: async (reason) => {
      const input = reason.trim() ? { sessionId, reason: reason.trim() } : { sessionId }
      return (await asking.send(input)) !== undefined
    },
    cancel: () => cancelling.send({ sessionId }),
  }
}
