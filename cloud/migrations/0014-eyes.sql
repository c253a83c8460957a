-- What a photo looks like: a perceptual hash to find by, and 16 × 16 greys to compare by. Both stay null where the picture
-- shows next to nothing; without `looked_at` it is still to be looked at.
alter table photos add column look bit(64), add column grain bytea, add column looked_at timestamptz;
create index photos__not_looked_at on photos (school_id, photo_id) where looked_at is null;
create index evidence_photos__of_photo on evidence_photos (school_id, photo_id);
create index evidence__of_day on evidence (school_id, occurred_on) where state in ('submitted', 'accepted');

-- One activity cited for two measures, said openly. Taking it back keeps the row.
create table evidence_links (
  school_id integer not null,
  link_id bigint generated always as identity,
  first_id bigint not null,
  second_id bigint not null,
  reason text not null,
  at timestamptz not null,
  person_id bigint not null,
  undone_at timestamptz,
  undone_by bigint,
  constraint evidence_links__key primary key (school_id, link_id),
  constraint evidence_links__first foreign key (school_id, first_id) references evidence,
  constraint evidence_links__second foreign key (school_id, second_id) references evidence,
  constraint evidence_links__order check (first_id < second_id)
);
create unique index evidence_links__once on evidence_links (school_id, first_id, second_id) where undone_at is null;
create index evidence_links__of_second on evidence_links (school_id, second_id) where undone_at is null;
