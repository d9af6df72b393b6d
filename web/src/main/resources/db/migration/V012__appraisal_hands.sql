-- Who had a hand in the appraisal of an indicator: whoever ever concluded about it, or corrected a figure that it shares
-- with others. None of them decides an appeal about it, also when somebody else concluded afterwards.
create table appraisal_hand (
  campaign_id bigint not null,
  unit_id     bigint not null,
  leaf        text not null,
  person_id   bigint not null references person (id),
  primary key (campaign_id, unit_id, leaf, person_id),
  foreign key (campaign_id, unit_id, leaf) references entry (campaign_id, unit_id, leaf) on delete cascade
);
insert into appraisal_hand (campaign_id, unit_id, leaf, person_id)
select campaign_id, unit_id, leaf, decided_by from decision where stage = 'APPRAISAL' and not draft;

-- A published value may be corrected once for every version of the publication; what an earlier version counted stays.
alter table decision add column edition integer not null default 0;
update decision d set edition = (select count(*) from publication p
                                  where p.campaign_id = d.campaign_id and p.at <= d.decided_at)
 where stage = 'RESTATEMENT';
alter table decision drop constraint decision_pkey;
alter table decision add primary key (campaign_id, unit_id, leaf, stage, edition);

-- Who wrote title, day and minutes of a meeting last.
alter table meeting add column changed_at timestamptz;
alter table meeting add column changed_by bigint references person (id);
