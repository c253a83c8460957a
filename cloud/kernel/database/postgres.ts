import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Database, Outcome, Row, Statement, Tx } from './database'

const { builtins } = pg.types
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number
    // A Shanghai day stays a text: a Date would move it by the host's time zone.
    if (oid === builtins.DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

const names = new Map<string, string>()
/** Named statements are planned once for each connection. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `zb_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
  names.set(text, name)
  return name
}

function txOf(client: pg.ClientBase, sent: Database['sent']): Tx {
  const rows = async <R>(text: string, values: readonly unknown[] = []) => {
    sent.statements += 1
    sent.roundTrips += 1
    const result = await client.query({ name: nameOf(text), text, values: [...values] })
    return result.rows as R[]
  }
  return { rows, row: async <R>(text: string, values?: readonly unknown[]) => (await rows<R>(text, values))[0] }
}

/** Rolls back; a client that cannot even do that is thrown away. */
async function release(client: pg.PoolClient, failed: boolean): Promise<void> {
  if (!failed) return client.release()
  const broken = await client.query('rollback').then(
    () => undefined,
    (error: Error) => error,
  )
  client.release(broken)
}

/** A promise whose failure is looked at later; until then it is no unhandled rejection. */
function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

type OwnerWork<T> = (tx: Tx, script: (sql: string) => Promise<void>) => Promise<T>
type Work<T> = (tx: Tx, opened: Row[]) => Promise<Outcome<T>>

/** `begin` leaves together with the opening statement, the closing one together with `commit`. */
async function walk<T>(client: pg.PoolClient, sent: Database['sent'], opening: Statement | null, work: Work<T>) {
  const tx = txOf(client, sent)
  const begun = later(client.query('begin'))
  const opened = opening ? await tx.rows(opening.text, opening.values) : []
  await begun
  const { answer, closing } = await work(tx, opened)
  const closed = closing ? later(tx.rows(closing.text, closing.values)) : Promise.resolve()
  const committed = later(client.query('commit'))
  sent.statements += 2
  sent.roundTrips += closing ? 0 : 1
  await closed
  await committed
  return answer
}

/** An external PostgreSQL (15 or newer). Every connection works as the application role, never as a superuser. */
export function openPostgres(url: string, connections = 12): Database {
  // `pipeline` sends a statement without waiting for the answer of the one before.
  const options: pg.PoolConfig & { pipeline: boolean } = {
    connectionString: url,
    max: connections,
    types,
    pipeline: true,
    options: '-c role=zhibu_app -c timezone=UTC -c statement_timeout=20000',
  }
  const pool = new pg.Pool(options)
  // An idle connection that the server closes is no reason to die; the next query opens another.
  pool.on('error', () => undefined)
  const sent = { statements: 0, roundTrips: 0 }
  return {
    kind: 'postgres',
    sent,
    transact: async (opening, work) => {
      const client = await pool.connect()
      let failed = true
      try {
        const answer = await walk(client, sent, opening, work)
        failed = false
        return answer
      } finally {
        await release(client, failed)
      }
    },
    asOwner: (work) => asOwner(url, sent, work),
    close: () => pool.end(),
  }
}

async function asOwner<T>(url: string, sent: Database['sent'], work: OwnerWork<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, types })
  await client.connect()
  try {
    return await work(txOf(client, sent), async (sql) => void (await client.query(sql)))
  } finally {
    await client.end()
  }
}
