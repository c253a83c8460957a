-- What was kept for signing in and for a person's own use ends some time after they left; the register and the ledger stay.
-- It runs as the caller, under row-level security. Who is on no roll at all, such as an administrator, has not left.
create function zb_forget_left(p_school integer, p_before date) returns void language plpgsql as $$
declare who bigint;
begin
  for who in
    select m.person_id from memberships m where m.school_id = p_school
    group by m.person_id having max(coalesce(m.left_on, 'infinity')) < p_before
  loop
    perform zb_forget_xuexi(p_school, who);
    perform zb_forget_messages(p_school, who);
    delete from consents where school_id = p_school and person_id = who;
    delete from sessions where school_id = p_school and person_id = who;
    delete from accounts where school_id = p_school and person_id = who;
  end loop;
end $$;
