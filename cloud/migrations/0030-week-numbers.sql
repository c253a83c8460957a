-- The numbers of domain.md §4, defined once: the rooms progress and weekly both ask here and count nothing themselves.
-- They run as the caller, so row-level security holds. Their plan is made once for each connection and is the same on both
-- engines, with or without statistics (the embedded one gathers none): it is the general one by setting; big tables are
-- entered by the index of their key, which `lateral … offset 0` holds fast; all other joins hash a few hundred rows.

-- One row for each week from the Monday p_first to the Monday p_last, at most eight; p_branch null is the whole school.
-- Shanghai is written as an interval: it has no summer time, and the embedded engine needs no time zone tables then.
create function zb_week_numbers(
  p_school integer, p_branch bigint, p_first date, p_last date, p_now timestamptz, p_today date)
returns table (week text, numbers jsonb) language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_nestloop = off set jit = off as $$
#variable_conflict use_column
declare
  branch_ids bigint[] := case when p_branch is not null then array[p_branch]
    else array(select branch_id from branches where school_id = p_school) end;
  begins timestamptz := p_first::timestamp at time zone interval '8 hours';
  ends timestamptz := least(p_now, (p_last + 7)::timestamp at time zone interval '8 hours' - interval '1 microsecond');
begin return query
with weeks as (
  select n, p_first + 7 * n as monday, least(p_first + 7 * n + 6, p_today) as until,
    (p_first + 7 * n + 7)::timestamp at time zone interval '8 hours' as over_at
  from (values (0), (1), (2), (3), (4), (5), (6), (7)) as v(n) where p_first + 7 * n <= p_last
), belonging as materialized (
  select m.person_id, m.branch_id, m.joined_on, coalesce(m.left_on, 'infinity') as left_on,
    'member' = any(p.roles) as is_member
  from memberships m join people p on p.school_id = p_school and p.person_id = m.person_id
  where m.school_id = p_school and m.branch_id = any(branch_ids)
    and m.joined_on <= p_last + 6 and (m.left_on is null or m.left_on >= p_first)
), roll as materialized (
  -- A person counts from the day they join to the day they leave, both included.
  select person_id, branch_id, joined_on, left_on from belonging where is_member
), rolls as (
  select w.n, sum(greatest(0, least(m.left_on, w.until) - greatest(m.joined_on, w.monday) + 1)) as days,
    count(*) filter (where w.until between m.joined_on and m.left_on) as members
  from weeks w cross join roll m group by w.n
), marks as (
  select (x.day - p_first) / 7 as n, count(*) as marked
  from roll m cross join lateral (
    select day from xuexi_marks where school_id = p_school and person_id = m.person_id
      and day between greatest(m.joined_on, p_first) and least(m.left_on, p_last + 6, p_today) offset 0) x
  group by 1
), held as materialized (
  select s.session_id, s.branch_id, (s.starts_at at time zone interval '8 hours')::date as day,
    ((s.ends_at at time zone interval '8 hours')::date - p_first) / 7 as n
  from study_sessions s
  where s.school_id = p_school and s.branch_id = any(branch_ids) and s.cancelled_at is null
    and s.ends_at between begins and ends
), meetings as (
  select n, count(*) as held from held group by n
), lines as materialized (
  -- Expected people and what was written of them, one under the other: two range scans instead of a probe for each line.
  select h.n, h.branch_id, h.day, l.person_id, l.awaited, l.came
  from held h cross join lateral (
    select person_id, 1 as awaited, 0 as came from expected_people
    where school_id = p_school and session_id = h.session_id
    union all
    select person_id, -(attendance = 'excused')::int, (attendance in ('present', 'late'))::int from check_ins
    where school_id = p_school and session_id = h.session_id offset 0) l
), turnouts as (
  select l.n, sum(l.came) as came, sum(l.awaited) as awaited
  from lines l join roll m on m.person_id = l.person_id and m.branch_id = l.branch_id
    and l.day between m.joined_on and m.left_on
  group by l.n
), owed as materialized (
  -- A branch owes what its people are named for; the school owes every measure.
  select m.due_on, m.accepted_at, b.joined_on, b.left_on
  from measures_now m left join belonging b on p_branch is not null and b.person_id = m.assignee_id
  where m.school_id = p_school and m.due_on < p_last + 7 and (p_branch is null or b.person_id is not null)
), dues as (
  select w.n, count(*) as due, count(*) filter (where o.accepted_at < w.over_at) as accepted,
    count(*) filter (where o.due_on < least(p_today, w.monday + 7)
      and (o.accepted_at is null or o.accepted_at >= w.over_at)) as overdue
  from weeks w join owed o on o.due_on < w.monday + 7
    and (p_branch is null or w.until between o.joined_on and o.left_on)
  group by w.n
)
select to_char(w.monday, 'IYYY-"W"IW'), jsonb_build_object(
  'week', to_char(w.monday, 'IYYY-"W"IW'),
  'attendance', jsonb_build_object('part', coalesce(t.came, 0), 'whole', coalesce(t.awaited, 0),
    'rate', t.came::float8 / nullif(t.awaited, 0)),
  'xuexi', jsonb_build_object('part', coalesce(x.marked, 0), 'whole', coalesce(r.days, 0),
    'rate', coalesce(x.marked, 0)::float8 / nullif(r.days, 0)),
  'completion', jsonb_build_object('part', coalesce(d.accepted, 0), 'whole', coalesce(d.due, 0),
    'rate', d.accepted::float8 / nullif(d.due, 0)),
  'overdue', coalesce(d.overdue, 0),
  'sessionsHeld', coalesce(h.held, 0),
  'onRoll', coalesce(r.members, 0))
from weeks w
left join rolls r on r.n = w.n
left join marks x on x.n = w.n
left join meetings h on h.n = w.n
left join turnouts t on t.n = w.n
left join dues d on d.n = w.n
order by w.n;
end $$;

-- The honest three numbers of the newest inspection and what is open beside them, as they stood at p_at (null: now).
-- A finding that was brought in later stands as it was printed then: it was found before this system knew of it.
create function zb_headline(p_school integer, p_at timestamptz) returns jsonb language plpgsql stable
set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
declare headline jsonb;
begin
  with stood as (
    select case when p_at is null then f.state else coalesce(
      (select c.to_state from finding_changes c where c.school_id = p_school and c.finding_id = f.finding_id
        and c.at < p_at order by c.at desc, c.change_id desc limit 1),
      (select coalesce(c.from_state, c.to_state) from finding_changes c where c.school_id = p_school
        and c.finding_id = f.finding_id order by c.at, c.change_id limit 1),
      f.state) end as state
    from findings f
    where f.school_id = p_school and f.inspection_id = (
      select i.inspection_id from inspections i where i.school_id = p_school
      order by i.window_start desc, i.inspection_id desc limit 1)
  )
  select jsonb_build_object(
    'closed', count(*) filter (where state in ('done', 'doneKeep')),
    'staged', count(*) filter (where state = 'staged'),
    'blocked', count(*) filter (where state = 'notDone'),
    'open', count(*) filter (where state = 'open')) into headline from stood;
  return headline;
end $$;
