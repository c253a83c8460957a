import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { onlineManager, QueryClient } from '@tanstack/react-query'
import type { PersistQueryClientOptions } from '@tanstack/react-query-persist-client'
import Taro from '@tarojs/taro'
import { slowStorage } from './storage'

/** Raise it when an answer changes its shape: older caches are then thrown away at the next start. */
const version = '3'
const week = 7 * 24 * 3600_000

/** What was read from the server; every key begins with the user's id (reads.ts). */
export const cache = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: week, networkMode: 'always', refetchOnReconnect: true, retry: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

const persister = createAsyncStoragePersister({ key: 'reads', throttleTime: 2000, storage: slowStorage })

/** How reads outlive the app: shown at once on the next start, then read again. */
export const persistence: Omit<PersistQueryClientOptions, 'queryClient'> = {
  persister,
  maxAge: week,
  buster: version,
  dehydrateOptions: {
    shouldDehydrateQuery: (query) => query.state.status === 'success' && query.meta?.keep !== false,
  },
}

/** What an earlier start read is shown but never taken for new, however short ago that was. */
export const restored = () => cache.invalidateQueries({ refetchType: 'none' })

/** Forgets all reads, in memory and in storage: at sign-out, so that the next person sees nothing. */
export async function clearCache(): Promise<void> {
  cache.clear()
  await persister.removeClient()
}

// WeChat has no online and offline events on a window.
if (process.env.TARO_ENV === 'weapp') {
  onlineManager.setEventListener((set) => {
    const listener = (now: { isConnected: boolean }) => set(now.isConnected)
    Taro.onNetworkStatusChange(listener)
    return () => Taro.offNetworkStatusChange(listener)
  })
}
