import { useState } from 'react'
import { dayOf, mondayOf, weekOf } from '../../../cloud/contract/calendar'
import { isWeek } from '../../parts/sayWeek'
import { useParams } from '../../phone/navigation'

/** This week by this phone's clock. */
export const thisWeek = (): string => weekOf(dayOf(new Date()))

/** A week to ask the server for; undefined, its own this week, for what is no week or has not begun. */
export function askable(week: string | undefined): string | undefined {
  if (!isWeek(week)) return undefined
  // Most years have no week 53: that is the first of the next.
  const real = weekOf(mondayOf(week))
  return real < thisWeek() ? real : undefined
}

/** The week this page is asked for, and how to ask for another. */
export function useWeek(): [string | undefined, (week: string) => void] {
  const { week } = useParams()
  const [asked, setAsked] = useState(() => askable(week))
  return [asked, (next) => setAsked(askable(next))]
}
