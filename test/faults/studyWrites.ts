import type { Call } from '../stand/server.cjs'
import { makeMark, makeSession } from './made'
import { audits, type Due, type Hands, type Numbers, one, type Write } from './write'

/** Checking in and asking for leave. */
export function attendance(name: string, kind: string, go: Due['do'], told: RegExp, page: string): Write {
  return {
    name,
    who: 'zhao',
    told,
    steps: one(name),
    make: async (stand) => {
      const id = await makeSession(stand)
      const rows = () =>
        stand.rows<Numbers>(
          `select count(*)::int as n from check_ins where session_id = $1 and attendance = any($2::text[])`,
          [id, kind.split(' ')],
        )
      return {
        url: `/pages/study/${page}/index?sessionId=${id}`,
        do: async (hands, li) => (page === 'checkIn' ? hands.checkIn(await codeOf(li, id)) : go(hands, li)),
        count: async () => ({ effects: (await rows())[0].n, audits: await audits(stand, name, 'sessionId', id) }),
      }
    },
  }
}

const codeOf = (li: Call, sessionId: number) => li<{ digits: string; qrText: string }>('showSessionCode', { sessionId })

/** Marking today and taking the mark back. */
export function marking(name: 'markXuexi' | 'unmarkXuexi', button: string, told: RegExp): Write {
  const marks = name === 'markXuexi'
  return {
    name,
    who: 'zhao',
    told,
    steps: one(name),
    make: async (stand) => {
      const { personId, day, auditId } = await makeMark(stand, !marks)
      const count = async () => {
        const [{ n }] = await stand.rows<Numbers>(
          'select count(*)::int as n from xuexi_marks where person_id = $1 and day = $2',
          [personId, day],
        )
        const [done] = await stand.rows<Numbers>(
          'select count(*)::int as n from audits where call = $1 and person_id = $2 and audit_id > $3',
          [name, personId, auditId],
        )
        return { effects: marks ? n : 1 - n, audits: done.n }
      }
      const act = async (hands: Hands) => {
        await hands.see(new RegExp(button))
        // A browser reads what else stands on the button too.
        await hands.tapStarting(button)
        if (marks) await hands.agreeIfAsked()
      }
      return { url: '/pages/xuexi/mark/index', do: act, count }
    },
  }
}

export const askForLeave = async (hands: Hands) => {
  await hands.see(/请假/)
  await hands.tap('请假')
  await hands.see(/确定请假/)
  await hands.tap('确定请假')
}
