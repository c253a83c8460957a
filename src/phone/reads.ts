import { useQuery } from '@tanstack/react-query'
import type { CallName, In, Out } from '../../cloud/contract/calls'
import { useUserId } from './account'
import { cache } from './cache'
import { asCallError, type CallError } from './callError'
import { call } from './client'
import { useShown } from './page'

/** What a page knows of one read. ReadView (src/parts) draws it. */
export interface Read<T> {
  /** The newest answer, perhaps of an earlier start; undefined until the first. */
  data: T | undefined
  /** When `data` was answered, ms since 1970; 0 when never. */
  at: number
  /** Nothing to show yet. */
  loading: boolean
  /** Reading, the first time or again. */
  reading: boolean
  /** Why the newest attempt failed; `data` of before stays. */
  error: CallError | undefined
  /** Reads again now; never throws. */
  again: () => Promise<void>
}

export interface ReadOptions {
  /** false: do not read yet. */
  when?: boolean
  /** Read again every so many ms while the page is open, such as a code that changes. */
  every?: number
  /** false: never written to storage (codes, links that expire soon). */
  keep?: boolean
}

const keyOf = (userId: string | undefined, name: CallName, input?: unknown) =>
  input === undefined ? [userId ?? '', name] : [userId ?? '', name, input]

/** Reads a cloud function: from the cache at once, then from the server; again when the page comes back to the front. */
export function useRead<N extends CallName>(name: N, input: In<N>, options: ReadOptions = {}): Read<Out<N>> {
  const enabled = options.when ?? true
  const query = useQuery({
    queryKey: keyOf(useUserId(), name, input),
    queryFn: () => call(name, input),
    enabled,
    refetchInterval: options.every,
    meta: { keep: options.keep ?? true },
  })
  useShown(() => {
    if (enabled && query.isStale) void query.refetch({ cancelRefetch: false })
  })
  return {
    data: query.data,
    at: query.dataUpdatedAt,
    loading: query.data === undefined && query.error === null,
    reading: query.isFetching,
    error: query.error === null ? undefined : asCallError(query.error),
    again: async () => {
      await query.refetch()
    },
  }
}

/** Marks what was read of these calls as old, whatever their input; what is on a page is read again at once. */
export async function makeOld(userId: string | undefined, names: readonly CallName[]): Promise<void> {
  await Promise.all(names.map((name) => cache.invalidateQueries({ queryKey: keyOf(userId, name) })))
}
