import pg from 'pg'
import { Batch } from './batch'
import { type Database, finished, type Outcome, type Row, type Statement, statement, type Tx } from './database'

const begin = statement('begin')
const commit = statement('commit')

/** Sends statements as one round trip; answers the rows of each. */
async function send(client: pg.ClientBase, sent: Database['sent'], ...statements: Statement[]): Promise<Row[][]> {
  sent.statements += statements.length
  sent.roundTrips += 1
  return client.query(new Batch(statements)).done
}

function txOf(client: pg.ClientBase, sent: Database['sent']): Tx {
  // One after the other: a function may ask for two things at once.
  let last: Promise<unknown> = Promise.resolve()
  const rows = <R>(text: string, values: readonly unknown[] = []) => {
    const answer = last.then(() => send(client, sent, { text, values })).then(([found]) => found as R[])
    last = answer.catch(() => undefined)
    return answer
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

const ignore = () => undefined

type OwnerWork<T> = (tx: Tx, script: (sql: string) => Promise<void>) => Promise<T>
type Work<T> = (tx: Tx, opened: Row[]) => Promise<Outcome<T>>

/** `begin` leaves together with the opening statement, the closing one together with `commit`. */
async function walk<T>(client: pg.PoolClient, sent: Database['sent'], opening: Statement | null, work: Work<T>) {
  const [, opened = []] = await send(client, sent, begin, ...(opening ? [opening] : []))
  const outcome = await work(txOf(client, sent), opened)
  const { closing } = outcome
  const [closed] = await send(client, sent, ...(closing ? [closing] : []), commit)
  return finished(outcome, closed[0])
}

/** An external PostgreSQL (15 or newer). Every connection works as the application role, never as a superuser. */
export function openPostgres(url: string, connections = 8): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c role=zhibu_app -c timezone=UTC -c statement_timeout=20000',
  })
  // A connection that the server closes is no reason to die: what it was doing fails, the next query opens another. The
  // pool listens only while a connection is idle.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
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
  const client = new pg.Client({ connectionString: url })
  client.on('error', ignore)
  await client.connect()
  try {
    return await work(txOf(client, sent), async (sql) => void (await client.query(sql)))
  } finally {
    await client.end()
  }
}
