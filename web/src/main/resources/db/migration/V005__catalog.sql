-- Installed frameworks, kept as the file that was installed.

create table framework_version (
  id           bigint generated always as identity primary key,
  code         text not null,
  version      text not null,
  digest       char(64) not null unique,
  name         text not null,
  source       bytea not null,
  installed_at timestamptz not null,
  installed_by text not null,
  unique (code, version)
);
