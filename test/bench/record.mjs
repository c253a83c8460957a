import { tokenOf } from './stage.mjs'

/** Runs one call in this process and notes each statement with its values, and the round trips. */
export async function record(stage, name, input) {
  const { cloud, url, school } = stage
  const real = cloud('kernel/database/postgres.js').openPostgres(url, 2)
  const noted = []
  const note = (tx) => {
    const rows = (text, values = []) => {
      noted.push({ text, values: [...values] })
      return tx.rows(text, values)
    }
    return { rows, row: async (text, values) => (await rows(text, values))[0] }
  }
  const database = {
    ...real,
    transact: (opening, work) =>
      real.transact(opening, async (tx, opened) => {
        if (opening) noted.push(opening)
        const outcome = await work(note(tx), opened)
        if (outcome.closing) noted.push(outcome.closing)
        return outcome
      }),
  }
  const registry = cloud('kernel/registry.js').loadRegistry(`${stage.out}/rooms`)
  const pipe = {
    database,
    registry,
    files: {},
    settings: { secretKey: Buffer.from('b'.repeat(40)) },
    clock: () => new Date(),
  }
  const before = { ...real.sent }
  const requestId = '11111111-2222-4333-8444-555555555555'
  await cloud('kernel/pipe.js').runCall(pipe, name, { ...input, requestId }, tokenOf(0))
  const roundTrips = real.sent.roundTrips - before.roundTrips
  await real.close()
  return { statements: noted, roundTrips, requestId, person: school.person }
}

const literal = (value) => {
  if (value === null || value === undefined) return 'null'
  // pgbench takes a colon for a variable, so a moment is written in ISO 8601's short form.
  if (value instanceof Date) return `'${value.toISOString().replace(/[-:]|\.\d+/g, '')}'`
  if (Array.isArray(value)) return `'{${value.join(',')}}'`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return `'${String(value).replaceAll("'", "''").replaceAll(':', "'||chr(58)||'")}'`
}

/** The same statements for pgbench, with the values that differ from call to call as its variables. */
export function scriptOf({ statements, requestId, person }, session) {
  const written = ({ text, values }) => {
    const spoken = (value) => {
      if (Buffer.isBuffer(value)) return "sha256(convert_to('bench-token-' || :member, 'utf8'))"
      if (value === requestId) return 'gen_random_uuid()'
      if (value === person) return ':person'
      if (value === session) return ':session'
      return literal(value)
    }
    return `${text.replace(/\$(\d+)/g, (_, n) => `(${spoken(values[Number(n) - 1])})`).replace(/\s+/g, ' ')};`
  }
  return ['begin;', ...statements.map(written), 'commit;'].join('\n')
}
