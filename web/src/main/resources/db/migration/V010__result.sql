-- Results that were locked and published. Nothing in these tables is ever changed; a correction is a new row beside it.

create table snapshot (
  id               bigint generated always as identity primary key,
  campaign_id      bigint not null references campaign (id),
  number           integer not null,
  framework_digest text not null,
  inputs_digest    text not null,
  engine_version   text not null,
  units            integer not null,
  reason           text not null,
  at               timestamptz not null,
  by_person        bigint references person (id),
  unique (campaign_id, number)
);

-- One assessed unit of a snapshot: as it was named then, what went into the computation, where it stands.
create table snapshot_unit (
  snapshot_id    bigint not null references snapshot (id),
  unit_id        bigint not null references unit (id),
  name           text not null,
  block          text not null,
  region         text,
  -- all that the engine read: values, what does not apply, points decided by hand
  inputs         text not null,
  points         text not null,
  max            text not null,
  published      text not null,
  rank           integer,
  block_rank     integer,
  tier           text,
  primary key (snapshot_id, unit_id)
);
create index snapshot_unit_unit on snapshot_unit (unit_id);

-- Exact points of every node, pillar and the whole; the way to the points of an indicator as it was worded then.
create table snapshot_score (
  snapshot_id bigint not null,
  unit_id     bigint not null,
  node        text not null,
  points      text not null,
  max         text not null,
  -- points / max, for sorting and drawing only
  share       double precision not null,
  outcome     text,
  trace       text,
  primary key (snapshot_id, node, unit_id),
  foreign key (snapshot_id) references snapshot (id)
);
create index snapshot_score_unit on snapshot_score (snapshot_id, unit_id);

create table publication (
  id            bigint generated always as identity primary key,
  campaign_id   bigint not null references campaign (id),
  snapshot_id   bigint not null unique references snapshot (id),
  number        integer not null,
  version       integer not null,
  publisher     text not null,
  reason        text not null,
  bundle_sha256 char(64) not null,
  bundle_size   bigint not null,
  at            timestamptz not null,
  by_person     bigint references person (id),
  unique (number, version),
  unique (campaign_id, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'results are not changed: % on %', tg_op, tg_table_name;
end $$;
create trigger snapshot_kept before update or delete on snapshot for each row execute function refuse_change();
create trigger snapshot_unit_kept before update or delete on snapshot_unit for each row execute function refuse_change();
create trigger snapshot_score_kept before update or delete on snapshot_score for each row execute function refuse_change();
create trigger publication_kept before update or delete on publication for each row execute function refuse_change();
create trigger snapshot_whole before truncate on snapshot execute function refuse_change();
create trigger snapshot_unit_whole before truncate on snapshot_unit execute function refuse_change();
create trigger snapshot_score_whole before truncate on snapshot_score execute function refuse_change();
create trigger publication_whole before truncate on publication execute function refuse_change();
