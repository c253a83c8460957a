-- A snapshot never changes. branch_id 0 is the whole school.
create table weekly_reports (
  school_id integer not null references schools,
  week text not null,
  branch_id bigint not null,
  snapshot jsonb not null,
  made_at timestamptz not null,
  corrected_at timestamptz,
  constraint weekly_reports__key primary key (school_id, week, branch_id)
);

create table weekly_reads (
  school_id integer not null,
  person_id bigint not null,
  week text not null,
  branch_id bigint not null,
  read_at timestamptz not null,
  constraint weekly_reads__key primary key (school_id, person_id, week, branch_id),
  constraint weekly_reads__report foreign key (school_id, week, branch_id) references weekly_reports,
  constraint weekly_reads__person foreign key (school_id, person_id) references people
);

create table weekly_robots (
  school_id integer not null references schools,
  address text not null,
  set_by bigint not null,
  set_at timestamptz not null,
  constraint weekly_robots__key primary key (school_id)
);

-- What goes outside is queued in the transaction that made it, and sent afterwards.
create table deliveries (
  school_id integer not null,
  delivery_id bigint generated always as identity,
  week text not null,
  text text not null,
  state text not null default 'waiting' constraint deliveries__state check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  not_before timestamptz not null,
  last_error text,
  changed_at timestamptz not null,
  constraint deliveries__key primary key (school_id, delivery_id)
);
create unique index deliveries__once on deliveries (school_id, week);
create index deliveries__waiting on deliveries (school_id, not_before) where state = 'waiting';
