import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { CallName, In, Out } from '../../../cloud/contract/calls'
import type { Database } from '../../../cloud/kernel/database/database'
import { openPostgres } from '../../../cloud/kernel/database/postgres'
import { openShelf } from '../../../cloud/kernel/files/shelf'
import { folderStore } from '../../../cloud/kernel/files/store'
import type { Pipe } from '../../../cloud/kernel/pipe'
import { loadRegistry } from '../../../cloud/kernel/registry'
import { readSettings } from '../../../cloud/kernel/settings'
import { buildServer } from '../../../cloud/kernel/wire/server'
import { streams } from '../../../cloud/streams'
import { makeSchool, type School } from './school'

export interface Answer<T> {
  status: number
  /** Without the receipt, which stands beside it. */
  result: T
  receipt: { receipt: string; receivedAt: string } | undefined
  /** The wire's error code, undefined when all went well. */
  code: number | undefined
  error: string | undefined
  data: Record<string, unknown> | undefined
}

const appKey = 'zhibu-phone'

/** The SDK's headers; `token` signs in. */
export function phoneHeaders(token?: string): Record<string, string> {
  const stamp = '1795307155965'
  const sign = `${createHash('md5')
    .update(stamp + appKey)
    .digest('hex')},${stamp}`
  const headers = { 'x-lc-id': 'zhibu', 'x-lc-sign': sign, 'content-type': 'application/json;charset=UTF-8' }
  return token ? { ...headers, 'x-lc-session': token } : headers
}

export interface World {
  server: FastifyInstance
  pipe: Pipe
  /** What the server takes for now; tests move it. */
  setNow(moment: string): void
  now(): Date
  /** A new school with the fixed people of house.md; two schools never share a row. */
  school(name?: string): Promise<School>
  /** Calls a cloud function over HTTP as the holder of `token`, as the SDK would. */
  call<N extends CallName>(
    token: string | null,
    name: N,
    input: In<N>,
    requestId?: string,
    sentAt?: string,
  ): Promise<Answer<Out<N>>>
  /** Plain SQL inside one school, to look at what was written. */
  sql<R = Record<string, unknown>>(schoolId: number, text: string, values?: unknown[]): Promise<R[]>
  close(): Promise<void>
}

/** Put there by environment.ts. */
declare const zbEmbedded: { shared(): Promise<Database>; own(): Promise<Database> }

type Kind = 'shared' | 'empty' | 'own'

/** `empty`: for what walks every school; `own`: for what spoils the tables themselves. The native one is always shared. */
export async function openTestDatabase(kind: Kind): Promise<Database> {
  if (process.env.ZB_TEST_DATABASE_URL) return openPostgres(process.env.ZB_TEST_DATABASE_URL, 6)
  if (kind === 'own') return zbEmbedded.own()
  const database = await zbEmbedded.shared()
  if (kind === 'empty') await empty(database)
  return database
}

/** The embedded one serves one test file at a time, so nobody misses what is taken. */
const empty = (database: Database) =>
  database.asOwner(async (tx, script) => {
    const tables = await tx.rows<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'",
    )
    await script(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`)
  })

function apart(given: Record<string, string> | undefined) {
  const { receipt, receivedAt, ...result } = given ?? {}
  // What came over the wire has the type that its call declares.
  return { result: (given && result) as never, receipt: receipt ? { receipt, receivedAt } : undefined }
}

/** A whole server on a real database, for one test file. */
export async function openWorld(env: Record<string, string> = {}, kind: Kind = 'shared'): Promise<World> {
  const folder = process.env.ZB_TEST_FOLDER ?? ''
  const dataDir = fs.mkdtempSync(path.join(folder, 'data-'))
  const settings = readSettings({ DATA_DIR: dataDir, SECRET_KEY: 'x'.repeat(40), ...env })
  const database = await openTestDatabase(kind)
  const store = folderStore(path.join(dataDir, 'files'))
  const shelf = openShelf(store, settings.secretKey, '')
  let now = new Date('2026-11-18T02:00:00.000Z')
  const registry = loadRegistry(path.resolve(__dirname, '../../../cloud/rooms'), (file) => fs.existsSync(`${file}.ts`))
  const pipe: Pipe = { database, registry, files: shelf, settings, clock: () => now }
  const kept = { ...store, claim: shelf.claim }
  const server = await buildServer({ pipe, store: kept, streams, pages: null, log: false })

  const call: World['call'] = async (token, name, input, requestId = randomUUID(), sentAt) => {
    const headers = phoneHeaders(token ?? undefined)
    const payload = JSON.stringify({ ...(input as object), requestId, sentAt })
    const response = await server.inject({ method: 'POST', url: `/1.1/functions/${name}`, headers, payload })
    const body = response.json()
    return { status: response.statusCode, ...apart(body.result), code: body.code, error: body.error, data: body.data }
  }
  return {
    server,
    pipe,
    call,
    setNow: (moment) => {
      now = new Date(moment)
    },
    now: () => now,
    school: (name) => makeSchool(database, now, name),
    sql: (schoolId, text, values) =>
      database.transact({ text: 'select zb_set_school($1, 0)', values: [schoolId] }, async (tx) => ({
        answer: await tx.rows(text, values),
      })),
    close: async () => {
      await server.close()
      await database.close()
    },
  }
}
