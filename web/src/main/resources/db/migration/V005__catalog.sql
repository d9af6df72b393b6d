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

-- An uploaded file between the look at what it would change and its being installed. Only who uploaded it can install it.
create table framework_upload (
  id          bigint generated always as identity primary key,
  file_name   text not null,
  digest      char(64) not null,
  content     bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by bigint not null references person (id) on delete cascade
);
create index framework_upload_at on framework_upload (uploaded_at);
