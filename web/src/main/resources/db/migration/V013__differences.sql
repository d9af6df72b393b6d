-- What a restatement changed and why, as it was published with it: written once and never changed.

create table publication_difference (
  publication_id bigint not null references publication (id),
  -- order in which people read them: by unit, by node
  place          integer not null,
  unit_id        bigint not null references unit (id),
  -- name of the unit as it was published
  name           text not null,
  -- a node, a pillar or the whole
  node           text not null,
  aspect         text not null check (aspect in ('POINTS', 'MAX', 'OUTCOME', 'PUBLISHED', 'RANK', 'BLOCK_RANK', 'TIER')),
  -- exact where it is a number; null where a version has no such value
  value_before   text,
  value_after    text,
  primary key (publication_id, place),
  check (value_before is distinct from value_after)
);

-- Why points of an indicator changed. One that is moved through a shared figure has the reason of the indicator at which
-- the figure is entered.
create table publication_reason (
  publication_id bigint not null references publication (id),
  unit_id        bigint not null references unit (id),
  leaf           text not null,
  -- indicator at which it was decided
  home           text not null,
  verdict        text not null,
  reason         text not null,
  primary key (publication_id, unit_id, leaf, home)
);

create trigger publication_difference_kept before update or delete on publication_difference
  for each row execute function refuse_change();
create trigger publication_reason_kept before update or delete on publication_reason
  for each row execute function refuse_change();
create trigger publication_difference_whole before truncate on publication_difference execute function refuse_change();
create trigger publication_reason_whole before truncate on publication_reason execute function refuse_change();
