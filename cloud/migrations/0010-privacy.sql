-- A consent is given for one purpose and withdrawn at will; both moments are kept as proof (PIPL 14, 15).
create table consents (
  school_id integer not null,
  person_id bigint not null,
  purpose text not null constraint consents__purpose check (purpose in ('photos', 'xuexi', 'messages')),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consents__key primary key (school_id, person_id, purpose, given_at),
  constraint consents__person foreign key (school_id, person_id) references people
);
create unique index consents__one_given on consents (school_id, person_id, purpose) where withdrawn_at is null;

-- branch_id null: for the school. A nameless one holds no person and no time of day, only a receipt's hash.
create table complaints (
  school_id integer not null,
  complaint_id bigint generated always as identity,
  kind text not null constraint complaints__kind check (kind in ('complaint', 'suggestion', 'correction')),
  person_id bigint,
  branch_id bigint,
  text text not null,
  made_on date not null,
  code_hash bytea,
  answer text,
  answered_on date,
  answered_by bigint,
  constraint complaints__key primary key (school_id, complaint_id),
  constraint complaints__person foreign key (school_id, person_id) references people,
  constraint complaints__branch foreign key (school_id, branch_id) references branches
);
create index complaints__by_branch on complaints (school_id, branch_id, complaint_id);
create index complaints__of_person on complaints (school_id, person_id);
create unique index complaints__code on complaints (school_id, code_hash);

-- Who closed their account keeps a row without a name, because registers and evidence point to it.
alter table people add column closed_at timestamptz;
-- Whether an evidence without photos lost them to the retention date.
alter table evidence add column photos_dropped_on date;

-- Bytes whose rows are gone, until the store has let go of them too.
create table photo_leavings (
  school_id integer not null references schools,
  digest text not null,
  left_at timestamptz not null,
  constraint photo_leavings__key primary key (school_id, digest)
);

-- What the rooms forget at a person's wish stands here, where rooms meet; both run as the caller, under row-level security.
create function zb_forget_xuexi(p_school integer, p_person bigint) returns void language plpgsql as $$
begin
  delete from xuexi_marks where school_id = p_school and person_id = p_person;
  delete from xuexi_reminders where school_id = p_school and person_id = p_person;
end $$;

create function zb_forget_messages(p_school integer, p_person bigint) returns void language plpgsql as $$
begin
  delete from messages where school_id = p_school and person_id = p_person;
  delete from message_credits where school_id = p_school and person_id = p_person;
end $$;

-- Nobody may change an audit row. These two look at one school only, and take away what time or a closed account ends.
create function zb_drop_audits(p_before timestamptz) returns void language sql security definer
set search_path = public, pg_temp as $$
  delete from audits where school_id = nullif(current_setting('app.school_id', true), '')::int and at < p_before
$$;

create function zb_blank_audits(p_person bigint) returns void language sql security definer
set search_path = public, pg_temp as $$
  update audits set input = '{}', answer = '{}'
  where school_id = nullif(current_setting('app.school_id', true), '')::int and person_id = p_person
$$;

create function zb_forget_person(p_school integer, p_person bigint) returns void language plpgsql as $$
begin
  perform zb_forget_xuexi(p_school, p_person);
  perform zb_forget_messages(p_school, p_person);
  delete from consents where school_id = p_school and person_id = p_person;
  delete from weekly_reads where school_id = p_school and person_id = p_person;
  update complaints set person_id = null where school_id = p_school and person_id = p_person;
  update check_ins set note = null where school_id = p_school and person_id = p_person;
  perform zb_blank_audits(p_person);
end $$;
