import { useEffect, useRef, useState } from 'react'
import type { Purpose } from '../../cloud/contract/words'
import { currentUserId } from './account'
import { call } from './client'
import { forget, keep, readKept } from './storage'
import { agreeWithWeixin } from './weixinPrivacy'

export interface Consent {
  purpose: Purpose
  /** The sheet is to be shown. */
  isAsking: boolean
  /** Refused on this page: offer the way without. */
  isRefused: boolean
  /** Whether it stands, as far as is known; false until the server was asked. */
  stands: boolean
  /** Runs the act: at once where consent stands, after a yes where it does not, never after a no. */
  before: (act: () => unknown) => Promise<unknown>
  agree: () => unknown
  refuse: () => void
}

const keyOf = (purpose: Purpose) => `consent/${currentUserId() ?? ''}/${purpose}`

/** This phone has to ask again, because it was withdrawn. */
export const forgetConsent = (purpose: Purpose): void => forget(keyOf(purpose))

type Standing = 'given' | 'told'
const standingOf = (purpose: Purpose) => readKept<Standing>(keyOf(purpose))

/** Consent for one purpose, asked right before the first act. What a phone does not know it asks the server once. */
export function useConsent(purpose: Purpose): Consent {
  const act = useRef<() => unknown>()
  const [isAsking, setAsking] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const [stands, setStands] = useState(false)
  const looking = useRef<Promise<void>>()
  useEffect(() => {
    looking.current = look(purpose)
    void looking.current.then(() => setStands(standingOf(purpose) !== undefined))
  }, [purpose])

  const run = () => {
    const waiting = act.current
    act.current = undefined
    return waiting?.()
  }
  const before = async (next: () => unknown) => {
    setRefused(false)
    act.current = next
    // In the tap itself where it is known: a browser opens its chooser for nothing else.
    if (!standingOf(purpose)) await soon(looking.current)
    const standing = standingOf(purpose)
    if (!standing) setStands(false)
    if (standing === 'given') void tell(purpose)
    return standing ? run() : setAsking(true)
  }
  const agree = async () => {
    setAsking(false)
    if (purpose === 'photos' && !(await agreeWithWeixin())) return setRefused(true)
    keep(keyOf(purpose), 'given')
    setStands(true)
    void tell(purpose)
    return run()
  }
  const refuse = () => {
    act.current = undefined
    setAsking(false)
    setRefused(true)
  }
  return { purpose, isAsking, isRefused, stands, before, agree, refuse }
}

const patience = 2000
const soon = (work: Promise<void> | undefined) =>
  Promise.race([work, new Promise<void>((over) => setTimeout(over, patience))])

/** Given on another phone, or withdrawn there. Without an answer this phone goes by what it knows. */
async function look(purpose: Purpose): Promise<void> {
  if (currentUserId() === undefined || standingOf(purpose) === 'given') return
  try {
    const { consents } = await call('listConsents', {})
    const found = consents.find((each) => each.purpose === purpose)
    if (found?.givenAt && !found.withdrawnAt) keep(keyOf(purpose), 'told')
    else if (standingOf(purpose) === 'told') forget(keyOf(purpose))
  } catch {
    // Asked again the next time the page opens.
  }
}

/** Tells the server; what it did not hear is told again with the next act. */
async function tell(purpose: Purpose): Promise<void> {
  try {
    await call('giveConsent', { purpose })
    if (standingOf(purpose) === 'given') keep(keyOf(purpose), 'told')
  } catch {
    // Stays `given`.
  }
}
