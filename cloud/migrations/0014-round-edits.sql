-- A round's dates and phases are edited too: such a line belongs to the inspection and to no finding.
alter table ledger_edits
  alter column finding_id drop not null,
  add column inspection_id bigint,
  add constraint ledger_edits__of_something check (finding_id is not null or inspection_id is not null);
create index ledger_edits__by_round on ledger_edits (school_id, inspection_id, at) where inspection_id is not null;
create index findings__earlier on findings (school_id, earlier_finding_id) where earlier_finding_id is not null;
create index closure_requests__by_finding on closure_requests (school_id, finding_id, request_id desc);
