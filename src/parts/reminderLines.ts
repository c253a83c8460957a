import { sayDate, sayWhen } from '../../cloud/contract/calendar'
import type { Out } from '../../cloud/contract/calls'
import type { CountReminder, MeasureReminder } from '../../cloud/contract/messages'
import type { Params } from '../phone/navigation'
import type { BadgeProps } from './Badge'

type Reminders = Out<'listReminders'>

/** One reminder in words, and where it leads. */
export interface ReminderLine {
  key: string
  label: string
  note: string
  value?: string
  badge?: { tone: BadgeProps['tone']; words: string }
  path: string
  params?: Params
  /** Of which measure it speaks, if of one. */
  measureId?: number
}

/** What cannot wait first: sent back and over its day; then what others wait for; then what comes due. */
export function reminderLines({ today, measures, waiting }: Reminders): ReminderLine[] {
  const lines = measures.map((measure) => measureLine(measure, today))
  const urgent = measures.filter(({ kind }) => kind !== 'soon').length
  return [...lines.slice(0, urgent), ...waiting.map((one) => countLine(one, today)), ...lines.slice(urgent)]
}

const badges = {
  returned: { tone: 'warn', words: '已退回' },
  overdue: { tone: 'bad', words: '已逾期' },
  soon: undefined,
} as const

function measureLine(measure: MeasureReminder, today: string): ReminderLine {
  const { kind, measureId, text } = measure
  return {
    ...{ key: `measure ${measureId}`, label: text, note: sayMeasure(measure, today), badge: badges[kind], measureId },
    ...{ path: '/pages/evidence/submit/index', params: { measureId } },
  }
}

function sayMeasure({ kind, dueOn, daysLeft, returnReason }: MeasureReminder, today: string): string {
  if (kind === 'returned') return returnReason ? `退回原因：${returnReason}` : '材料退回了，补好再交'
  const day = dueOn === null ? '' : sayDate(dueOn, today)
  if (kind === 'overdue') return `${day}到期，已过 ${-(daysLeft ?? 0)} 天`
  if (daysLeft === 0) return '今天到期'
  return daysLeft === 1 ? '明天到期' : `还有 ${daysLeft} 天，${day}到期`
}

const counted = {
  review: { label: '等你审核的材料', unit: '份', since: '交', path: '/pages/evidence/review/index' },
  closure: { label: '等你定的销号申请', unit: '个', since: '申请', path: '/pages/rectification/closures/index' },
  lookBack: { label: '该回头看的问题', unit: '个', since: '就该看了', path: '/pages/rectification/lookBacks/index' },
} as const

function countLine({ kind, count, since }: CountReminder, today: string): ReminderLine {
  const { label, unit, path, since: what } = counted[kind]
  const when = kind === 'lookBack' ? sayWhen(since, today).split(' ')[0] : sayWhen(since, today)
  const note = `${count > 1 ? `最早一${unit}，` : ''}${when} ${what}`
  return { key: kind, label, note, value: `${count} ${unit}`, path }
}
