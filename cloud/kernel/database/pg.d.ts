declare module 'pg/lib/utils.js' {
  /** A JavaScript value as PostgreSQL reads it: moments, arrays, bytes, JSON. */
  export function prepareValue(value: unknown): unknown
}
