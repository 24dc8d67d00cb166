-- question: in what is an indicator measured?
-- grain: one kind of unit; fixed
-- consumers: dim_concept, dim_indicator, fact_indicator
-- trap: the type of the criteria decides, not the printed unit, which can contradict them [I]
create table dim_unit (
    unit_key integer not null primary key,
    unit_code varchar not null,
    name_bn varchar not null,
    name_en varchar not null
);

insert into dim_unit (unit_key, unit_code, name_bn, name_en)
values
(1, 'count', 'সংখ্যা', 'Count'),
(2, 'percent', 'শতকরা হার (%)', 'Percent'),
(3, 'date', 'তারিখ', 'Date'),
(4, 'count_and_date', 'সংখ্যা ও তারিখ', 'Count and date'),
(5, 'lakh_taka', 'লক্ষ টাকা', 'Lakh taka'),
(6, 'unknown', 'একক অজানা', 'Unknown');

comment on table dim_unit is 'Units in which indicators are measured. || কর্মসম্পাদন সূচক যে এককে পরিমাপ করা হয়।';
comment on column dim_unit.unit_key is 'Key of the unit. || এককের চাবি।';
comment on column dim_unit.unit_code is 'Code of the unit: count, percent, date, count_and_date, lakh_taka or unknown. || এককের কোড: count, percent, date, count_and_date, lakh_taka বা unknown।';
comment on column dim_unit.name_bn is 'Name of the unit in Bangla. || এককের বাংলা নাম।';
comment on column dim_unit.name_en is 'Name of the unit in English. || এককের ইংরেজি নাম।';
