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

function txOf(client: pg.PoolClient, sent: Database['sent']): Tx {
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

/** An external PostgreSQL (15 or newer). Every connection works as the application role, never as a superuser. */
export function openPostgres(url: string, connections = 12): Database {
  // `pipeline` sends a statement without waiting for the answer of the one before: begin + opening and
  // closing + commit each cost one round trip.
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

  async function transact<T>(opening: Statement | null, work: (tx: Tx, opened: Row[]) => Promise<Outcome<T>>) {
    const client = await pool.connect()
    let failed = true
    try {
      const tx = txOf(client, sent)
      const begun = client.query('begin')
      begun.catch(() => undefined)
      const opened = opening ? await tx.rows(opening.text, opening.values) : []
      await begun
      const { answer, closing } = await work(tx, opened)
      const closed = closing ? tx.rows(closing.text, closing.values) : Promise.resolve([])
      closed.catch(() => undefined)
      const committed = client.query('commit')
      committed.catch(() => undefined)
      sent.statements += 2
      sent.roundTrips += closing ? 0 : 1
      await closed
      await committed
      failed = false
      return answer
    } finally {
      await release(client, failed)
    }
  }

  async function asOwner<T>(work: (tx: Tx, script: (sql: string) => Promise<void>) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: url, types })
    await client.connect()
    try {
      return await work(txOf(client as unknown as pg.PoolClient, sent), async (sql) => void (await client.query(sql)))
    } finally {
      await client.end()
    }
  }

  return { kind: 'postgres', sent, transact, asOwner, close: () => pool.end() }
}
