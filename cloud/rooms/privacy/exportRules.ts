import { sayWhen } from '../../contract/calendar'
import { measureStateWords } from '../../contract/ledgerWords'
import { attendanceWords, complaintKindWords, messageKindWords, purposeWords, roleWords } from '../../contract/words'
import { type KeptKind, keptKinds, keptWords } from './keptRules'

export type Records = Record<KeptKind, Record<string, unknown>[]>

/** Which words a kind's values are said in. */
const saidIn: Partial<Record<KeptKind, Record<string, string>>> = {
  person: roleWords,
  register: attendanceWords,
  evidence: measureStateWords,
  complaints: complaintKindWords,
  consents: purposeWords,
  messages: messageKindWords,
}

export const sheetColumns = [
  { title: '类别', width: 18 },
  { title: '第几条', width: 8 },
  { title: '项目', width: 12 },
  { title: '内容', width: 40 },
]

/** A moment is a quoted text in JSON; anything else of an object stays as it is. */
const sayText = (json: string): string =>
  /^"\d{4}-\d{2}-\d{2}T[\d:.]+Z"$/.test(json) ? sayWhen(json.slice(1, -1), '') : json

/** A value as the person reads it. */
function say(kind: KeptKind, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => say(kind, each)).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object') return sayText(JSON.stringify(value))
  return saidIn[kind]?.[String(value)] ?? String(value)
}

/** One line for each field: every kind has its own, and a sheet has one set of columns. */
export const sheetRows = (records: Records, days: Parameters<typeof keptWords>[0]): (string | number)[][] =>
  keptKinds.flatMap((kind) =>
    records[kind].flatMap((record, at) =>
      Object.entries(record)
        .filter(([, value]) => value !== null && value !== '')
        .map(([field, value]) => [keptWords(days)[kind].title, at + 1, field, say(kind, value)]),
    ),
  )

/** The same for a machine: moments as ISO 8601, words of the program as they are kept. */
export const jsonText = (records: Records, days: Parameters<typeof keptWords>[0], now: Date): string =>
  JSON.stringify(
    {
      exportedAt: now.toISOString(),
      kept: keptKinds.map((kind) => ({ kind, ...keptWords(days)[kind], records: records[kind] })),
    },
    null,
    2,
  )
