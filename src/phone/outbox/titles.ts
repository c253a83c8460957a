import { sayDay } from '../../../cloud/contract/calendar'
import type { QueuedCall } from '../../../cloud/contract/queued'

const callWords: Record<QueuedCall, string> = {
  checkIn: '签到',
  askLeave: '请假',
  cancelLeave: '取消请假',
  setAttendance: '登记签到情况',
  markXuexi: '标记学习强国',
  unmarkXuexi: '撤回学习强国标记',
  dismissXuexiReminder: '收起提醒',
  submitEvidence: '交材料',
  acceptEvidence: '通过材料',
  returnEvidence: '退回材料',
  assignMeasure: '分派措施',
  closeFinding: '销号',
  reopenFinding: '重新打开问题',
  setFindingState: '标记进展',
}

/** What a write is called in the outbox: 签到 · 理论学习. A day speaks for itself. */
export function titleOf(call: QueuedCall, input: object, about?: string): string {
  const { day } = input as { day?: string }
  const thing = about ?? (day && sayDay(day))
  return thing ? `${callWords[call]} · ${thing}` : callWords[call]
}
