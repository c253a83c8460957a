export type Row = Record<string, unknown>

export interface Statement {
  text: string
  values: readonly unknown[]
}

/** One open transaction: all that a store gets of the database. */
export interface Tx {
  /** All rows of a statement. Same text, same plan: write values as $1, never into the text. */
  rows<R = Row>(text: string, values?: readonly unknown[]): Promise<R[]>
  /** The first row, or undefined. */
  row<R = Row>(text: string, values?: readonly unknown[]): Promise<R | undefined>
}

/** What a transaction answers, and the last statement that goes out together with its commit. */
export interface Outcome<T> {
  answer: T
  closing?: Statement
  /** The answer finished with the row that `closing` gave back. */
  sealed?: (row: Row) => T
}

export interface Database {
  readonly kind: 'embedded' | 'postgres'
  /**
   * Runs `work` in a transaction as the application role; it commits when `work` resolves and rolls back when it throws.
   * `opening` travels with `begin`, `closing` with `commit`, so a call costs few round trips.
   */
  transact<T>(opening: Statement | null, work: (tx: Tx, opened: Row[]) => Promise<Outcome<T>>): Promise<T>
  /** Runs statements as the owner, for migrations and the boot check only. */
  asOwner<T>(work: (tx: Tx, script: (sql: string) => Promise<void>) => Promise<T>): Promise<T>
  /** Statements sent since the start, for the bench. */
  readonly sent: { statements: number; roundTrips: number }
  close(): Promise<void>
}

/** What leaves once the closing statement and the commit have gone through. */
export const finished = <T>({ answer, sealed }: Outcome<T>, row: Row | undefined): T =>
  sealed && row ? sealed(row) : answer

/** A statement that stands alone. */
export const statement = (text: string, ...values: unknown[]): Statement => ({ text, values })
