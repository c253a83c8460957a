import type { Call } from '../stand/server.cjs'
import { makeEvidence, makeFinding, makeMark, makeSession } from './made'
import type { Stand } from './stand'

export type Who = 'zhao' | 'li' | 'chen'

/** What the hands of a person can do on either face of the phone. */
export interface Hands {
  open(url: string): Promise<void>
  see(words: RegExp): Promise<void>
  /** The button that a screen reader calls so; of several the topmost. */
  tap(name: string): Promise<void>
  fill(label: string, text: string): Promise<void>
  /** Two photos into the form. */
  addPhotos(): Promise<void>
  checkIn(code: { digits: string; qrText: string }): Promise<void>
}

/** One write that is due, with what it would change. */
export interface Due {
  url: string
  do(hands: Hands, li: Call): Promise<void>
  /** How often it stands on the server, by its effect and by the audit. */
  count(): Promise<{ effects: number; audits: number }>
}

export interface Write {
  name: string
  who: Who
  /** The exchanges it is made of. */
  steps: Record<string, { path: RegExp; nth: number }>
  /** Words by which a page says that the server has it. */
  told: RegExp
  make(stand: Stand): Promise<Due>
}

const one = (call: string) => ({ [call]: { path: new RegExp(`/functions/${call}$`), nth: 1 } })

interface Numbers {
  n: number
}
const audits = async (stand: Stand, call: string, key: string, id: number | string) => {
  const text = 'select count(*)::int as n from audits where call = $1 and input->>$2 = $3'
  return (await stand.rows<Numbers>(text, [call, key, String(id)]))[0].n
}

function attendance(name: string, kind: string, go: Due['do'], told: RegExp, page: string): Write {
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

function marking(name: 'markXuexi' | 'unmarkXuexi', button: string, told: RegExp): Write {
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
        await hands.tap(button)
      }
      return { url: '/pages/xuexi/mark/index', do: act, count }
    },
  }
}

const handIn: Write = {
  name: 'submitEvidence',
  who: 'zhao',
  told: /已提交，等支部书记审核|已收到/,
  steps: {
    ticket: { path: /\/1\.1\/fileTokens$/, nth: 1 },
    photo1: { path: /\/upload\//, nth: 1 },
    photo2: { path: /\/upload\//, nth: 2 },
    callback: { path: /\/1\.1\/fileCallback$/, nth: 1 },
    ...one('submitEvidence'),
  },
  make: async (stand) => {
    const { measureId } = await makeFinding(stand, { accepted: false })
    const count = async () => {
      const evidence = await stand.rows<{ photos: number }>(
        `select (select count(distinct p.digest)::int from evidence_photos l join photos p using (school_id, photo_id)
           where l.evidence_id = e.evidence_id) as photos from evidence e where e.measure_id = $1`,
        [measureId],
      )
      if (evidence.some(({ photos }) => photos !== 2)) throw new Error('evidence without its two photos')
      return { effects: evidence.length, audits: await audits(stand, 'submitEvidence', 'measureId', measureId) }
    }
    const act = async (hands: Hands) => {
      await hands.see(/加照片/)
      await hands.addPhotos()
      await hands.fill('一句话说明', '已整改到位，附现场照片。')
      await hands.see(/提交/)
      await hands.tap('提交')
    }
    return { url: `/pages/evidence/submit/index?measureId=${measureId}`, do: act, count }
  },
}

function reviewing(name: string, state: string, told: RegExp, act: (hands: Hands, by: string) => Promise<void>): Write {
  return {
    name,
    who: 'li',
    told,
    steps: one(name),
    make: async (stand) => {
      const { evidenceId, by } = await makeEvidence(stand)
      const count = async () => {
        const [{ n }] = await stand.rows<Numbers>(
          'select count(*)::int as n from evidence where evidence_id = $1 and state = $2',
          [evidenceId, state],
        )
        return { effects: n, audits: await audits(stand, name, 'evidenceId', evidenceId) }
      }
      return { url: '/pages/evidence/review/index', do: (hands) => act(hands, by), count }
    },
  }
}

const closing: Write = {
  name: 'closeFinding',
  who: 'chen',
  told: /已销号|已收到/,
  steps: one('closeFinding'),
  make: async (stand) => {
    const { findingId } = await makeFinding(stand, { accepted: true })
    const count = async () => {
      const [{ n }] = await stand.rows<Numbers>(
        "select count(*)::int as n from finding_changes where finding_id = $1 and to_state = 'done'",
        [findingId],
      )
      return { effects: n, audits: await audits(stand, 'closeFinding', 'findingId', findingId) }
    }
    const act = async (hands: Hands) => {
      await hands.see(/可以销号/)
      await hands.tap('销号')
      await hands.see(/确定销号/)
      await hands.tap('确定销号')
    }
    return { url: `/pages/rectification/finding/index?findingId=${findingId}`, do: act, count }
  },
}

const askForLeave = async (hands: Hands) => {
  await hands.see(/请假/)
  await hands.tap('请假')
  await hands.see(/确定请假/)
  await hands.tap('确定请假')
}

/** Every write of a member's, a secretary's and a leader's day. */
export const writes: Write[] = [
  attendance('checkIn', 'present late', async () => undefined, /收到时间|已收到/, 'checkIn'),
  attendance('askLeave', 'excused', askForLeave, /已请假|已收到/, 'session'),
  marking('markXuexi', '今日已学', /今天已标记|已收到/),
  marking('unmarkXuexi', '撤回', /已撤回|已收到/),
  handIn,
  reviewing('returnEvidence', 'returned', /已退回|已收到/, async (hands, by) => {
    await hands.see(new RegExp(by))
    await hands.tap(`退回${by}的材料`)
    await hands.see(/退回原因/)
    await hands.tap('照片看不清')
    await hands.tap('退回')
  }),
  reviewing('acceptEvidence', 'accepted', /已通过|已收到/, async (hands, by) => {
    await hands.see(new RegExp(by))
    await hands.tap(`通过${by}的材料`)
  }),
  closing,
]
