import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { members } from './stage.mjs'

const program = () => {
  const debian = '/usr/lib/postgresql'
  if (process.env.PG_BIN) return path.join(process.env.PG_BIN, 'pgbench')
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return versions.length > 0 ? path.join(debian, versions[0], 'bin', 'pgbench') : 'pgbench'
}

/** Transactions a second of `script` at `connections`; each client walks its own pairs of member and session. */
export function pgbench(stage, script, connections, total) {
  const { url, folder, school } = stage
  const perClient = Math.floor(total / connections)
  const file = path.join(folder, 'script.sql')
  const walk = [
    '\\set i :i + 1',
    `\\set n :client_id * ${perClient} + :i`,
    `\\set member :n % ${members}`,
    `\\set person ${school.person} + :member`,
    `\\set session ${school.session} + (:n / ${members})`,
  ]
  fs.writeFileSync(file, `${walk.join('\n')}\n${script}\n`)
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    connections,
    '-j',
    Math.min(2, connections),
    '-t',
    perClient,
    '-D',
    'i=-1',
    '-f',
    file,
  ]
  const env = { ...process.env, PGOPTIONS: '-c role=zhibu_app' }
  const said = execFileSync(program(), [...args.map(String), url], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const failed = /number of failed transactions: ([1-9]\d*)/.exec(said)
  if (failed) throw new Error(`pgbench: ${failed[1]} transactions failed`)
  return Number(/tps = ([\d.]+)/.exec(said)?.[1])
}
