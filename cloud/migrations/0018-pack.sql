-- A link for those who check: one inspection, read only, up to its last day. Of the secret only the hash is kept.
create table pack_links (
  school_id integer not null,
  link_id bigint generated always as identity,
  inspection_id bigint not null,
  label text not null,
  key_hash bytea not null,
  ends_on date not null,
  made_at timestamptz not null,
  made_by bigint not null,
  revoked_at timestamptz,
  constraint pack_links__key primary key (school_id, link_id),
  constraint pack_links__inspection foreign key (school_id, inspection_id) references inspections,
  constraint pack_links__maker foreign key (school_id, made_by) references people
);
create unique index pack_links__secret on pack_links (key_hash);

-- Which link looked at what, and when; nothing of the person or the computer behind it.
create table pack_views (
  school_id integer not null,
  view_id bigint generated always as identity,
  link_id bigint not null,
  at timestamptz not null,
  what text not null constraint pack_views__what check (what in ('ledger', 'finding', 'download')),
  finding_id bigint,
  constraint pack_views__key primary key (school_id, view_id),
  constraint pack_views__link foreign key (school_id, link_id) references pack_links
);
create index pack_views__of_link on pack_views (school_id, link_id, view_id desc);

-- The gate: a secret leads to its school, and sets it for the rest of the transaction.
create function zb_find_pack(p_key_hash bytea)
returns table (school_id integer, link_id bigint) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  select l.school_id, l.link_id into school_id, link_id from pack_links l where l.key_hash = p_key_hash;
  if not found then return; end if;
  perform set_config('app.school_id', school_id::text, true), set_config('app.person_id', '0', true);
  return next;
end $$;
