-- Tables of results that are public, in one form: this installation's own publications and those of outside bodies.
-- Rankings, profiles, comparisons, maps and open data read only these. Own tables are written when they are published and
-- never changed; an outside table is replaced as a whole when its source file has changed.

-- Whose results: a unit of this installation, or a province as an outside body names it.
create table subject (
  id         bigint generated always as identity primary key,
  slug       text not null unique,
  kind       text not null check (kind in ('unit', 'province')),
  name       text not null,
  search_key text not null,
  -- code of the statistics office, of a province only; used again after 1 July 2025, so it means something with the days only
  code       text,
  unit_id    bigint unique references unit (id),
  valid_from date,
  valid_to   date,
  check ((kind = 'unit') = (unit_id is not null)),
  check ((kind = 'province') = (code is not null))
);
create unique index subject_province on subject (code, (valid_from is null)) where kind = 'province';

-- Which subject was merged into which.
create table subject_succession (
  former_id bigint not null references subject (id),
  later_id  bigint not null references subject (id),
  primary key (former_id, later_id)
);
create index subject_succession_later on subject_succession (later_id);

create table standing (
  id             bigint generated always as identity primary key,
  slug           text not null unique,
  -- tables of one series stand in one trend
  series         text not null,
  series_name    text not null,
  year           integer not null,
  name           text not null,
  publisher      text not null,
  source         text not null,
  note           text not null,
  origin         text not null check (origin in ('own', 'outside', 'derived')),
  illustrative   boolean not null,
  -- whether every unit that was ranked is in it; ranks of an incomplete table are published statements
  complete       boolean not null,
  -- how many units were ranked; more than there are rows in an incomplete table
  of_units       integer not null,
  -- what stands in front: points with two digits, or the share of the maximum with four
  shown          text not null check (shown in ('points', 'share')),
  publication_id bigint unique references publication (id),
  version        integer not null,
  campaign_id    bigint references campaign (id),
  framework_id   bigint references framework_version (id),
  -- boundaries to draw it on: provinces before or since 1 July 2025; null where units are not provinces
  boundaries     text check (boundaries in ('63', '34')),
  -- why its values are not to be compared with the year before; empty when they are
  break_reason   text not null,
  digest         text not null,
  at             timestamptz not null
);
create index standing_series on standing (series, year);
create index standing_campaign on standing (campaign_id);

create table standing_node (
  standing_id bigint not null references standing (id),
  node        text not null,
  parent      text,
  position    integer not null,
  code        text not null,
  name        text not null,
  name_en     text not null,
  max         text,
  kind        text not null check (kind in ('total', 'pillar', 'group', 'leaf')),
  primary key (standing_id, node)
);

create table standing_unit (
  standing_id bigint not null references standing (id),
  subject_id  bigint not null references subject (id),
  name        text not null,
  search_key  text not null,
  block       text not null,
  region      text not null,
  tier        text not null,
  source      text not null,
  primary key (standing_id, subject_id)
);
create index standing_unit_subject on standing_unit (subject_id);

create table standing_value (
  standing_id bigint not null,
  subject_id  bigint not null,
  node        text not null,
  -- exact; null where only the rank was published
  points      text,
  max         text,
  -- points / max, for sorting and drawing only
  share       double precision,
  rank        integer,
  block_rank  integer,
  region_rank integer,
  primary key (standing_id, node, subject_id)
);
create index standing_value_rank on standing_value (standing_id, node, rank);
create index standing_value_subject on standing_value (subject_id, standing_id);

-- How the units of a block stand at a node; block is empty for all units. Shares of the maximum.
create table standing_summary (
  standing_id bigint not null references standing (id),
  block       text not null,
  node        text not null,
  units       integer not null,
  mean        text not null,
  lowest      text not null,
  median      text not null,
  best        text not null,
  primary key (standing_id, block, node)
);

-- What was published as a single sentence: a mean, a place within a region, a tier.
create table statement (
  id         bigint generated always as identity primary key,
  series     text not null,
  year       integer not null,
  -- null when it is about all
  subject_id bigint references subject (id),
  position   integer not null,
  label      text not null,
  value      text not null,
  source     text not null,
  note       text not null
);
create index statement_series on statement (series, year);
create index statement_subject on statement (subject_id);
