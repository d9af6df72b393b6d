-- Rows and situations that were deleted from plans: who goes back to the address of one is told so. Their numbers are
-- those of plan_row, for situations those of plan_text.
create table plan_gone (
  part    text not null check (part in ('TARGET', 'TASK', 'DOCUMENT', 'PROJECT', 'SITUATION')),
  id      bigint not null,
  plan_id bigint not null references plan (id) on delete cascade,
  -- of a row; empty for a situation
  code    text not null,
  primary key (part, id)
);
create index plan_gone_plan on plan_gone (plan_id);

-- When a workbook was taken over; its content is forgotten then, and plan_id is the plan that has it.
alter table plan_upload add column taken_at timestamptz;
