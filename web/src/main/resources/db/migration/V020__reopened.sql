-- How the head of the unit opened an entry again: sent what was proposed back to the officer, or withdrew what was
-- handed in. Empty where nobody did, or where appraisers sent it back. The day that appraisers named stays with the
-- entry while it is proposed and signed again, so it no longer tells.
alter table entry add column reopened text check (reopened in ('SENT_BACK', 'WITHDRAWN'));

-- Until now every reason without a day came from the head; the audit knows which of them were given for withdrawing.
with withdrawn as materialized (
  select campaign_id, unit_id, detail from audit_line where action = 'entry.withdrawn')
update entry e
   set reopened = case when exists (select 1 from withdrawn w
                                     where w.campaign_id = e.campaign_id and w.unit_id = e.provider_id
                                       and w.detail::jsonb ->> 'reason' = e.return_reason)
                       then 'WITHDRAWN' else 'SENT_BACK' end
 where e.state in ('ENTERING', 'RETURNED') and e.return_reason is not null and e.return_until is null;
