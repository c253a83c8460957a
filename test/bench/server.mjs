import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { members, tokenOf } from './stage.mjs'

export const port = 21_787
export const origin = `http://127.0.0.1:${port}`
const stamp = String(Date.now())
const sign = `${createHash('md5').update(`${stamp}zhibu-phone`).digest('hex')},${stamp}`

const signed = (token) => ({
  'x-lc-id': 'zhibu',
  'x-lc-sign': sign,
  'x-lc-session': token,
  'content-type': 'application/json',
})

/** As one of the 200 members, taken in turns. */
export const headers = (n) => signed(tokenOf(n % members))

/** Calls a function as the holder of the nth token; its answer, or an error that says which call failed. */
export const callAs = (n) => async (name, input) => {
  const answer = await fetch(`${origin}/1.1/functions/${name}`, {
    method: 'POST',
    headers: signed(tokenOf(n)),
    body: JSON.stringify(input),
  })
  const { result, ...rest } = await answer.json()
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(rest)}`)
  return result
}

export const dataFolder = (stage) => path.join(stage.folder, 'data')

export async function startServer(stage) {
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: stage.url,
    SECRET_KEY: 'b'.repeat(40),
    SEED_DEMO: 'no',
    DATA_DIR: dataFolder(stage),
    NODE_ENV: 'production',
  }
  const server = spawn(process.execPath, [path.join(stage.out, 'main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => String(text).includes('http://') && resolve())
    server.on('exit', (code) => reject(new Error(`the server stopped: ${code}`)))
  })
  return server
}

/** MiB; null where there is no /proc. */
export function memoryOf(pid) {
  const status = `/proc/${pid}/status`
  if (!fs.existsSync(status)) return null
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(status, 'utf8'))[1]) / 1024)
}
