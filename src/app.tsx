import './phone/aria'
import './phone/keyboard'
import './phone/missedPage'
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import type { PropsWithChildren } from 'react'
import { cache, persistence } from './phone/cache'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return (
    <PersistQueryClientProvider client={cache} persistOptions={persistence}>
      {children}
    </PersistQueryClientProvider>
  )
}
