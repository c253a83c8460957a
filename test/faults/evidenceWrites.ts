import { makeEvidence, makeFinding } from './made'
import { audits, type Hands, type Numbers, one, type Write } from './write'

/** Two photos and a line. */
export const handIn: Write = {
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
      await hands.tick('照片里有学生的脸吗')
      await hands.fill('一句话说明', '已整改到位，附现场照片。')
      await hands.tap('提交')
    }
    // The photos must have come back by themselves.
    const finish = async (hands: Hands) => {
      await hands.see(/加照片/)
      await hands.fill('一句话说明', '已整改到位，附现场照片。')
      await hands.tap('提交')
    }
    return { url: `/pages/evidence/submit/index?measureId=${measureId}`, do: act, finish, count }
  },
}

/** Accepting and sending back. */
export function reviewing(
  name: string,
  state: string,
  told: RegExp,
  act: (hands: Hands, by: string) => Promise<void>,
): Write {
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

export const closing: Write = {
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
