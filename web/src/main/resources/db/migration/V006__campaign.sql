-- One round: a framework, assessed units, who supplies what, a calendar.

create table campaign (
  id                   bigint generated always as identity primary key,
  framework_version_id bigint not null references framework_version (id),
  name                 text not null,
  year                 integer not null check (year between 2000 and 2100),
  illustrative         boolean not null default false,
  phase                text not null check (phase in ('PREPARATION', 'SELF_ASSESSMENT', 'APPRAISAL', 'APPEAL', 'LOCK',
                                                      'PUBLICATION')),
  previous_id          bigint references campaign (id),
  created_at           timestamptz not null,
  version              integer not null default 1
);

create table campaign_phase (
  campaign_id bigint not null references campaign (id) on delete cascade,
  phase       text not null,
  starts_on   date not null,
  ends_on     date not null,
  primary key (campaign_id, phase),
  check (ends_on >= starts_on)
);

create table campaign_phase_change (
  id          bigint generated always as identity primary key,
  campaign_id bigint not null references campaign (id) on delete cascade,
  from_phase  text not null,
  to_phase    text not null,
  reason      text not null,
  at          timestamptz not null,
  by_person   bigint references person (id)
);

-- Assessed units and the block in which they are ranked.
create table campaign_unit (
  campaign_id bigint not null references campaign (id) on delete cascade,
  unit_id     bigint not null references unit (id),
  block       text not null,
  primary key (campaign_id, unit_id)
);
create index campaign_unit_unit on campaign_unit (unit_id);

-- Who supplies an indicator: the assessed unit itself (provider null) or one unit for all assessed units.
create table campaign_indicator (
  campaign_id      bigint not null references campaign (id) on delete cascade,
  leaf             text not null,
  provider_unit_id bigint references unit (id),
  version          integer not null default 1,
  changed_at       timestamptz,
  changed_by       text,
  primary key (campaign_id, leaf)
);
create index campaign_indicator_provider on campaign_indicator (provider_unit_id);

create table campaign_coordinating_unit (
  campaign_id bigint not null,
  leaf        text not null,
  unit_id     bigint not null references unit (id),
  primary key (campaign_id, leaf, unit_id),
  foreign key (campaign_id, leaf) references campaign_indicator (campaign_id, leaf) on delete cascade
);

create table campaign_appraiser (
  campaign_id bigint not null,
  leaf        text not null,
  person_id   bigint not null references person (id),
  primary key (campaign_id, leaf, person_id),
  foreign key (campaign_id, leaf) references campaign_indicator (campaign_id, leaf) on delete cascade
);

-- Indicators that do not apply to a whole block of units.
create table campaign_exclusion (
  campaign_id bigint not null,
  leaf        text not null,
  block       text not null,
  reason      text not null,
  primary key (campaign_id, leaf, block),
  foreign key (campaign_id, leaf) references campaign_indicator (campaign_id, leaf) on delete cascade
);

-- How the campaign resolves a contradiction of the framework.
create table campaign_resolution (
  campaign_id bigint not null references campaign (id) on delete cascade,
  node        text not null,
  choice      text not null,
  basis       text not null,
  decided_at  timestamptz not null,
  decided_by  text not null,
  primary key (campaign_id, node)
);

-- Inputs that are one constant of the campaign, entered by the coordinator.
create table campaign_constant (
  campaign_id bigint not null references campaign (id) on delete cascade,
  input       text not null,
  value       text not null,
  source      text not null,
  changed_at  timestamptz not null,
  changed_by  text not null,
  primary key (campaign_id, input)
);

-- A later end of the self-assessment for one unit that supplies figures.
create table campaign_extension (
  campaign_id bigint not null references campaign (id) on delete cascade,
  unit_id     bigint not null references unit (id),
  ends_on     date not null,
  reason      text not null,
  at          timestamptz not null,
  by_person   bigint references person (id),
  primary key (campaign_id, unit_id)
);

-- Whom the application has reminded, so that nobody is reminded twice a day, however many instances run.
create table campaign_reminder (
  campaign_id bigint not null references campaign (id) on delete cascade,
  person_id   bigint not null references person (id) on delete cascade,
  day         date not null,
  at          timestamptz not null,
  primary key (campaign_id, person_id, day)
);
