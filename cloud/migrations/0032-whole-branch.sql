-- Whether a session expects the branch as it is on that day, or only those whom the secretary chose.
alter table study_sessions add column whole_branch boolean not null default false;
