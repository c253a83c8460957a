import { isDate } from 'node:util/types'
import { PGlite, types } from '@electric-sql/pglite'
import { type Database, finished, type Outcome, type Row, type Statement, type Tx } from './database'
import { openSafe } from './safeFolder'

const parsers = {
  [types.INT8]: (text: string) => Number(text),
  [types.NUMERIC]: (text: string) => Number(text),
  // A Shanghai day stays a text: a Date would move it by the host's time zone.
  [types.DATE]: (text: string) => text,
}

interface Asking {
  query<R>(text: string, values?: unknown[]): Promise<{ rows: R[] }>
}

// PGlite knows a moment by its class, which another realm (a test's) has a copy of.
const written = (value: unknown) => (isDate(value) ? value.toISOString() : value)

function txOf(asking: Asking, sent: Database['sent']): Tx {
  const rows = async <R>(text: string, values: readonly unknown[] = []) => {
    sent.statements += 1
    return (await asking.query<R>(text, values.map(written))).rows
  }
  return { rows, row: async <R>(text: string, values?: readonly unknown[]) => (await rows<R>(text, values))[0] }
}

/** The embedded database: one process, one connection, transactions one after another. */
export async function openEmbedded(folder: string | null, template?: Blob): Promise<Database> {
  const db = folder === null ? await openInMemory(template) : await openSafe(folder, { parsers, template })
  const sent = { statements: 0, roundTrips: 0 }
  let owner = false

  async function transact<T>(opening: Statement | null, work: (tx: Tx, opened: Row[]) => Promise<Outcome<T>>) {
    return db.transaction(async (pg) => {
      const tx = txOf(pg, sent)
      // Its user is a superuser, whom row-level security does not bind: the role is set in each transaction.
      if (!owner) await pg.query('set local role zhibu_app')
      const opened = opening ? await tx.rows(opening.text, opening.values) : []
      const outcome = await work(tx, opened)
      const { closing } = outcome
      return finished(outcome, closing && (await tx.row(closing.text, closing.values)))
    })
  }

  return {
    kind: 'embedded',
    sent,
    transact,
    asOwner: async (work) => {
      owner = true
      try {
        return await work(txOf(db, sent), async (sql) => void (await db.exec(sql)))
      } finally {
        owner = false
      }
    },
    close: () => db.close(),
  }
}

const openInMemory = (template?: Blob) => PGlite.create({ parsers, loadDataDir: template })
