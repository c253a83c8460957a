import { runSweeps, type Sweep } from '../../../cloud/kernel/jobs'
import { collectMessages } from '../../../cloud/rooms/messages/collectMessages'
import { sendMessages } from '../../../cloud/rooms/messages/sendMessages'
import { jobParts } from '../setup/jobParts'
import type { School, TestPerson } from '../setup/school'
import type { World } from '../setup/world'

/** What the tests of collecting and sending have in common: a bound WeChat, consent, the two sweeps, the rows. */
export function dueOf(world: World, school: School) {
  const parts = jobParts(world)
  // A token lives in the memory of one process: these are the settings of a new one.
  const settings = { ...parts.settings, weixin: parts.settings.weixin && { ...parts.settings.weixin } }
  const sweep = (each: Sweep) => runSweeps({ ...parts, settings }, [each])
  const sql = <R = Record<string, unknown>>(text: string, ...values: unknown[]) =>
    world.sql<R>(school.id, text, [school.id, ...values])
  return {
    sql,
    bind: (person: TestPerson) =>
      sql('insert into accounts (school_id, person_id, openid) values ($1, $2, $3)', person.id, openidOf(person)),
    consent: (person: TestPerson, kind: string, credits = 1, since = '2026-11-01T00:00:00Z') =>
      sql('insert into message_credits values ($1, $2, $3, $4, $5)', person.id, kind, credits, since),
    /** Each call is another server's round. */
    collect: () => sweep(collectMessages),
    send: () => sweep(sendMessages),
    credits: async (person: TestPerson) =>
      (
        await sql<{ credits: number }>(
          'select credits from message_credits where school_id = $1 and person_id = $2',
          person.id,
        )
      ).map((row) => row.credits),
    messages: () =>
      sql<{
        kind: string
        person_id: number
        subject: string
        fields: object
        state: string
        reason: string | null
        attempts: number
      }>(
        'select kind, person_id, subject, fields, state, reason, attempts from messages where school_id = $1 order by message_id',
      ),
    later: (minutes: number) => world.setNow(new Date(world.now().getTime() + minutes * 60_000).toISOString()),
  }
}

export type Due = ReturnType<typeof dueOf>

export const openidOf = ({ id }: TestPerson) => `o-${process.pid}-${id}`
