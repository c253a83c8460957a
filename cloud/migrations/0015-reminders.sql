-- What waits for whose review: the branch's secretary, and a leader where the branch has no other; nobody decides on one's own.
create function zb_reviews_waiting(p_school integer, p_today date)
returns table (person_id bigint, evidence_id bigint, recorded_at timestamptz) language sql stable
set search_path = public, pg_temp as $$
  select p.person_id, e.evidence_id, e.recorded_at
  from evidence e
  join people p on p.school_id = p_school and p.person_id <> e.person_id and p.roles && array['secretary', 'leader']
  where e.school_id = p_school and e.state = 'submitted' and (
    ('secretary' = any(p.roles) and exists (
      select from memberships m where m.school_id = p_school and m.person_id = p.person_id and m.branch_id = e.branch_id
        and m.joined_on <= p_today and (m.left_on is null or m.left_on >= p_today)))
    or ('leader' = any(p.roles) and not exists (
      select from memberships s join people o on o.school_id = p_school and o.person_id = s.person_id
      where s.school_id = p_school and s.branch_id = e.branch_id and s.person_id <> e.person_id
        and 'secretary' = any(o.roles) and s.joined_on <= p_today and (s.left_on is null or s.left_on >= p_today))))
$$;
