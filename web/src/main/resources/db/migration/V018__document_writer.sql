-- Provincial documents are issued by the unit that was the first to write their texts, whoever has them made.
alter table document_draft add column unit_id bigint references unit (id);
update document_draft d set unit_id = p.unit_id from person p where p.id = d.changed_by;

-- Letters are many: each is kept under its subject, the unit that sends it, and its number among those.
update document_draft set subject = subject || '.' || unit_id || '.1' where kind = 'cong-van' and unit_id is not null;
