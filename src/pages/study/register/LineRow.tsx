import { sayClock, sayMoment } from '../../../../cloud/contract/calendar'
import type { RegisterLine } from '../../../../cloud/contract/study'
import { type SessionState, sentLaterWords } from '../../../../cloud/contract/words'
import { Badge } from '../../../parts/Badge'
import { Row } from '../../../parts/Row'
import { attendanceTones, isThere, sayAttendance } from '../standing'

export interface LineRowProps {
  line: RegisterLine
  state: SessionState
  onTap: (() => void) | undefined
}

/** One person of the register. */
export function LineRow({ line, state, onTap }: LineRowProps) {
  const { name, attendance } = line
  const words = sayAttendance(attendance, state)
  const note = sayLine(line)
  return (
    <Row
      label={name}
      note={note || undefined}
      badge={<Badge tone={attendanceTones[attendance]}>{words}</Badge>}
      onTap={onTap}
      heard={[name, words, note, '点开可以改'].filter(Boolean).join('，')}
    />
  )
}

/** How the line came about: who wrote it for them, and that it was written after the end, stay in sight. */
export function sayLine(line: RegisterLine): string {
  const { attendance, occurredAt, recordedAt, enteredBy, enteredLate, sentLater, note } = line
  const came = isThere(attendance) && occurredAt ? `${sayClock(occurredAt)} 签到` : ''
  const hand = enteredBy && recordedAt ? `${enteredBy} ${sayMoment(recordedAt)} ${enteredLate ? '补录' : '登记'}` : ''
  const later = sentLater && recordedAt ? `${sentLaterWords} ${sayMoment(recordedAt)}` : ''
  return [came, later, hand, note ?? ''].filter(Boolean).join(' · ')
}
