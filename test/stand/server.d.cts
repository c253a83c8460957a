/** A call of someone signed in. */
export type Call = <T = Record<string, unknown>>(name: string, input?: Record<string, unknown>) => Promise<T>

export interface Server {
  url: string
  start(): Promise<void>
  stop(): Promise<void>
  kill(): Promise<void>
  close(): Promise<void>
  signIn(username: string): Promise<Call>
}

export const root: string
export function buildIfMissing(face: 'h5' | 'weapp', env?: Record<string, string>): void
export function freePort(): Promise<number>
export function openServer(options: { port: number; env?: Record<string, string> }): Promise<Server>
