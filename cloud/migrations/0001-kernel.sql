-- Who is where. Every table has school_id, first in its primary key: one day the rows are distributed by it.

create table schools (
  school_id integer generated always as identity primary key,
  name text not null,
  is_demo boolean not null default false,
  made_at timestamptz not null default now()
);

create table branches (
  school_id integer not null references schools,
  branch_id bigint generated always as identity,
  name text not null,
  position integer not null default 0,
  constraint branches__key primary key (school_id, branch_id),
  constraint branches__name unique (school_id, name)
);

create table people (
  school_id integer not null references schools,
  person_id bigint generated always as identity,
  name text not null,
  roles text[] not null,
  made_at timestamptz not null default now(),
  constraint people__key primary key (school_id, person_id),
  constraint people__roles check (roles <@ array['member', 'secretary', 'leader', 'admin'] and cardinality(roles) between 1 and 4)
);

-- A person belongs to one branch at a time, from the day they join to the day they leave, both counted.
create table memberships (
  school_id integer not null,
  person_id bigint not null,
  joined_on date not null,
  left_on date,
  branch_id bigint not null,
  constraint memberships__key primary key (school_id, person_id, joined_on),
  constraint memberships__person foreign key (school_id, person_id) references people,
  constraint memberships__branch foreign key (school_id, branch_id) references branches,
  constraint memberships__dates check (left_on is null or left_on >= joined_on - 1)
);
create unique index memberships__one_open on memberships (school_id, person_id) where left_on is null;
create index memberships__branch_days on memberships (school_id, branch_id, joined_on) include (person_id, left_on);

create table accounts (
  school_id integer not null,
  person_id bigint not null,
  username text,
  password_hash text,
  openid text,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null default now(),
  constraint accounts__key primary key (school_id, person_id),
  constraint accounts__person foreign key (school_id, person_id) references people
);
create unique index accounts__username on accounts (lower(username));
create unique index accounts__openid on accounts (openid);

create table sessions (
  school_id integer not null,
  token_hash bytea not null,
  person_id bigint not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint sessions__key primary key (school_id, token_hash),
  constraint sessions__person foreign key (school_id, person_id) references people
);
create unique index sessions__token on sessions (token_hash) include (school_id, person_id, expires_at, revoked_at);
create index sessions__of_person on sessions (school_id, person_id);

create table invites (
  school_id integer not null,
  invite_id bigint generated always as identity,
  branch_id bigint not null,
  code text not null,
  seats integer not null,
  used integer not null default 0,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  made_by bigint not null,
  constraint invites__key primary key (school_id, invite_id),
  constraint invites__branch foreign key (school_id, branch_id) references branches,
  constraint invites__seats check (used between 0 and seats)
);
create unique index invites__code on invites (code);

-- One row for each write: who, when, what, and the first answer, which a resend gets again.
create table audits (
  school_id integer not null,
  audit_id bigint generated always as identity,
  at timestamptz not null,
  person_id bigint,
  call text not null,
  request_id uuid not null,
  input_digest text not null,
  input jsonb not null,
  answer jsonb not null,
  constraint audits__key primary key (school_id, audit_id),
  constraint audits__request unique (school_id, request_id)
);

create table photos (
  school_id integer not null,
  photo_id bigint generated always as identity,
  person_id bigint not null,
  digest text not null,
  width integer not null,
  height integer not null,
  made_at timestamptz not null,
  constraint photos__key primary key (school_id, photo_id),
  constraint photos__person foreign key (school_id, person_id) references people
);
create index photos__digest on photos (school_id, digest);

create table upload_tickets (
  school_id integer not null,
  ticket_hash bytea not null,
  person_id bigint not null,
  photo_id bigint not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint upload_tickets__key primary key (school_id, ticket_hash)
);
create unique index upload_tickets__hash on upload_tickets (ticket_hash);

create table job_runs (
  school_id integer not null references schools,
  name text not null,
  slot timestamptz not null,
  state text not null default 'due' constraint job_runs__state check (state in ('due', 'done', 'failed')),
  attempts integer not null default 0,
  not_before timestamptz not null,
  finished_at timestamptz,
  error text,
  constraint job_runs__key primary key (school_id, name, slot)
);
create index job_runs__due on job_runs (school_id, not_before) where state = 'due';
