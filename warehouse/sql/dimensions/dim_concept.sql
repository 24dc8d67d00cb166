-- question: which indicators of different years and plans measure the same thing?
-- grain: one measured thing; rows from etl's concepts.csv
-- consumers: dim_indicator, mart_enothi; OData Concepts
-- trap: e-Nothi note disposal is [1.5.1] in 2021-22 and [1.4.1] in 2023-24 [S samples 001, 004]; never join years by number
create table dim_concept (
    concept_key integer not null primary key,
    concept_code varchar not null,
    name_bn varchar not null,
    name_en varchar not null,
    unit_key integer not null
);

comment on table dim_concept is 'Concepts: the same thing measured under different numbers in different years and plans. || ধারণা: একই বিষয়, যা ভিন্ন ভিন্ন অর্থবছর ও পরিকল্পনায় ভিন্ন ক্রমিকে পরিমাপ করা হয়।';
comment on column dim_concept.concept_key is 'Key of the concept. || ধারণার চাবি।';
comment on column dim_concept.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column dim_concept.name_bn is 'Name of the concept in Bangla. || ধারণার বাংলা নাম।';
comment on column dim_concept.name_en is 'Name of the concept in English. || ধারণার ইংরেজি নাম।';
comment on column dim_concept.unit_key is 'Key of the unit in which the concept is measured. || ধারণাটি যে এককে পরিমাপ করা হয় তার চাবি।';
