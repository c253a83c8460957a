import { consenting, into, moment, today } from './fragmentStore'

/** What comes by the calendar: at nine in the morning of Shanghai, and no more after nine in the evening. */
const atHour = (day: string, hour: number) => `((${day} + time '${hour}:00') at time zone interval '8 hours')`
const isCivil = `$2::timestamptz >= ${atHour(today, 9)} and $2::timestamptz < ${atHour(today, 21)}`

/** A measure that its owner can still hand in for. */
const owed = `from measures_now m
  join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id and f.state not in ('done', 'doneKeep')`
const isOwed = `given.is_withdrawn is not true and m.school_id = $1 and m.state in ('planned', 'returned') and ${isCivil}`

/** How many days overdue news is still news, for a server that stood still meanwhile. */
const daysNews = 7

/** $1 the school, $2 now. The subject names the measure, the day it is due and the stage: a day that was moved counts anew. */
export const dueMessages = {
  measureDue: `${into} select $1, 'measureDue', m.assignee_id, m.measure_id || '/' || m.due_on || '/' || (m.due_on - ${today}),
      jsonb_build_object('measure', m.text, 'dueOn', m.due_on::text,
        'left', case m.due_on - ${today} when 1 then '明天到期' else '还有 ' || (m.due_on - ${today}) || ' 天到期' end),
      $2, ${atHour(today, 21)}, $2, $2
    ${owed} ${consenting('measureDue', atHour(today, 9), 'm.assignee_id')}
    where ${isOwed} and m.due_on in (${today} + 1, ${today} + 3, ${today} + 7)
    on conflict do nothing`,
  measureOverdue: `${into} select $1, 'measureOverdue', m.assignee_id, m.measure_id || '/' || m.due_on,
      jsonb_build_object('measure', m.text, 'dueOn', m.due_on::text), $2, ${atHour(today, 21)}, $2, $2
    ${owed} ${consenting('measureOverdue', atHour('(m.due_on + 1)', 9), 'm.assignee_id')}
    where ${isOwed} and m.due_on < ${today} and m.due_on >= ${today} - ${daysNews}
    on conflict do nothing`,
  // One a day, however much waits.
  reviewWaiting: `${into} select $1, 'reviewWaiting', w.person_id, ${today}::text,
      jsonb_build_object('what', '有 ' || w.count || ' 份材料等你审核', 'since', ${moment('w.oldest')}),
      $2, ${atHour(today, 21)}, $2, $2
    from (select r.person_id, count(*) as count, min(r.recorded_at) as oldest
      from zb_reviews_waiting($1, ${today}) r where r.recorded_at < ${atHour(today, 9)} group by r.person_id) w
    ${consenting('reviewWaiting', atHour(today, 9), 'w.person_id')}
    where given.is_withdrawn is not true and ${isCivil}
    on conflict do nothing`,
} as const

/** That a waiting message `w` of these kinds is no longer true: handed in, moved to another day or person, all reviewed. */
export const isMootDue = `(
    (w.kind in ('measureDue', 'measureOverdue') and not exists (select from measures_now m
      where m.school_id = $1 and m.assignee_id = w.person_id and m.state in ('planned', 'returned')
        and m.measure_id = case when w.kind in ('measureDue', 'measureOverdue') then split_part(w.subject, '/', 1)::bigint end
        and m.due_on = case when w.kind in ('measureDue', 'measureOverdue') then split_part(w.subject, '/', 2)::date end))
    or (w.kind = 'reviewWaiting' and not exists (
      select from zb_reviews_waiting($1, ${today}) r where r.person_id = w.person_id)))`
