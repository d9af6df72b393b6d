-- Units: identity is internal; codes belong to a scheme and a time, because numbers are used again.

-- 4.2 before 4.10, 00004 before 00025.
create collation code_order (provider = icu, locale = 'vi-u-kn-true');

create table unit (
  id          bigint generated always as identity primary key,
  name        text not null,
  short_name  text,
  level       text not null check (level in ('PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE', 'OTHER')),
  type        text,
  parent_id   bigint references unit (id),
  block       text,
  region      text,
  valid_from  date,
  valid_to    date,
  search_key  text not null,
  version     integer not null default 1,
  check (valid_to is null or valid_from is null or valid_to > valid_from)
);
create index unit_parent on unit (parent_id);
create index unit_level on unit (level, id);

create table unit_code (
  unit_id    bigint not null references unit (id) on delete cascade,
  scheme     text not null,
  code       text not null,
  valid_from date, -- null: not known, long ago
  valid_to   date,
  unique nulls not distinct (scheme, code, valid_from),
  check (valid_to is null or valid_from is null or valid_to > valid_from)
);
create index unit_code_unit on unit_code (unit_id);

create table unit_succession (
  predecessor_id bigint not null references unit (id),
  successor_id   bigint not null references unit (id),
  on_date        date not null,
  note           text,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index unit_succession_successor on unit_succession (successor_id);

-- A file of units or accounts between its upload and the decision to take it over.
create table import_draft (
  id         bigint generated always as identity primary key,
  person_id  bigint not null,
  kind       text not null check (kind in ('UNITS', 'ACCOUNTS')),
  file_name  text not null,
  scheme     text not null,
  content    bytea not null,
  created_at timestamptz not null
);
