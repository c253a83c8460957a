const { spawn, spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const net = require('node:net')
const os = require('node:os')
const path = require('node:path')

const root = path.resolve(__dirname, '../..')
const patience = 60_000

/** Builds one face of the phone when nobody has. */
function buildIfMissing(face, env = {}) {
  const sign = { h5: 'index.html', weapp: 'app.json' }[face]
  if (fs.existsSync(path.join(root, 'dist', face, sign))) return
  run([path.join(root, 'config/build.mjs'), face], env)
}

function run(args, env = {}) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}`)
}

/** A port that nobody listens on. */
async function freePort() {
  const probe = net.createServer()
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The real server with the demo school, as a process of its own; `stop` and `start` keep its data. */
async function openServer({ port, env = {} }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhibu-walk-'))
  // A child, because this file is read both by plain Node and by jest.
  run(['-e', "import('./cloud/launch.mjs').then((launch) => launch.buildCloud())"])
  const settings = { ...process.env, PORT: String(port), DATA_DIR: path.join(folder, 'data'), SEED_DEMO: 'yes', ...env }
  const url = `http://127.0.0.1:${port}`
  let server
  const start = async () => {
    if (await answers(url)) throw new Error(`another server answers at ${url}`)
    server = spawn(process.execPath, [path.join(root, 'dist/cloud/main.js')], { env: settings, stdio: 'inherit' })
    await untilHealthy(url, server)
  }
  const stop = async () => {
    if (!server || server.exitCode !== null || server.signalCode) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  /** Without warning, as when the power goes. */
  const kill = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    await ended
  }
  const close = async () => {
    await stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  await start()
  return { url, start, stop, kill, close, signIn: (username) => signIn(url, username) }
}

const answers = async (url) => (await fetch(`${url}/healthz`).catch(() => undefined))?.ok === true

async function untilHealthy(url, server) {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`the server stopped with ${server.exitCode}`)
    if (await answers(url)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server does not answer')
}

const stamp = '1700000000000'
const sign = `${createHash('md5').update(`${stamp}zhibu-phone`).digest('hex')},${stamp}`

async function post(url, token, body) {
  const headers = { 'content-type': 'application/json', 'x-lc-id': 'zhibu', 'x-lc-sign': sign, 'x-lc-session': token }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${url}: ${answer.code} ${answer.error}`)
  return answer
}

/** A person of the demo who asks the server behind the page's back: what has really been written. */
async function signIn(url, username) {
  const { sessionToken } = await post(`${url}/1.1/login`, '', { username, password: 'zhibu2026' })
  return async (name, input = {}) => (await post(`${url}/1.1/functions/${name}`, sessionToken, input)).result
}

module.exports = { root, buildIfMissing, freePort, openServer }
