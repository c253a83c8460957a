create table inspections (
  school_id integer not null references schools,
  inspection_id bigint generated always as identity,
  round text not null,
  inspector text not null,
  feedback_on date,
  window_start date not null,
  window_end date not null,
  made_at timestamptz not null,
  constraint inspections__key primary key (school_id, inspection_id),
  constraint inspections__round unique (school_id, round),
  constraint inspections__window check (window_end >= window_start)
);

create table phases (
  school_id integer not null,
  inspection_id bigint not null,
  number integer not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  constraint phases__key primary key (school_id, inspection_id, number),
  constraint phases__inspection foreign key (school_id, inspection_id) references inspections
);

create table categories (
  school_id integer not null,
  category_id bigint generated always as identity,
  inspection_id bigint not null,
  number integer not null,
  title text not null,
  constraint categories__key primary key (school_id, category_id),
  constraint categories__number unique (school_id, inspection_id, number),
  constraint categories__inspection foreign key (school_id, inspection_id) references inspections
);

create table findings (
  school_id integer not null,
  finding_id bigint generated always as identity,
  inspection_id bigint not null,
  category_id bigint not null,
  number text not null,
  position integer not null,
  title text not null,
  state text not null constraint findings__state check (state in ('open', 'staged', 'done', 'doneKeep', 'notDone')),
  due_on date,
  lead_officer text,
  department text,
  blocked_by text,
  next_step text,
  constraint findings__key primary key (school_id, finding_id),
  constraint findings__number unique (school_id, inspection_id, number),
  constraint findings__category foreign key (school_id, category_id) references categories,
  constraint findings__inspection foreign key (school_id, inspection_id) references inspections
);

-- A finding's history: every change of state keeps who, when, why.
create table finding_changes (
  school_id integer not null,
  change_id bigint generated always as identity,
  finding_id bigint not null,
  at timestamptz not null,
  person_id bigint,
  from_state text,
  to_state text not null,
  reason text,
  constraint finding_changes__key primary key (school_id, change_id),
  constraint finding_changes__finding foreign key (school_id, finding_id) references findings
);
create index finding_changes__by_finding on finding_changes (school_id, finding_id, at);

create table measures (
  school_id integer not null,
  measure_id bigint generated always as identity,
  finding_id bigint not null,
  number integer not null,
  text text not null,
  due_on date,
  noted_dates text[] not null default '{}',
  figures jsonb not null default '{}',
  assignee_id bigint,
  assignee_printed text,
  -- Set when the source itself prints the finding as done: accepted outside this system, on that day.
  accepted_at_import timestamptz,
  constraint measures__key primary key (school_id, measure_id),
  constraint measures__number unique (school_id, finding_id, number),
  constraint measures__finding foreign key (school_id, finding_id) references findings,
  constraint measures__assignee foreign key (school_id, assignee_id) references people
);
create index measures__of_assignee on measures (school_id, assignee_id, due_on);

create table evidence (
  school_id integer not null,
  evidence_id bigint generated always as identity,
  measure_id bigint not null,
  person_id bigint not null,
  branch_id bigint not null,
  note text not null,
  occurred_on date,
  recorded_at timestamptz not null,
  state text not null default 'submitted' constraint evidence__state check (state in ('submitted', 'accepted', 'returned')),
  decided_by bigint,
  decided_at timestamptz,
  return_reason text,
  constraint evidence__key primary key (school_id, evidence_id),
  constraint evidence__measure foreign key (school_id, measure_id) references measures,
  constraint evidence__person foreign key (school_id, person_id) references people,
  constraint evidence__branch foreign key (school_id, branch_id) references branches,
  constraint evidence__not_own check (decided_by is distinct from person_id)
);
create index evidence__waiting on evidence (school_id, branch_id, recorded_at) where state = 'submitted';
create unique index evidence__one_waiting on evidence (school_id, measure_id) where state in ('submitted', 'accepted');
create index evidence__of_measure on evidence (school_id, measure_id, recorded_at desc);

create table evidence_photos (
  school_id integer not null,
  evidence_id bigint not null,
  position integer not null,
  photo_id bigint not null,
  constraint evidence_photos__key primary key (school_id, evidence_id, position),
  constraint evidence_photos__evidence foreign key (school_id, evidence_id) references evidence,
  constraint evidence_photos__photo foreign key (school_id, photo_id) references photos
);
create unique index evidence_photos__once on evidence_photos (school_id, evidence_id, photo_id);

-- Where a measure stands is read from its newest evidence, so it is written in one room only.
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
