-- Why the state of a row was set by hand; null where a report says it. Rows that no unit of this installation leads are
-- reported on by nobody.
alter table plan_row add column state_reason text;

-- Whether state and percent have changed since the report was sent last: one that was taken back and is sent again says
-- nothing new about the others.
alter table plan_report_row add column unsent boolean not null default true;
update plan_report_row s set unsent = false from plan_report p where p.id = s.report_id and p.sent_at is not null;
