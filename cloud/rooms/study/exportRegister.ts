import { dayOf, sayClock, sayMoment } from '../../contract/calendar'
import type { RegisterLine } from '../../contract/study'
import { attendanceWords, sentLaterWords, sessionKindWords } from '../../contract/words'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { xlsx } from '../../kernel/files/shelf'
import { writeSheet } from '../../kernel/sheets/writeSheet'
import { listLines } from './registerStore'
import { countsOf, findSession, type SessionRow } from './store'

const columns = [
  { title: '序号', width: 6 },
  { title: '姓名', width: 14 },
  { title: '签到情况', width: 10 },
  { title: '签到时间', width: 16 },
  { title: '登记时间', width: 16 },
  { title: '登记人', width: 14 },
  { title: '备注', width: 24 },
]

export default cloudFunction('exportRegister', async ({ tx, reach, me, input, now, files }) => {
  const session = await findSession(tx, reach, me.personId, input.sessionId)
  if (!session) throw refuse('NOT_FOUND')
  const lines = await listLines(tx, reach, input.sessionId)
  const bytes = await writeSheet({ sheetName: '签到表', ...headOf(session), columns, rows: lines.map(rowOf) })
  return files.offer(reach.schoolId, nameOf(session), xlsx, bytes, now)
})

function headOf(session: SessionRow) {
  const { expected, present, late, excused, absent } = countsOf(session)
  return {
    title: `${session.branchName} 签到表`,
    notes: [
      `活动：${sessionKindWords[session.kind]}《${session.theme}》${session.cancelledAt ? '（已取消）' : ''}`,
      `时间：${sayTimes(session)}`,
      `地点：${session.place}`,
      `应到 ${expected} 人，实到 ${present + late} 人（其中迟到 ${late} 人），请假 ${excused} 人，未到 ${absent} 人`,
    ],
  }
}

function rowOf(line: RegisterLine, index: number): (string | number | null)[] {
  const say = (moment: string | null) => (moment === null ? null : sayMoment(moment))
  const remark = [line.enteredLate ? '会后补登' : '', line.sentLater ? sentLaterWords : '', line.note ?? '']
    .filter(Boolean)
    .join('；')
  const { name, attendance, occurredAt, recordedAt, enteredBy } = line
  return [index + 1, name, attendanceWords[attendance], say(occurredAt), say(recordedAt), enteredBy, remark]
}

/** No sign that a file name may not hold on some machine. */
function nameOf({ theme, startsAt }: SessionRow): string {
  const safe = theme.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').trim()
  return `签到表-${safe}-${dayOf(startsAt)}.xlsx`
}

/** In Shanghai: `2026-11-22 14:00 至 16:00`. */
function sayTimes({ startsAt, endsAt }: SessionRow): string {
  const nextDay = dayOf(startsAt) === dayOf(endsAt) ? '' : '次日 '
  return `${dayOf(startsAt)} ${sayClock(startsAt)} 至 ${nextDay}${sayClock(endsAt)}`
}
