-- The gates: the only statements that look across schools. They run as the owner, look up one row by a secret, and set
-- the school for the rest of the transaction; row-level security does the rest.

create function zb_set_school(p_school integer, p_person bigint) returns void language sql
set search_path = public, pg_temp as $$
  select set_config('app.school_id', p_school::text, true), set_config('app.person_id', coalesce(p_person, 0)::text, true)
$$;

-- A session's owner, unless it ended, was revoked or the person has left; and the first answer to a request sent again.
create function zb_enter(p_token_hash bytea, p_request uuid, p_now timestamptz, p_today date)
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
    select a.call, a.person_id, a.input_digest, a.answer into first_call, first_person, first_digest, first_answer
      from audits a where a.school_id = school_id and a.request_id = p_request;
  end if;
  return next;
end $$;

create function zb_find_account(p_username text, p_openid text)
returns table (school_id integer, person_id bigint) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  select a.school_id, a.person_id into school_id, person_id from accounts a
    where (p_username is not null and lower(a.username) = lower(p_username)) or (p_openid is not null and a.openid = p_openid);
  if not found then return; end if;
  perform set_config('app.school_id', school_id::text, true), set_config('app.person_id', person_id::text, true);
  return next;
end $$;

create function zb_find_invite(p_code text)
returns table (school_id integer, invite_id bigint) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  select i.school_id, i.invite_id into school_id, invite_id from invites i where i.code = upper(p_code);
  if not found then return; end if;
  perform set_config('app.school_id', school_id::text, true), set_config('app.person_id', '0', true);
  return next;
end $$;

create function zb_find_ticket(p_ticket_hash bytea)
returns table (school_id integer, person_id bigint, photo_id bigint, expires_at timestamptz, used_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  select t.school_id, t.person_id, t.photo_id, t.expires_at, t.used_at
    into school_id, person_id, photo_id, expires_at, used_at from upload_tickets t where t.ticket_hash = p_ticket_hash;
  if not found then return; end if;
  perform set_config('app.school_id', school_id::text, true), set_config('app.person_id', person_id::text, true);
  return next;
end $$;

create function zb_list_schools() returns setof integer language sql stable security definer
set search_path = public, pg_temp as $$ select school_id from schools order by school_id $$;

create function zb_add_school(p_name text, p_is_demo boolean) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare made integer;
begin
  insert into schools (name, is_demo) values (p_name, p_is_demo) returning school_id into made;
  perform set_config('app.school_id', made::text, true), set_config('app.person_id', '0', true);
  return made;
end $$;
