import type { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Where PostgreSQL's own programs are: on the PATH, in PG_BIN, or where Debian puts them. */
function binOf(): string {
  if (process.env.PG_BIN) return process.env.PG_BIN
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return versions.length > 0 ? path.join(debian, versions[0], 'bin') : ''
}

/** PostgreSQL refuses to run as root, so root hands it to the user that its package made. */
const asServer = (run: typeof execFileSync, program: string, args: string[]) =>
  process.getuid?.() === 0
    ? run('su', ['postgres', '-s', '/bin/sh', '-c', [program, ...args].map((a) => `'${a}'`).join(' ')], {
        stdio: 'pipe',
      })
    : run(program, args, { stdio: 'pipe' })

/** Starts a native PostgreSQL of our own in `folder`, on a unix socket and a loopback port; answers its URL. */
export function startNative(folder: string, run: typeof execFileSync): string {
  const bin = binOf()
  const data = path.join(folder, 'pg')
  const port = 20_000 + (process.pid % 20_000)
  fs.mkdirSync(data, { recursive: true })
  if (process.getuid?.() === 0) {
    run('chown', ['-R', 'postgres', folder])
    fs.chmodSync(folder, 0o755)
  }
  asServer(run, path.join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'])
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data} -c max_connections=200`
  asServer(run, path.join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', path.join(data, 'log'), '-o', options, 'start'])
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}

export function stopNative(folder: string, run: typeof execFileSync): void {
  const data = path.join(folder, 'pg')
  if (fs.existsSync(data)) asServer(run, path.join(binOf(), 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'])
}
