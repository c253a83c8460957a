import './phone/lentCalls'
import './phone/aria'
import './phone/backKey'
import './phone/keyboard'
import './phone/missedPage'
import './phone/sweepLater'
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import type { PropsWithChildren } from 'react'
import { cache, persistence, restored } from './phone/cache'
import { useOutboxAwake } from './phone/outbox/wake'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useOutboxAwake()
  return (
    <PersistQueryClientProvider client={cache} persistOptions={persistence} onSuccess={restored}>
      {children}
    </PersistQueryClientProvider>
  )
}
