-- Who did what and when. Lines are only ever added; each carries the hash of the one before it.

create table audit_line (
  id            bigint primary key,
  at            timestamptz not null,
  actor_id      bigint,
  actor_name    text not null,
  action        text not null,
  subject       text not null,
  campaign_id   bigint,
  unit_id       bigint,
  detail        text not null,
  previous_hash text not null,
  hash          text not null
);
create index audit_line_at on audit_line (at);
create index audit_line_actor on audit_line (actor_id, id);
create index audit_line_action on audit_line (action, id);
create index audit_line_campaign on audit_line (campaign_id, id);
create index audit_line_unit on audit_line (unit_id, id);

-- The end of the chain; locked while lines are added.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  last_id  bigint not null,
  hash     text not null
);
insert into audit_head (last_id, hash) values (0, repeat('0', 64));

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'audit lines are only ever added';
end $$;
create trigger audit_line_is_final before update or delete on audit_line
  for each row execute function refuse_change_of_audit();
create trigger audit_line_stays before truncate on audit_line
  for each statement execute function refuse_change_of_audit();
