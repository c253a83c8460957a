import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { dueMessages, isMootDue } from './dueStore'
import { consenting, into, moment } from './fragmentStore'

const decided = (kind: string, state: string, words: string) =>
  `${into} select $1, '${kind}', e.person_id, e.evidence_id::text,
     jsonb_build_object('measure', m.text, ${words}, 'at', ${moment('e.decided_at')}),
     $2, e.decided_at + interval '1 day', $2, $2
   from evidence e join measures m on m.school_id = e.school_id and m.measure_id = e.measure_id
   ${consenting(kind, 'e.decided_at', 'e.person_id')}
   where given.is_withdrawn is not true and e.school_id = $1 and e.state = '${state}' and e.decided_at > $2::timestamptz - interval '1 day'
   on conflict do nothing`

/** $1 the school, $2 now. Each writes what became due since the day before; the unique key lets each land once. */
const collected = {
  ...dueMessages,
  evidenceReturned: decided('evidenceReturned', 'returned', `'reason', e.return_reason`),
  evidenceAccepted: decided('evidenceAccepted', 'accepted', `'result', '已通过'`),
  // Who said that they do not come, or is there already, is left in peace.
  sessionSoon: `${into} select $1, 'sessionSoon', x.person_id, s.session_id::text,
      jsonb_build_object('theme', s.theme, 'startsAt', ${moment('s.starts_at')}, 'place', s.place),
      $2, s.starts_at, $2, $2
    from study_sessions s join expected_people x on x.school_id = s.school_id and x.session_id = s.session_id
    ${consenting('sessionSoon', '$2', 'x.person_id')}
    where given.is_withdrawn is not true and s.school_id = $1 and s.cancelled_at is null
      and s.starts_at > $2 and s.starts_at <= $2::timestamptz + interval '1 hour'
      and not exists (select 1 from check_ins i
        where i.school_id = s.school_id and i.session_id = s.session_id and i.person_id = x.person_id)
    on conflict do nothing`,
  xuexiReminder: `${into} select $1, 'xuexiReminder', r.person_id, r.day::text,
      jsonb_build_object('what', '今天的学习强国还没有标记', 'at', ${moment('r.asked_at')}),
      $2, r.asked_at + interval '6 hours', $2, $2
    from xuexi_reminders r ${consenting('xuexiReminder', 'r.asked_at', 'r.person_id')}
    where given.is_withdrawn is not true and r.school_id = $1 and r.dismissed_at is null and r.asked_at > $2::timestamptz - interval '6 hours'
      and r.day = ($2::timestamptz at time zone interval '8 hours')::date
      and not exists (select 1 from xuexi_marks x
        where x.school_id = r.school_id and x.person_id = r.person_id and x.day = r.day)
    on conflict do nothing`,
  weeklyReady: `${into} select distinct on (p.person_id) $1, 'weeklyReady', p.person_id, w.week,
      jsonb_build_object('title', case when w.branch_id = 0 then '全校学习与整改周报' else b.name || '周报' end,
        'at', ${moment('w.made_at')}),
      $2::timestamptz, w.made_at + interval '1 day', $2::timestamptz, $2::timestamptz
    from weekly_reports w
    join people p on p.school_id = w.school_id
    left join memberships m on m.school_id = w.school_id and m.person_id = p.person_id
      and m.left_on is null and m.branch_id = w.branch_id
    left join branches b on b.school_id = w.school_id and b.branch_id = w.branch_id
    ${consenting('weeklyReady', 'w.made_at', 'p.person_id')}
    where given.is_withdrawn is not true and w.school_id = $1 and w.made_at > $2::timestamptz - interval '1 day'
      and ((w.branch_id = 0 and 'leader' = any(p.roles)) or (m.person_id is not null and 'secretary' = any(p.roles)))
      and not exists (select 1 from weekly_reads d where d.school_id = $1 and d.person_id = p.person_id
        and d.week = w.week and d.branch_id = w.branch_id)
    order by p.person_id, w.week desc, w.branch_id on conflict do nothing`,
} as const

export type Collected = keyof typeof collected

export const collect = (tx: Tx, reach: Reach, kind: Collected, now: Date) =>
  tx.rows(collected[kind], [reach.schoolId, now])

/** What still waits but is no longer true: the session was cancelled, the day was marked, the work was done meanwhile. */
export const dropMoot = (tx: Tx, reach: Reach, now: Date) =>
  tx.rows(
    `delete from messages w where w.school_id = $1 and w.state = 'waiting' and (
       (w.kind = 'sessionSoon' and exists (select 1 from study_sessions s
         where s.school_id = $1 and s.session_id = case when w.kind = 'sessionSoon' then w.subject::bigint end and s.cancelled_at is not null))
       or (w.kind = 'xuexiReminder' and exists (select 1 from xuexi_marks x
         where x.school_id = $1 and x.person_id = w.person_id and x.day = case when w.kind = 'xuexiReminder' then w.subject::date end))
       or ${isMootDue})
     and w.attempts = 0 and w.changed_at <= $2`,
    [reach.schoolId, now],
  )

/** Told or not, it is over: what a message said is not kept longer than the list shows it. */
export const dropOld = (tx: Tx, reach: Reach, before: Date) =>
  tx.rows(`delete from messages where school_id = $1 and state in ('sent', 'notSent') and changed_at < $2`, [
    reach.schoolId,
    before,
  ])
