-- When a plan was issued first: quarters that were over before are owed no report.
alter table plan add column issued_at timestamptz;
update plan set issued_at = created_at where state <> 'DRAFT';
