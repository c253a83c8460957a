-- What the source printed and a ledger's row does not hold: dates as spelt, heading numbers. Read by the checks.
alter table inspections add column published_on date, add column printed jsonb not null default '{}';

alter table findings
  add column state_printed text,
  -- Since when the present state holds; look-backs are counted from it.
  add column state_since date,
  add column earlier_finding_id bigint,
  add constraint findings__earlier foreign key (school_id, earlier_finding_id) references findings;

update findings f set state_since = coalesce(
  case when f.state in ('staged', 'done', 'doneKeep') then i.window_end end,
  (select max(c.at)::date from finding_changes c where c.school_id = f.school_id and c.finding_id = f.finding_id))
from inspections i where i.school_id = f.school_id and i.inspection_id = f.inspection_id;

alter table measures add column department text, add column fix_now boolean not null default false;

-- Every change of a row's words or dates: who, when, from, to, why. A change of state stands in finding_changes.
create table ledger_edits (
  school_id integer not null,
  edit_id bigint generated always as identity,
  finding_id bigint not null,
  measure_id bigint,
  at timestamptz not null,
  person_id bigint,
  field text not null,
  before text,
  after text,
  reason text,
  constraint ledger_edits__key primary key (school_id, edit_id)
);
create index ledger_edits__by_finding on ledger_edits (school_id, finding_id, at);

-- One step each: `rows` is what the sheet said (the base of the next comparison), `undo` what brings the ledger back.
create table ledger_imports (
  school_id integer not null,
  import_id bigint generated always as identity,
  inspection_id bigint not null,
  at timestamptz not null,
  person_id bigint,
  rows jsonb not null,
  undo jsonb not null,
  undone_at timestamptz,
  undone_by bigint,
  constraint ledger_imports__key primary key (school_id, import_id)
);
create index ledger_imports__newest on ledger_imports (school_id, inspection_id, import_id desc);

-- A row that was taken out lies here whole and can be put back under its id; its history stays where it is, for good.
alter table finding_changes drop constraint finding_changes__finding;
create table ledger_removed (
  school_id integer not null,
  removed_id bigint generated always as identity,
  inspection_id bigint not null,
  finding_id bigint not null,
  measure_id bigint,
  at timestamptz not null,
  person_id bigint,
  reason text,
  kept jsonb not null,
  constraint ledger_removed__key primary key (school_id, removed_id)
);

-- 申请销号: at most one waits for each finding.
create table closure_requests (
  school_id integer not null,
  request_id bigint generated always as identity,
  finding_id bigint not null,
  at timestamptz not null,
  person_id bigint not null,
  note text not null,
  decided_at timestamptz,
  decided_by bigint,
  decision text constraint closure_requests__decision check (decision in ('closed', 'sentBack')),
  reason text,
  constraint closure_requests__key primary key (school_id, request_id),
  constraint closure_requests__finding foreign key (school_id, finding_id) references findings
);
create unique index closure_requests__one_waiting on closure_requests (school_id, finding_id) where decided_at is null;

-- 回头看: answered ones; when they are due follows from findings.state_since.
create table look_backs (
  school_id integer not null,
  look_back_id bigint generated always as identity,
  finding_id bigint not null,
  since date not null,
  months integer not null constraint look_backs__months check (months in (3, 6, 12)),
  at timestamptz not null,
  person_id bigint not null,
  holds boolean not null,
  note text not null,
  constraint look_backs__key primary key (school_id, look_back_id),
  constraint look_backs__finding foreign key (school_id, finding_id) references findings,
  constraint look_backs__once unique (school_id, finding_id, since, months)
);

-- Letters to the body that must move first, and its answers.
create table letters (
  school_id integer not null,
  letter_id bigint generated always as identity,
  inspection_id bigint not null,
  blocked_by text not null,
  sent_on date not null,
  about text not null,
  answered_on date,
  answer text,
  recorded_at timestamptz not null,
  person_id bigint not null,
  constraint letters__key primary key (school_id, letter_id),
  constraint letters__inspection foreign key (school_id, inspection_id) references inspections,
  constraint letters__answered_later check (answered_on >= sent_on)
);

-- A view keeps the columns it was made with.
drop view measures_now;
create view measures_now with (security_invoker = true) as
select m.*,
  case
    when e.state = 'submitted' then 'submitted'
    when e.state = 'accepted' then 'accepted'
    when m.accepted_at_import is not null then 'accepted'
    when e.state = 'returned' then 'returned'
    else 'planned'
  end as state,
  coalesce(case when e.state = 'accepted' then e.decided_at end, m.accepted_at_import) as accepted_at,
  case when e.state = 'returned' then e.return_reason end as return_reason,
  e.evidence_id as last_evidence_id,
  e.person_id as last_doer_id,
  e.decided_by as last_decider_id
from measures m
left join lateral (
  select * from evidence e
  where e.school_id = m.school_id and e.measure_id = m.measure_id
  order by e.recorded_at desc, e.evidence_id desc limit 1
) e on true;
