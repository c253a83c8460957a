// Three servers start at once on one PostgreSQL whose school missed four Mondays; one is killed on the way. Each weekly
// report is there afterwards, once. `node test/kill/weekly.mjs`
import { spawn } from 'node:child_process'
import path from 'node:path'
import { openStage } from '../bench/stage.mjs'

const ports = [21_791, 21_792, 21_793]
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const start = (stage, port) =>
  spawn(process.execPath, [path.join(stage.out, 'main.js')], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: stage.url,
      SEED_DEMO: 'no',
      DATA_DIR: path.join(stage.folder, `data-${port}`),
      SECRET_KEY: 'k'.repeat(40),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

const done = async ({ admin }) =>
  (await admin.query("select count(*)::int as runs from job_runs where name = 'makeWeeklyReports' and state = 'done'"))
    .rows[0].runs

async function untilDone(stage, runs) {
  for (let tries = 0; tries < 120 && (await done(stage)) < runs; tries += 1) await wait(500)
}

const stage = await openStage()
let failed = true
try {
  const { admin, school } = stage
  await admin.query("update schools set made_at = now() - interval '28 days' where school_id = $1", [school.id])
  const servers = ports.map((port) => start(stage, port))
  await untilDone(stage, 1)
  servers[0].kill('SIGKILL')
  await untilDone(stage, 4)
  // Whoever would do it again has had the time to.
  await wait(3000)
  for (const server of servers) server.kill('SIGKILL')
  const reports = await admin.query(
    'select week, branch_id::int as branch, count(*)::int as times from weekly_reports group by 1, 2',
  )
  const found = {
    runs: await done(stage),
    reports: reports.rows.length,
    doubled: reports.rows.filter((row) => row.times > 1).length,
  }
  console.log(JSON.stringify(found))
  // A report for the branch and one for the school, for each of the four weeks.
  failed = found.runs !== 4 || found.reports !== 8 || found.doubled > 0
  console.log(failed ? '0 passed, 1 failed' : '1 passed, 0 failed')
} finally {
  await stage.close()
}
process.exit(failed ? 1 : 0)
