-- The digest of a photo's bytes as they came, so that a phone need not send again what is here already.
-- `digest` is that of the re-encoded bytes we keep, which no phone knows. Photos from before have none: they are sent again.
alter table photos add column sent_digest text;
create index photos__sent on photos (school_id, person_id, sent_digest);
