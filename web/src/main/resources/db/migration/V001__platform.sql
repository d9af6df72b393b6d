-- Settings, files, mail: what every room stands on.

create table setting (
  key         text primary key,
  value       text not null,
  changed_at  timestamptz not null,
  changed_by  text not null
);

create table mail (
  id              bigint generated always as identity primary key,
  recipient       text not null,
  subject         text not null,
  body            text not null,
  created_at      timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts        integer not null default 0,
  sent_at         timestamptz,
  last_error      text
);
create index mail_waiting on mail (next_attempt_at) where sent_at is null;

-- Sessions live in the database, so that several instances can stand behind one proxy.
create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
