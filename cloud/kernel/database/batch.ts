import { createHash } from 'node:crypto'
import pg from 'pg'
import { prepareValue } from 'pg/lib/utils.js'
import type { Row, Statement } from './database'

const { builtins } = pg.types

function parserOf(oid: number): (text: string) => unknown {
  if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number
  // A Shanghai day stays a text: a Date would move it by the host's time zone.
  if (oid === builtins.DATE) return (text) => text
  return pg.types.getTypeParser(oid, 'text')
}

type Column = { name: string; parse(text: string): unknown }
/** What a connection has prepared, by name, with the columns of its answer: asked for once. */
type Prepared = Map<string, Column[]>
const prepared = new WeakMap<object, Prepared>()

const names = new Map<string, string>()
/** Named statements are planned once for each connection. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `zb_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
  names.set(text, name)
  return name
}

/** The part of pg's connection that a submittable works with (pg-cursor and pg-query-stream do the same). */
interface Wire {
  stream: { cork(): void; uncork(): void }
  close(what: { type: 'S'; name: string }): void
  parse(statement: { name: string; text: string }): void
  bind(bound: { statement: string; values: unknown[]; valueMapper(value: unknown): unknown }): void
  describe(what: { type: 'P' }): void
  execute(what: { rows: 0 }): void
  sync(): void
}

/**
 * Statements that leave in one packet and are answered in one: one Sync of PostgreSQL's extended protocol. pg's own
 * query sends each by itself and has its columns described each time, which is half of what a check-in costs.
 */
export class Batch implements pg.Submittable {
  private readonly queue: { name: string; text: string; values: readonly unknown[] }[]
  private readonly answers: Row[][] = [[]]
  private known: Prepared = new Map()
  private settle!: { resolve(answers: Row[][]): void; reject(error: Error): void }
  /** The rows of each statement, in order. */
  readonly done = new Promise<Row[][]>((resolve, reject) => {
    this.settle = { resolve, reject }
  })

  constructor(statements: readonly Statement[]) {
    this.queue = statements.map(({ text, values }) => ({ name: nameOf(text), text, values }))
  }

  submit = (connection: unknown): void => {
    const wire = connection as Wire
    this.known = prepared.get(wire) ?? new Map()
    prepared.set(wire, this.known)
    wire.stream.cork()
    for (const { name, text, values } of this.queue) {
      const isNew = !this.known.has(name)
      if (isNew) {
        // A batch that failed may have left it behind; closing what is not there is no error.
        wire.close({ type: 'S', name })
        wire.parse({ name, text })
      }
      wire.bind({ statement: name, values: [...values], valueMapper: prepareValue })
      if (isNew) wire.describe({ type: 'P' })
      wire.execute({ rows: 0 })
    }
    wire.sync()
    wire.stream.uncork()
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }))
    this.known.set(this.queue[this.answers.length - 1].name, columns)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const columns = this.known.get(this.queue[this.answers.length - 1].name) ?? []
    const row: Row = {}
    columns.forEach(({ name, parse }, n) => {
      const text = fields[n]
      row[name] = text === null ? null : parse(text)
    })
    this.answers[this.answers.length - 1].push(row)
  }

  handleCommandComplete(): void {
    const { name } = this.queue[this.answers.length - 1]
    if (!this.known.has(name)) this.known.set(name, [])
    this.answers.push([])
  }

  handleError(error: Error): void {
    this.settle.reject(error)
  }

  handleReadyForQuery(): void {
    this.settle.resolve(this.answers)
  }
}
