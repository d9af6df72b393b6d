-- People, what they may do and for which unit.

create table person (
  id                   bigint generated always as identity primary key,
  login                text not null unique check (login = lower(login)),
  name                 text not null,
  email                text,
  unit_id              bigint references unit (id),
  password_hash        text,
  must_change_password boolean not null default true,
  failed_attempts      integer not null default 0,
  locked_until         timestamptz,
  disabled_at          timestamptz,
  last_seen_at         timestamptz,
  created_at           timestamptz not null,
  version              integer not null default 1,
  -- what people are found by: without diacritics, đ as d, lower case
  search_key           text not null generated always as (lower(translate(regexp_replace(
                         normalize(name || ' ' || login || ' ' || coalesce(email, ''), NFD),
                         '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dD'))) stored
);
create index person_unit on person (unit_id);

-- A person speaks for the unit of the person row; a role says as what.
create table person_role (
  person_id bigint not null references person (id) on delete cascade,
  role      text not null check (role in ('ADMINISTRATOR', 'COORDINATOR', 'DATA_OFFICER', 'UNIT_HEAD', 'APPRAISER',
                                          'COUNCIL_MEMBER', 'LEADER')),
  primary key (person_id, role)
);

-- One-time links: the first administrator, a first or a forgotten password. Only a hash of the link is kept.
create table one_time_link (
  token_hash text primary key,
  purpose    text not null check (purpose in ('FIRST_ADMINISTRATOR', 'SET_PASSWORD')),
  person_id  bigint references person (id) on delete cascade,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- What the bell shows.
create table notice (
  id        bigint generated always as identity primary key,
  person_id bigint not null references person (id) on delete cascade,
  at        timestamptz not null,
  key       text not null,
  facts     text[] not null,
  link      text not null,
  read_at   timestamptz
);
create index notice_person on notice (person_id, id desc);
