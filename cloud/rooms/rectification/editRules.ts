import { isDay } from '../../contract/calendar'
import type { ErrorName } from '../../contract/errors'
import type { EditedField, FindingState, MeasureState, RoundField } from '../../contract/ledgerWords'
import { isClosed } from './rules'

/** A row's words as its history tells them: a day, a name, a title; null where nothing stands. */
export type Words<F extends string> = Record<F, string | null>

export interface Edit<F extends string = EditedField | RoundField> {
  field: F
  before: string | null
  after: string | null
}

/** What really changed; the same words again are no edit. */
export const editsOf = <F extends string>(before: Words<F>, after: Words<F>): Edit<F>[] =>
  (Object.keys(before) as F[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))

/** What was given of an optional part, or what stands. */
export const orStands = <T>(given: T | undefined, stands: T): T => (given === undefined ? stands : given)

/** An empty line is none; what was not given stays so. */
export const lineOrNone = (
  text: string | null | undefined,
  clean: (text: string) => string,
): string | null | undefined => (typeof text === 'string' ? clean(text) || null : text)

export const isDayOrNone = (day: string | null | undefined): boolean => day === undefined || day === null || isDay(day)

export interface MeasureStanding {
  findingState: FindingState
  state: MeasureState
}

/** Why the words of a measure may not be changed, or null. While evidence waits, its words stand: it was handed in for them. */
export function whyNotEditMeasure({ findingState, state }: MeasureStanding, changesText: boolean): ErrorName | null {
  if (isClosed(findingState)) return 'FINDING_CLOSED'
  if (state === 'accepted') return 'MEASURE_KEPT'
  return state === 'submitted' && changesText ? 'MEASURE_WAITING' : null
}

export interface RoundWords {
  feedbackOn: string | null
  windowStart: string
  windowEnd: string
  phases: { name: string; startsOn: string; endsOn: string }[]
}

/** Every day is real and no window ends before it begins. */
export function isRoundRight({ feedbackOn, windowStart, windowEnd, phases }: RoundWords): boolean {
  const windows = [{ startsOn: windowStart, endsOn: windowEnd }, ...phases]
  return (
    isDayOrNone(feedbackOn) &&
    windows.every(({ startsOn, endsOn }) => isDay(startsOn) && isDay(endsOn) && startsOn <= endsOn)
  )
}

export const roundWords = ({ phases, ...round }: RoundWords): Words<keyof RoundWords> => ({
  ...round,
  phases: phases.map(({ name, startsOn, endsOn }) => `${name}（${startsOn} 至 ${endsOn}）`).join('；') || null,
})

interface MeasureTold {
  text: string
  dueOn: string | null
  department: string | null
  fixNow: boolean
}

/** As the history tells a measure. */
export const measureWords = ({
  text,
  dueOn,
  department,
  fixNow,
}: MeasureTold): Words<'text' | 'dueOn' | 'department' | 'fixNow'> => ({
  text,
  dueOn,
  department,
  fixNow: String(fixNow),
})
