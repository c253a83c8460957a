import { closing, handIn, reviewing } from './evidenceWrites'
import { askForLeave, attendance, marking } from './studyWrites'
import type { Write } from './write'

/** Every write of a member's, a secretary's and a leader's day. */
export const writes: Write[] = [
  attendance('checkIn', 'present late', async () => undefined, /收到时间|服务器收到了|已收到/, 'checkIn'),
  attendance('askLeave', 'excused', askForLeave, /已请假|已收到/, 'session'),
  marking('markXuexi', '今日已学', /今天已标记|已收到/),
  marking('unmarkXuexi', '撤回', /已撤回|已收到/),
  handIn,
  reviewing('returnEvidence', 'returned', /已退回|已收到/, async (hands, by) => {
    await hands.see(new RegExp(by))
    await hands.tap(`退回${by}的材料`)
    await hands.see(/退回原因/)
    await hands.tap('照片看不清')
    await hands.tap('退回')
  }),
  reviewing('acceptEvidence', 'accepted', /已通过|已收到/, async (hands, by) => {
    await hands.see(new RegExp(by))
    await hands.tap(`通过${by}的材料`)
  }),
  closing,
]
