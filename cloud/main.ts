import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { jobs, sweeps } from './jobs'
import type { Database } from './kernel/database/database'
import { openShelf } from './kernel/files/shelf'
import { type JobParts, runJobs, runSweeps } from './kernel/jobs'
import type { Pipe } from './kernel/pipe'
import { loadRegistry } from './kernel/registry'
import { readSettings, type Settings } from './kernel/settings'
import { sayProblem } from './kernel/startProblem'
import { buildServer } from './kernel/wire/server'
import { isFresh, prepare } from './prepare'
import { demoAccounts } from './seed/demo'
import { streams } from './streams'

const say = (line: string) => process.stdout.write(`${line}\n`)
const secondsBetweenJobs = 20
const onlyPrepare = '--prepare'

interface Running {
  database: Database
  server: FastifyInstance
  hasDemo: boolean
  stopJobs: () => Promise<void>
}

/** Runs jobs now and then every few seconds, never two rounds at once; the returned function waits for the round to end. */
function startJobs(parts: JobParts): () => Promise<void> {
  let round = Promise.resolve()
  let isStopped = false
  const run = async () => {
    await runJobs(parts, jobs).catch((error) => parts.report('jobs', error))
    if (!isStopped) await runSweeps(parts, sweeps).catch((error) => parts.report('sweeps', error))
  }
  const next = () => {
    round = round.then(run)
  }
  next()
  const timer = setInterval(next, secondsBetweenJobs * 1000)
  return () => {
    isStopped = true
    clearInterval(timer)
    return round
  }
}

async function start(settings: Settings): Promise<Running> {
  if (isFresh(settings)) await prepareAside()
  const { database, store, hasDemo } = await prepare(settings)
  const clock = () => new Date()
  const shelf = openShelf(store, settings.secretKey, settings.publicUrl)
  const pipe: Pipe = { database, registry: loadRegistry(path.join(__dirname, 'rooms')), files: shelf, settings, clock }
  const pages = path.join(__dirname, '..', 'h5')
  const kept = { ...store, claim: shelf.claim }
  const server = await buildServer({ pipe, store: kept, streams, pages, log: { level: 'warn' } })
  await server.listen({ port: settings.port, host: settings.host })
  const report = (what: string, error: unknown) => server.log.error({ err: error, what }, 'job failed')
  return { database, server, hasDemo, stopJobs: startJobs({ database, settings, store, clock, report }) }
}

/** Making and filling a database takes memory that this process would keep, so a process of its own does it. */
function prepareAside(): Promise<void> {
  say('第一次启动：正在建立数据库…')
  const child = spawn(process.execPath, [__filename, onlyPrepare], { stdio: 'inherit' })
  return new Promise((resolve) => {
    // What went wrong has been said by then.
    child.on('exit', (code) => (code === 0 ? resolve() : process.exit(1)))
  })
}

function announce({ server, hasDemo }: Running, settings: Settings): void {
  const port = (server.server.address() as AddressInfo).port
  say(`支部学习与整改已启动： http://${settings.host}:${port}/`)
  say(`数据在 ${settings.databaseUrl ? '外部 PostgreSQL' : settings.dataDir}。按 Ctrl-C 停止。`)
  if (hasDemo) for (const line of demoAccounts) say(`  演示账号  ${line}`)
}

async function stop({ database, server, stopJobs }: Running): Promise<void> {
  await server.close()
  await stopJobs()
  await database.close()
}

/** Opens, migrates, seeds, listens; one clear sentence when something is in the way. */
export async function main(): Promise<void> {
  try {
    const settings = readSettings(process.env)
    if (process.argv.includes(onlyPrepare)) return await (await prepare(settings)).database.close()
    const running = await start(settings)
    announce(running, settings)
    let isStopping = false
    const end = () => {
      if (isStopping) process.exit(1)
      isStopping = true
      say('正在停止…')
      stop(running).then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    process.on('SIGINT', end)
    process.on('SIGTERM', end)
  } catch (error) {
    process.stderr.write(`${sayProblem(error)}\n`)
    process.exit(1)
  }
}

if (require.main === module) main()
