-- What is decided about declared values: by appraisers, by the council, by a restatement. Declared values stay untouched.

alter table entry add column return_until date;

create table decision (
  campaign_id   bigint not null,
  unit_id       bigint not null,
  leaf          text not null,
  stage         text not null check (stage in ('APPRAISAL', 'COUNCIL', 'RESTATEMENT')),
  -- a draft is somebody's work in hand: it does not count
  draft         boolean not null,
  verdict       text not null check (verdict in ('ACCEPTED', 'CORRECTED', 'REJECTED', 'SET_BY_HAND', 'UPHELD')),
  -- corrected figures that are entered at this indicator: input to value, in stored form; null takes a figure away
  figures       text not null,
  points        text,
  reason_code   text,
  reason        text not null,
  evidence_id   bigint references evidence (id),
  meeting_id    bigint,
  -- exact points of the indicator before and after, so that lists need not score again
  points_before text not null,
  points_after  text not null,
  lowered       boolean not null,
  version       integer not null,
  decided_at    timestamptz not null,
  decided_by    bigint not null references person (id),
  primary key (campaign_id, unit_id, leaf, stage),
  check ((verdict = 'SET_BY_HAND') = (points is not null) or draft),
  foreign key (campaign_id, unit_id, leaf) references entry (campaign_id, unit_id, leaf) on delete cascade
);
create index decision_leaf on decision (campaign_id, leaf, stage);

-- What a unit says about what was decided: one row for each indicator that it accepts or objects to.
create table appeal (
  campaign_id bigint not null,
  unit_id     bigint not null,
  leaf        text not null,
  -- the unit that speaks: the assessed one or the one that supplies the figures
  by_unit     bigint not null references unit (id),
  state       text not null check (state in ('ACCEPTED', 'DRAFT', 'SENT', 'DECIDED')),
  argument    text not null,
  version     integer not null,
  changed_at  timestamptz not null,
  changed_by  bigint not null references person (id),
  sent_at     timestamptz,
  sent_by     bigint references person (id),
  primary key (campaign_id, unit_id, leaf),
  foreign key (campaign_id, unit_id, leaf) references entry (campaign_id, unit_id, leaf) on delete cascade
);

create table appeal_evidence (
  campaign_id bigint not null,
  unit_id     bigint not null,
  leaf        text not null,
  evidence_id bigint not null references evidence (id),
  primary key (campaign_id, unit_id, leaf, evidence_id),
  foreign key (campaign_id, unit_id, leaf) references appeal (campaign_id, unit_id, leaf) on delete cascade
);
create index appeal_evidence_evidence on appeal_evidence (evidence_id);

-- A meeting of the council and the indicators on its agenda.
create table meeting (
  id          bigint generated always as identity primary key,
  campaign_id bigint not null references campaign (id) on delete cascade,
  title       text not null,
  held_on     date not null,
  minutes     text not null default '',
  closed_at   timestamptz,
  version     integer not null default 1
);

create table meeting_item (
  meeting_id  bigint not null references meeting (id) on delete cascade,
  campaign_id bigint not null,
  unit_id     bigint not null,
  leaf        text not null,
  primary key (meeting_id, unit_id, leaf),
  -- a dispute stands on one agenda at a time
  unique (campaign_id, unit_id, leaf),
  foreign key (campaign_id, unit_id, leaf) references appeal (campaign_id, unit_id, leaf) on delete cascade
);
alter table decision add foreign key (meeting_id) references meeting (id);
