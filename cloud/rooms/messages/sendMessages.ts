import type { MessageKind } from '../../contract/words'
import type { Sweep, SweepContext } from '../../kernel/jobs'
import { sendMessage } from '../../kernel/weixin/sendMessage'
import { dataOf, nextOf, pageOf, verdictOf } from './rules'
import { type Claimed, claimMessage, closeAbandoned, closeHopeless, noteTry, type Reasons } from './sendStore'

const mostInRound = 40
/** Longer than a whole round takes when each try is as slow as it may be. */
const abandonedAfterMilliseconds = 15 * 60_000
const abandoned = '服务器在发送中停了，不知道对方收到没有，没有再发。'
const reasons: Reasons = {
  noCredit: '订阅次数用完了。对方下次点“提醒我”以后再发。',
  tooOld: '没赶上时间，没有再发。',
  noWeixin: '对方现在没有绑定微信。',
  withdrawn: '对方不再接收微信消息。',
  hasLeft: '对方已经不在支部里，没有发。',
}

/**
 * Sends what waits, one by one. A message is marked as being sent and its credit is taken before it leaves; how it went is
 * noted after. What a dying process leaves in between is closed, not sent again: at most once (docs/decisions/011).
 */
export const sendMessages: Sweep = {
  name: 'sendMessages',
  everySeconds: 20,
  run: async (context) => {
    const { now, settings, transact } = context
    const before = new Date(now.getTime() - abandonedAfterMilliseconds)
    await transact(async (tx, reach) => {
      await closeAbandoned(tx, reach, before, now, abandoned)
      await closeHopeless(tx, reach, now, reasons)
    })
    const kinds = Object.keys(settings.templates) as MessageKind[]
    for (let sent = 0; sent < mostInRound && kinds.length > 0; sent += 1) {
      const claimed = await transact((tx, reach) => claimMessage(tx, reach, kinds, now))
      if (!claimed) return
      if (!(await send(context, claimed))) return
    }
  },
}

/** False when WeChat itself is in trouble: the others wait for the next round instead of meeting it too. */
async function send({ now, settings, transact }: SweepContext, claimed: Claimed): Promise<boolean> {
  const { kind, subject, fields, openid, attempts, expiresAt } = claimed
  const template = settings.templates[kind]
  if (!settings.weixin || !template) return false
  const data = dataOf(kind, template.keys, fields)
  const message = { openid, templateId: template.id, page: pageOf(kind, subject), data }
  const verdict = verdictOf(await sendMessage(settings.weixin, message, now))
  await transact((tx, reach) => noteTry(tx, reach, claimed, nextOf(verdict, attempts, now, expiresAt), now))
  return verdict.kind !== 'again'
}
