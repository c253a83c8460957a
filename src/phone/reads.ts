import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
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
  /** `data` answers the input of before; this one's is not there yet (ReadOptions.steady). */
  isEarlier: boolean
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
  /** true: under another input the answer of before stays, with its age, until the new one is there: a filter of one list. */
  steady?: boolean
}

const keyOf = (userId: string | undefined, name: CallName, input?: unknown) =>
  input === undefined ? [userId ?? '', name] : [userId ?? '', name, input]

/** Reads a cloud function: from the cache at once, then from the server; again when the page comes back to the front. */
export function useRead<N extends CallName>(name: N, input: In<N>, options: ReadOptions = {}): Read<Out<N>> {
  const userId = useUserId()
  const isGone = useIsGone(userId)
  const enabled = (options.when ?? true) && !isGone
  const query = useQuery({
    queryKey: keyOf(userId, name, input),
    queryFn: () => call(name, input),
    enabled,
    refetchInterval: options.every,
    meta: { keep: options.keep ?? true },
  })
  const own = { data: query.data, at: query.dataUpdatedAt, userId }
  const { data, at } = useBefore(own, options.steady === true)
  useShown(() => {
    if (enabled && query.isStale) void query.refetch({ cancelRefetch: false })
  })
  return {
    data,
    at,
    isEarlier: data !== undefined && query.data === undefined,
    loading: data === undefined && query.error === null,
    reading: query.isFetching,
    error: query.error === null ? undefined : asCallError(query.error),
    again: async () => {
      await query.refetch()
    },
  }
}

/** Whether someone has signed out under this page: it is about to go, and nobody's answer would be a way to sign in. */
function useIsGone(userId: string | undefined): boolean {
  const wasThere = useRef(false)
  if (userId !== undefined) wasThere.current = true
  return wasThere.current && userId === undefined
}

interface Answered<T> {
  data: T | undefined
  at: number
  userId: string | undefined
}

/** The answer of before with its own age, as long as there is no other; what another person read is never shown. */
function useBefore<T>(own: Answered<T>, isSteady: boolean): Answered<T> {
  const before = useRef(own)
  if (own.data !== undefined || before.current.userId !== own.userId) before.current = own
  return isSteady ? before.current : own
}

/** Marks what was read of these calls as old, whatever their input; what is on a page is read again at once. */
export async function makeOld(userId: string | undefined, names: readonly CallName[]): Promise<void> {
  await Promise.all(names.map((name) => cache.invalidateQueries({ queryKey: keyOf(userId, name) })))
}
