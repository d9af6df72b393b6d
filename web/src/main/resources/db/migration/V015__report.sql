-- Official documents (văn bản): what people set and write; everything else in them is made from what is stored elsewhere.

-- what stands above and below the documents of a unit (Decree 30/2020/NĐ-CP, appendix I, II.2 to II.9)
create table document_issuer (
  unit_id      bigint primary key references unit (id),
  -- agency directly above; empty for none
  superior     text not null,
  name         text not null,
  -- of the agency, in symbols: UBND
  abbreviation text not null,
  -- of the office that drafts, in the symbol of letters: CNTT; empty for none
  office       text not null,
  place        text not null,
  -- lines above the signature: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH
  capacity     text not null,
  signer       text not null,
  -- one line each
  recipients   text not null,
  version      integer not null default 1,
  changed_at   timestamptz not null,
  changed_by   bigint not null references person (id)
);

-- texts that people write for one document, by part
create table document_draft (
  kind       text not null,
  subject    text not null,
  texts      jsonb not null,
  version    integer not null default 1,
  changed_at timestamptz not null,
  changed_by bigint not null references person (id),
  primary key (kind, subject)
);

-- a province's own Word files with marked places; without a row the program's own is used
create table document_template (
  layout     text primary key,
  file_name  text not null,
  content    bytea not null,
  changed_at timestamptz not null,
  changed_by bigint not null references person (id)
);
