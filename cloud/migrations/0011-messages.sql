-- One tap of consent is one message; WeChat tells nobody how many are left, so we count, and it is right when we differ.
create table message_credits (
  school_id integer not null,
  person_id bigint not null,
  kind text not null,
  credits integer not null constraint message_credits__count check (credits >= 0),
  -- What happened before the first consent is no news.
  since timestamptz not null,
  constraint message_credits__key primary key (school_id, person_id, kind),
  constraint message_credits__person foreign key (school_id, person_id) references people
);

-- What goes to a person's WeChat. `subject` is what it is about (an evidence, a session, a day, a week): told once.
create table messages (
  school_id integer not null,
  message_id bigint generated always as identity,
  kind text not null,
  person_id bigint not null,
  subject text not null,
  fields jsonb not null,
  state text not null default 'waiting' constraint messages__state check (state in ('waiting', 'sending', 'sent', 'notSent')),
  reason text,
  attempts integer not null default 0,
  not_before timestamptz not null,
  expires_at timestamptz not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  constraint messages__key primary key (school_id, message_id),
  constraint messages__once unique (school_id, kind, person_id, subject),
  constraint messages__person foreign key (school_id, person_id) references people
);
create index messages__due on messages (school_id, not_before) where state in ('waiting', 'sending');
create index messages__unsent on messages (school_id, changed_at desc) where state = 'notSent';
