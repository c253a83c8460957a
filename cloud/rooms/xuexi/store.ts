import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { DayCount } from './rules'

export interface Mark {
  day: string
  /** Undefined leaves the points of an earlier mark as they are. */
  points: number | null | undefined
  isLate: boolean
  now: Date
}

/** Marks my day in the branch of that day; undefined when I was on no roll. The first mark's lateness stands. */
export const addMark = (tx: Tx, reach: Reach, { day, points, isLate, now }: Mark) =>
  tx.row<{ late: boolean }>(
    `insert into xuexi_marks (school_id, person_id, day, branch_id, points, marked_at, is_late)
     select m.school_id, m.person_id, $3::date, m.branch_id, $4, $5, $6
     from memberships m join people p on p.school_id = m.school_id and p.person_id = m.person_id
     where m.school_id = $1 and m.person_id = $2 and m.joined_on <= $3 and (m.left_on is null or m.left_on >= $3)
       and 'member' = any(p.roles)
     on conflict (school_id, person_id, day) do update
       set points = case when $7 then excluded.points else xuexi_marks.points end
     returning is_late as late`,
    [reach.schoolId, reach.personId, day, points ?? null, now, isLate, points !== undefined],
  )

/** The audit row keeps that there was one. */
export const removeMark = (tx: Tx, reach: Reach, day: string) =>
  tx.rows('delete from xuexi_marks where school_id = $1 and person_id = $2 and day = $3', [
    reach.schoolId,
    reach.personId,
    day,
  ])

export interface MyDay {
  day: string
  marked: boolean
  points: number | null
  late: boolean
  onRoll: boolean
}

/** My days from `from` to `to`, newest first. */
export const listMyDays = (tx: Tx, reach: Reach, from: string, to: string) =>
  tx.rows<MyDay>(
    `select d.day, x.day is not null as marked, x.points, coalesce(x.is_late, false) as late,
       exists (select 1 from memberships m join people p on p.school_id = m.school_id and p.person_id = m.person_id
         where m.school_id = $1 and m.person_id = $2 and m.joined_on <= d.day
           and (m.left_on is null or m.left_on >= d.day) and 'member' = any(p.roles)) as "onRoll"
     from (select generate_series($3::date, $4::date, interval '1 day')::date as day) d
     left join xuexi_marks x on x.school_id = $1 and x.person_id = $2 and x.day = d.day
     order by d.day desc`,
    [reach.schoolId, reach.personId, from, to],
  )

export interface BranchDay extends DayCount {
  branchName: string
  remindedToday: boolean
}

/**
 * One row a day of a branch inside the reach, none when it is not there. Marked are members on the roll of that day, as
 * `progress` counts them: when the roll is corrected later, a person's marks go with the person.
 */
export const listBranchDays = (tx: Tx, reach: Reach, branchId: number, from: string, to: string, today: string) =>
  tx.rows<BranchDay>(
    `select d.day, b.name as "branchName", n.*,
       exists (select 1 from xuexi_reminders r
         join memberships m on m.school_id = r.school_id and m.person_id = r.person_id and m.branch_id = b.branch_id
           and m.joined_on <= $6 and (m.left_on is null or m.left_on >= $6)
         where r.school_id = $1 and r.day = $6) as "remindedToday"
     from branches b
     cross join (select generate_series($4::date, $5::date, interval '1 day')::date as day) d
     cross join lateral (
       select count(*) as "onRoll", count(x.person_id) as marked
       from memberships m
       join people p on p.school_id = m.school_id and p.person_id = m.person_id and 'member' = any(p.roles)
       left join xuexi_marks x on x.school_id = m.school_id and x.person_id = m.person_id and x.day = d.day
       where m.school_id = b.school_id and m.branch_id = b.branch_id
         and m.joined_on <= d.day and (m.left_on is null or m.left_on >= d.day)
     ) n
     where b.school_id = $1 and b.branch_id = $3 and ($2::bigint is null or b.branch_id = $2)
     order by d.day`,
    [reach.schoolId, reach.branchId, branchId, from, to, today],
  )

/** Reminds each member of the branch who has not marked today and was not reminded yet; answers both numbers. */
export const remindUnmarked = (tx: Tx, reach: Reach, askedBy: number, today: string, now: Date) =>
  tx.row<{ unmarked: number; reminded: number }>(
    `with unmarked as (
       select m.person_id from memberships m
       join people p on p.school_id = m.school_id and p.person_id = m.person_id and 'member' = any(p.roles)
       where m.school_id = $1 and m.branch_id = $2 and m.joined_on <= $3 and (m.left_on is null or m.left_on >= $3)
         and not exists (select 1 from xuexi_marks x
           where x.school_id = m.school_id and x.person_id = m.person_id and x.day = $3)
     ), reminded as (
       insert into xuexi_reminders (school_id, person_id, day, asked_by, asked_at)
       select $1, person_id, $3, $4, $5 from unmarked
       on conflict (school_id, person_id, day) do nothing returning person_id
     )
     select (select count(*) from unmarked) as unmarked, (select count(*) from reminded) as reminded`,
    [reach.schoolId, reach.branchId, today, askedBy, now],
  )

export const dismissReminder = (tx: Tx, reach: Reach, today: string, now: Date) =>
  tx.rows(
    `update xuexi_reminders set dismissed_at = $4
     where school_id = $1 and person_id = $2 and day = $3 and dismissed_at is null`,
    [reach.schoolId, reach.personId, today, now],
  )
