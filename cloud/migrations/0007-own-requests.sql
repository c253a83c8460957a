-- A request id belongs to its school: in the text before, the column was compared with itself.
create or replace function zb_enter(p_token_hash bytea, p_request uuid, p_now timestamptz, p_today date)
returns table (school_id integer, person_id bigint, name text, roles text[], branch_id bigint,
  first_call text, first_person bigint, first_digest text, first_answer jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  select s.school_id, s.person_id, p.name, p.roles, m.branch_id
    into school_id, person_id, name, roles, branch_id
    from sessions s
    join people p on p.school_id = s.school_id and p.person_id = s.person_id
    left join memberships m on m.school_id = s.school_id and m.person_id = s.person_id
      and m.joined_on <= p_today and (m.left_on is null or m.left_on >= p_today)
    where s.token_hash = p_token_hash and s.expires_at > p_now and s.revoked_at is null
      and (m.person_id is not null or not exists (
        select 1 from memberships o where o.school_id = s.school_id and o.person_id = s.person_id and o.left_on < p_today));
  if not found then return; end if;
  perform set_config('app.school_id', school_id::text, true), set_config('app.person_id', person_id::text, true);
  if p_request is not null then
    perform pg_advisory_xact_lock(hashtextextended(p_request::text, 74201));
    select a.call, a.person_id, a.input_digest, a.answer into first_call, first_person, first_digest, first_answer
      from audits a where a.school_id = zb_enter.school_id and a.request_id = p_request;
  end if;
  return next;
end $$;
