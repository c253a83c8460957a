import { request } from 'undici'
import type { Sweep } from '../../kernel/jobs'
import { contentOf, nextOf, type RobotAnswer, verdictOf } from './deliveryRules'
import { claimDelivery, noteTry } from './deliveryStore'

/** A try never takes longer than this, … */
const tryMilliseconds = 15_000
/** … and a round makes no more of them, so that a lease this long is over only when the sender died. */
const triesInRound = 4
const leaseMilliseconds = 120_000

/**
 * Posts what waits to the school's robot. A message is claimed and committed before it leaves, and what was accepted is
 * noted after, so that two servers never send the same one. Only a process that dies between the robot's answer and the
 * note sends it a second time when the lease ends: once at least, never silently lost.
 */
export const sendDeliveries: Sweep = {
  name: 'sendDeliveries',
  everySeconds: 20,
  run: async ({ now, settings, transact }) => {
    const leaseEnd = new Date(now.getTime() + leaseMilliseconds)
    for (let tries = 0; tries < triesInRound; tries += 1) {
      const claimed = await transact((tx, reach) => claimDelivery(tx, reach, now, leaseEnd))
      if (!claimed) return
      const verdict = verdictOf(await post(claimed.address, contentOf(claimed.text, settings.publicUrl)))
      const next = nextOf(verdict, claimed.attempts, now)
      await transact((tx, reach) => noteTry(tx, reach, claimed, next, now))
    }
  },
}

async function post(address: string, content: string): Promise<RobotAnswer> {
  try {
    const { statusCode, body } = await request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ msgtype: 'markdown', markdown: { content } }),
      signal: AbortSignal.timeout(tryMilliseconds),
    })
    const answer = readAnswer(await body.text())
    return { status: statusCode, ...answer }
  } catch {
    // Refused, reset or too slow: which of them it was does not change what to do.
    return { status: null }
  }
}

function readAnswer(text: string): { errcode?: number; errmsg?: string } {
  try {
    const { errcode, errmsg } = JSON.parse(text) as Record<string, unknown>
    return { errcode: typeof errcode === 'number' ? errcode : undefined, errmsg: String(errmsg ?? '') }
  } catch {
    return {}
  }
}
