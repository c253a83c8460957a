-- One row a version. `blocks` is the text as it is edited, `lines` what became public, kept as it was on that day.
create table bulletins (
  school_id integer not null,
  bulletin_id bigint generated always as identity,
  inspection_id bigint not null,
  version integer not null,
  form text not null constraint bulletins__form check (form in ('states', 'sentences')),
  state text not null default 'draft' constraint bulletins__state check (state in ('draft', 'published')),
  dated_on date not null,
  blocks jsonb not null,
  -- Names and numbers kept openly on purpose: found, reason, by, at.
  kept jsonb not null default '[]',
  made_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by bigint,
  published_at timestamptz,
  published_by bigint,
  -- Checks that were still open, and confirmed, when it was published.
  open_checks integer,
  lines jsonb,
  constraint bulletins__key primary key (school_id, bulletin_id),
  constraint bulletins__version unique (school_id, inspection_id, version),
  constraint bulletins__inspection foreign key (school_id, inspection_id) references inspections,
  constraint bulletins__published check ((state = 'published') = (lines is not null and published_at is not null))
);

-- A published version stays as it was, whoever asks.
create function zb_lock_bulletin() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published bulletin is locked' using errcode = '23514', constraint = 'bulletins__locked';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger bulletins__locked before update or delete on bulletins for each row execute function zb_lock_bulletin();

-- Looked at, stays as it is. The key holds a digest of the words, so other words are asked about again.
create table check_answers (
  school_id integer not null,
  answer_id bigint generated always as identity,
  inspection_id bigint not null,
  key text not null,
  reason text not null,
  at timestamptz not null,
  person_id bigint not null,
  withdrawn_at timestamptz,
  withdrawn_by bigint,
  constraint check_answers__key primary key (school_id, answer_id),
  constraint check_answers__inspection foreign key (school_id, inspection_id) references inspections
);
create unique index check_answers__one on check_answers (school_id, inspection_id, key) where withdrawn_at is null;
