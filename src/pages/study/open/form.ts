import type { In } from '../../../../cloud/contract/calls'
import type { SessionKind } from '../../../../cloud/contract/words'
import { mistakeOf, momentOf, nextTimes, type Times } from './times'

/** What the secretary has filled in so far. Times left alone follow the clock, so that an old draft offers no past. */
export interface Form {
  kind?: SessionKind
  theme: string
  place: string
  day?: string
  from?: string
  to?: string
  firstAgendaItem: boolean
  precedingStudy: boolean
  /** Left out: the whole branch. */
  expectedIds?: number[]
}

export const emptyForm: Form = { theme: '', place: '', firstAgendaItem: false, precedingStudy: false }

export function timesOf({ day, from, to }: Form, now: Date): Times {
  const next = nextTimes(now)
  return { day: day ?? next.day, from: from ?? next.from, to: to ?? next.to }
}

export interface Mistakes {
  kind?: string
  theme?: string
  place?: string
  times?: string
  people?: string
}

/** What has to be put right before it can be sent. */
export function mistakesOf(form: Form, now: Date): Mistakes {
  const mistakes: Mistakes = {}
  const wrongTimes = mistakeOf(timesOf(form, now))
  if (!form.kind) mistakes.kind = '请选一个类型。'
  if (!form.theme.trim()) mistakes.theme = '请写主题。'
  if (!form.place.trim()) mistakes.place = '请写地点。'
  if (wrongTimes) mistakes.times = wrongTimes
  if (form.expectedIds?.length === 0) mistakes.people = '请至少选一个人。'
  return mistakes
}

/** The form as the server takes it; undefined while something has to be put right. */
export function inputOf(form: Form, now: Date): In<'openSession'> | undefined {
  const { kind, theme, place, firstAgendaItem, precedingStudy, expectedIds } = form
  if (!kind || Object.keys(mistakesOf(form, now)).length > 0) return undefined
  const { day, from, to } = timesOf(form, now)
  const times = { startsAt: momentOf(day, from), endsAt: momentOf(day, to) }
  return { kind, theme: theme.trim(), place: place.trim(), ...times, firstAgendaItem, precedingStudy, expectedIds }
}
