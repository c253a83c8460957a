create table study_sessions (
  school_id integer not null,
  session_id bigint generated always as identity,
  branch_id bigint not null,
  kind text not null,
  theme text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  first_agenda_item boolean not null default false,
  preceding_study boolean not null default false,
  secret text not null,
  opened_by bigint not null,
  opened_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  constraint study_sessions__key primary key (school_id, session_id),
  constraint study_sessions__branch foreign key (school_id, branch_id) references branches,
  constraint study_sessions__opener foreign key (school_id, opened_by) references people,
  constraint study_sessions__times check (ends_at > starts_at)
);
create index study_sessions__by_branch on study_sessions (school_id, branch_id, starts_at);
create index study_sessions__by_end on study_sessions (school_id, ends_at);

create table expected_people (
  school_id integer not null,
  session_id bigint not null,
  person_id bigint not null,
  constraint expected_people__key primary key (school_id, session_id, person_id),
  constraint expected_people__session foreign key (school_id, session_id) references study_sessions,
  constraint expected_people__person foreign key (school_id, person_id) references people
);
create index expected_people__of_person on expected_people (school_id, person_id);

create table check_ins (
  school_id integer not null,
  session_id bigint not null,
  person_id bigint not null,
  attendance text not null constraint check_ins__attendance check (attendance in ('present', 'late', 'excused', 'absent')),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  entered_by bigint,
  entered_late boolean not null default false,
  note text,
  constraint check_ins__key primary key (school_id, session_id, person_id),
  constraint check_ins__expected foreign key (school_id, session_id, person_id) references expected_people
);

create table xuexi_marks (
  school_id integer not null,
  person_id bigint not null,
  day date not null,
  branch_id bigint not null,
  points integer constraint xuexi_marks__points check (points between 0 and 300),
  marked_at timestamptz not null,
  is_late boolean not null,
  constraint xuexi_marks__key primary key (school_id, person_id, day),
  constraint xuexi_marks__person foreign key (school_id, person_id) references people,
  constraint xuexi_marks__branch foreign key (school_id, branch_id) references branches
);
create index xuexi_marks__by_branch on xuexi_marks (school_id, branch_id, day) include (person_id, points);

create table xuexi_reminders (
  school_id integer not null,
  person_id bigint not null,
  day date not null,
  asked_by bigint not null,
  asked_at timestamptz not null,
  dismissed_at timestamptz,
  constraint xuexi_reminders__key primary key (school_id, person_id, day),
  constraint xuexi_reminders__person foreign key (school_id, person_id) references people
);
