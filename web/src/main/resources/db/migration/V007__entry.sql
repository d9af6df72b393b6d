-- Declared values, one row for each indicator of each assessed unit, and the evidence for them.

create table entry (
  campaign_id   bigint not null references campaign (id) on delete cascade,
  unit_id       bigint not null,
  leaf          text not null,
  provider_id   bigint not null references unit (id),
  state         text not null default 'EMPTY' check (state in ('EMPTY', 'ENTERING', 'PROPOSED', 'SUBMITTED', 'RETURNED',
                                        'IN_APPRAISAL', 'APPRAISED', 'APPEALED', 'LOCKED', 'PUBLISHED')),
  claim         text not null default 'NONE' check (claim in ('NONE', 'NO_DATA', 'NOT_APPLICABLE')),
  explanation   text not null default '',
  -- what a list needs to know without scoring again; kept true by every save
  answered      boolean not null default false,
  errors        integer not null default 0,
  needs_proof   boolean not null default false,
  version       integer not null default 0,
  changed_at    timestamptz,
  changed_by    bigint references person (id),
  proposed_at   timestamptz,
  proposed_by   bigint references person (id),
  submitted_at  timestamptz,
  submitted_by  bigint references person (id),
  return_reason text,
  primary key (campaign_id, unit_id, leaf),
  foreign key (campaign_id, unit_id) references campaign_unit (campaign_id, unit_id) on delete cascade
);
create index entry_provider on entry (campaign_id, provider_id, state);

-- One value for each unit and campaign, however many indicators use it.
create table input_value (
  campaign_id bigint not null,
  unit_id     bigint not null,
  input       text not null,
  value       text not null,
  source      text not null default '',
  changed_at  timestamptz not null,
  changed_by  bigint references person (id),
  primary key (campaign_id, unit_id, input),
  foreign key (campaign_id, unit_id) references campaign_unit (campaign_id, unit_id) on delete cascade
);

-- Every saved version of an entry, so that two people can see what each of them changed.
create table entry_version (
  campaign_id bigint not null,
  unit_id     bigint not null,
  leaf        text not null,
  version     integer not null,
  at          timestamptz not null,
  by_person   bigint references person (id),
  content     text not null,
  primary key (campaign_id, unit_id, leaf, version),
  foreign key (campaign_id, unit_id, leaf) references entry (campaign_id, unit_id, leaf) on delete cascade
);

-- Evidence belongs to the library of the unit that supplies it and serves several indicators and years.
create table evidence (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references unit (id),
  number      text not null,
  issued_on   date,
  issuer      text not null,
  excerpt     text not null,
  valid_from  date,
  valid_to    date,
  address     text,
  file_sha256 char(64),
  file_name   text,
  media_type  text,
  file_size   bigint,
  search_key  text not null,
  created_at  timestamptz not null,
  created_by  bigint references person (id),
  version     integer not null default 1,
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index evidence_unit on evidence (unit_id, id desc);
create index evidence_file on evidence (file_sha256);

create table entry_evidence (
  campaign_id bigint not null,
  unit_id     bigint not null,
  leaf        text not null,
  evidence_id bigint not null references evidence (id),
  attached_at timestamptz not null,
  attached_by bigint references person (id),
  primary key (campaign_id, unit_id, leaf, evidence_id),
  foreign key (campaign_id, unit_id, leaf) references entry (campaign_id, unit_id, leaf) on delete cascade
);
create index entry_evidence_evidence on entry_evidence (evidence_id);

create table entry_comment (
  id          bigint generated always as identity primary key,
  campaign_id bigint not null,
  unit_id     bigint not null,
  leaf        text not null,
  at          timestamptz not null,
  by_person   bigint not null references person (id),
  body        text not null,
  foreign key (campaign_id, unit_id, leaf) references entry (campaign_id, unit_id, leaf) on delete cascade
);
create index entry_comment_entry on entry_comment (campaign_id, unit_id, leaf, id);

-- An uploaded packet between its preview and its being applied.
create table packet_upload (
  id          bigint generated always as identity primary key,
  campaign_id bigint not null references campaign (id) on delete cascade,
  provider_id bigint not null references unit (id),
  file_name   text not null,
  content     bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by bigint not null references person (id),
  applied_at  timestamptz
);
create index packet_upload_person on packet_upload (uploaded_by, id desc);
