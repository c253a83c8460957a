import type { SessionCard } from '../../../cloud/contract/study'
import { type Attendance, attendanceWords, type SessionState } from '../../../cloud/contract/words'
import type { Tone } from '../../parts/Badge'

export const attendanceTones: Record<Attendance, Tone> = {
  present: 'good',
  late: 'warn',
  excused: 'info',
  absent: 'quiet',
}

export const stateTones: Record<SessionState, Tone> = {
  planned: 'info',
  open: 'good',
  ended: 'quiet',
  cancelled: 'quiet',
}

/** Nobody is missing before the end. */
export const sayAttendance = (attendance: Attendance, state: SessionState): string =>
  attendance === 'absent' && state !== 'ended' ? '未签到' : attendanceWords[attendance]

export const isThere = (attendance: Attendance | null): boolean => attendance === 'present' || attendance === 'late'

/** What can still happen at this session: it is neither over nor cancelled. */
export const isAhead = (state: SessionState): boolean => state === 'planned' || state === 'open'

/** How many came, late ones too. */
export const cameOf = ({ present, late }: SessionCard['counts']): number => present + late
