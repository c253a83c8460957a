import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startNative, stopNative } from '../cloud/setup/native'
import { type Call, freePort, openServer, type Server } from '../stand/server.cjs'
import { type Line, openProxy } from './proxy'

/** One server with its proxy: cells on different lanes play at the same time. */
export interface Lane {
  server: Server
  proxy: Line
  li: Call
}

export interface Stand {
  lanes: Lane[]
  rows<T extends object>(text: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
}

/** A native PostgreSQL with the demo school, so that rows can be counted while servers run and are killed. */
export async function openStand(lanes: number, slowMs: number): Promise<Stand> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhibu-faults-'))
  const url = startNative(folder, execFileSync)
  const opened: Lane[] = []
  const admin = new pg.Pool({ connectionString: url, max: 4 })
  admin.on('error', () => undefined)
  for (let lane = 0; lane < lanes; lane += 1) opened.push(await openLane(url, slowMs))
  const close = async () => {
    for (const { proxy, server } of opened) {
      await proxy.close()
      await server.close()
    }
    await admin.end()
    stopNative(folder, execFileSync)
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const rows = async <T extends object>(text: string, values: unknown[] = []) =>
    (await admin.query<T & pg.QueryResultRow>(text, values)).rows
  return { lanes: opened, rows, close }
}

async function openLane(database: string, slowMs: number): Promise<Lane> {
  const env = { DATABASE_URL: database, SECRET_KEY: 'k'.repeat(40) }
  const server = await openServer({ port: await freePort(), env })
  const restart = async () => {
    await server.kill()
    await server.start()
  }
  const proxy = await openProxy({ server: server.url, restart, slowMs })
  return { server, proxy, li: await server.signIn('li') }
}
