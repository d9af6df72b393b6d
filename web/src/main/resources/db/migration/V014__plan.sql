-- Improvement plans (kế hoạch nâng cao chỉ số): what is to be done by whom, by when, with what money, and how far it is.
-- Words of published plans are kept as printed, also where they contradict themselves.

-- codes as people count: 9.9 before 9.10
create collation plan_code (provider = icu, locale = 'vi-u-kn-true');

create table plan (
  id               bigint generated always as identity primary key,
  -- stable name in files: letters, digits, hyphens
  slug             text not null unique,
  title            text not null,
  number           text,
  -- as exactly as it is printed: 2020-10-21, 2024-12, 2024-Q3, 2024
  issued           text,
  issuer           text not null,
  signer           text,
  level            text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'DEPARTMENT')),
  -- whose plan, as printed
  unit_name        text not null,
  -- the same unit in this installation; null where it is none of its units
  unit_id          bigint references unit (id),
  first_year       integer not null,
  last_year        integer not null,
  -- identifier of the framework that the plan names
  framework        text,
  -- the round whose points it is to raise: lost points, what-if and choosing rest on its values
  campaign_id      bigint references campaign (id),
  copied_from      text,
  trust            text,
  reporting_rhythm text check (reporting_rhythm in ('ALWAYS', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
  reporting_to     text,
  reporting_place  text,
  -- đồng; null when none is printed
  declared_total   numeric(18),
  -- a draft is its writers'; an issued plan is carried out and reported on; a closed one is read only
  state            text not null check (state in ('DRAFT', 'ISSUED', 'CLOSED')),
  -- a published plan of elsewhere that came with the program
  sample           boolean not null default false,
  illustrative     boolean not null default false,
  version          integer not null default 1,
  created_at       timestamptz not null,
  changed_at       timestamptz not null,
  changed_by       text not null,
  check (first_year <= last_year)
);
create index plan_of_unit on plan (unit_id);
create index plan_campaign on plan (campaign_id);

-- Workbooks between their upload and the decision to take them over; only who sent one sees it.
create table plan_upload (
  id          bigint generated always as identity primary key,
  -- the plan that it is to change; null where it becomes a new one
  plan_id     bigint references plan (id) on delete cascade,
  file_name   text not null,
  content     bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by bigint not null references person (id) on delete cascade
);
create index plan_upload_at on plan_upload (uploaded_at);

-- Sources of money: the columns of the table of projects.
create table plan_source (
  plan_id  bigint not null references plan (id) on delete cascade,
  position integer not null,
  code     text not null,
  name     text not null,
  declared numeric(18),
  primary key (plan_id, code)
);

-- Headings between the rows of a table.
create table plan_heading (
  id       bigint generated always as identity primary key,
  plan_id  bigint not null references plan (id) on delete cascade,
  part     text not null check (part in ('TASK', 'DOCUMENT', 'PROJECT')),
  position integer not null,
  code     text not null,
  name     text not null
);
create index plan_heading_plan on plan_heading (plan_id, part, position);

-- What a plan says in words: what it rests on, passages, where the unit stood, the situation, doubts and notes of who copied it.
create table plan_text (
  id       bigint generated always as identity primary key,
  plan_id  bigint not null references plan (id) on delete cascade,
  part     text not null check (part in ('CITATION', 'PASSAGE', 'STANDING', 'SITUATION', 'DOUBT', 'NOTE')),
  position integer not null,
  content  jsonb not null,
  version  integer not null default 1
);
create index plan_text_plan on plan_text (plan_id, part, position);

-- A target, a task, a document or programme to issue, a project.
create table plan_row (
  id              bigint generated always as identity primary key,
  plan_id         bigint not null references plan (id) on delete cascade,
  part            text not null check (part in ('TARGET', 'TASK', 'DOCUMENT', 'PROJECT')),
  position        integer not null,
  code            text not null,
  heading         text not null default '',
  name            text not null,
  -- codes of the framework's nodes that a task serves
  indicators      text[] not null default '{}',
  -- how it is carried out, paragraph by paragraph
  content         text[] not null default '{}',
  deliverable     text,
  -- by when, in the plan's words, and the days that they mean
  deadline        text,
  begins_on       date,
  due_on          date,
  document_kind   text check (document_kind in ('DOCUMENT', 'PROGRAMME')),
  document_type   text,
  first_year      integer,
  last_year       integer,
  -- of a project, of all sources as printed: digits, "-" or null
  printed_total   text,
  dash_reason     text check (dash_reason in ('ENTERPRISES', 'REGULAR_BUDGET', 'OTHER_PROGRAMME', 'NOT_DETERMINED')),
  -- where in the document it stands
  place           text,
  -- overdue is worked out from due_on and the state, never stored
  state           text not null default 'NOT_STARTED' check (state in ('NOT_STARTED', 'RUNNING', 'DONE', 'PAUSED')),
  -- how much of it is done, whole percent; null when nobody has said
  percent         integer check (percent between 0 and 100),
  state_at        timestamptz,
  state_by        text,
  search_key      text not null,
  version         integer not null default 1,
  changed_at      timestamptz not null,
  changed_by      text not null
);
create index plan_row_plan on plan_row (plan_id, part, position);
create index plan_row_due on plan_row (due_on) where state <> 'DONE';

-- Who does it, by the names that the plan uses.
create table plan_row_unit (
  row_id   bigint not null references plan_row (id) on delete cascade,
  role     text not null check (role in ('LEAD', 'COORDINATING')),
  position integer not null,
  name     text not null,
  primary key (row_id, role, position)
);

-- Which unit of this installation a name in the plan means.
create table plan_unit (
  plan_id bigint not null references plan (id) on delete cascade,
  name    text not null,
  unit_id bigint not null references unit (id),
  primary key (plan_id, name)
);
create index plan_unit_unit on plan_unit (unit_id);

-- By what a target or a task is measured: from where it was to where it is to come.
create table plan_measure (
  id                bigint generated always as identity primary key,
  row_id            bigint not null references plan_row (id) on delete cascade,
  position          integer not null,
  content           text not null,
  unit              text,
  baseline_year     integer,
  -- a figure is a number, a fraction "51068/146233", both, or words
  baseline_value    text,
  baseline_fraction text,
  baseline_words    text,
  goal_comparison   text,
  goal_value        text,
  goal_fraction     text,
  goal_words        text
);
create index plan_measure_row on plan_measure (row_id, position);

-- Money of a project or a task by source, đồng; null is a "-", which is not 0.
create table plan_amount (
  row_id bigint not null references plan_row (id) on delete cascade,
  source text not null,
  amount numeric(18),
  primary key (row_id, source)
);

-- What a finished task does to an input of the plan's unit in the plan's round.
create table plan_effect (
  row_id   bigint not null references plan_row (id) on delete cascade,
  position integer not null,
  input    text not null,
  -- set to a value, grow by a number, bring to at least a number
  kind     text not null check (kind in ('SET_TO', 'ADD', 'AT_LEAST')),
  value    text not null,
  primary key (row_id, position)
);

-- Tasks that a task needs, or that stand against it.
create table plan_link (
  row_id   bigint not null references plan_row (id) on delete cascade,
  other_id bigint not null references plan_row (id) on delete cascade,
  kind     text not null check (kind in ('NEEDS', 'EXCLUDES')),
  primary key (row_id, other_id),
  check (row_id <> other_id)
);

-- What a lead unit reports for a quarter.
create table plan_report (
  id         bigint generated always as identity primary key,
  plan_id    bigint not null references plan (id) on delete cascade,
  unit_id    bigint not null references unit (id),
  year       integer not null,
  quarter    integer not null check (quarter between 1 and 4),
  obstacles  text not null default '',
  causes     text not null default '',
  proposals  text not null default '',
  sent_at    timestamptz,
  sent_by    text,
  version    integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (plan_id, unit_id, year, quarter)
);

create table plan_report_row (
  report_id bigint not null references plan_report (id) on delete cascade,
  row_id    bigint not null references plan_row (id) on delete cascade,
  state     text not null check (state in ('NOT_STARTED', 'RUNNING', 'DONE', 'PAUSED')),
  percent   integer check (percent between 0 and 100),
  -- what was done
  done      text not null default '',
  -- a figure reached: a number or a fraction
  figure    text not null default '',
  -- number, date and issuer of a document, or an address
  evidence  text not null default '',
  primary key (report_id, row_id)
);

-- Whom the application has reminded of a plan's report, once a day.
create table plan_reminder (
  plan_id   bigint not null references plan (id) on delete cascade,
  person_id bigint not null references person (id) on delete cascade,
  day       date not null,
  primary key (plan_id, person_id, day)
);

-- A saved "what if": changed inputs and finished tasks, or measures chosen under a budget.
create table plan_scenario (
  id         bigint generated always as identity primary key,
  plan_id    bigint not null references plan (id) on delete cascade,
  name       text not null,
  -- rivals held still, or moved once more as they moved last
  rivals     text not null check (rivals in ('STILL', 'TREND')),
  version    integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (plan_id, name)
);

create table plan_scenario_row (
  scenario_id bigint not null references plan_scenario (id) on delete cascade,
  row_id      bigint not null references plan_row (id) on delete cascade,
  primary key (scenario_id, row_id)
);

create table plan_scenario_input (
  scenario_id bigint not null references plan_scenario (id) on delete cascade,
  input       text not null,
  value       text not null,
  primary key (scenario_id, input)
);
