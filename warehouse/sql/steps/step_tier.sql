-- question: which numbers or day must be reached for each step of the marks?
-- grain: document x indicator that has criteria (e-Gov forms)
-- consumers: mart_enothi, mart_gap
-- trap: 2021-22 prints three criteria (100, 80, 60), 2023-24 five; one that is missing or '-' is null and no criterion
create view step_tier as
with
cells as (
    select * from fact_indicator_cell
    where column_code in ('tier100', 'tier90', 'tier80', 'tier70', 'tier60') and value_status = 'value'
)

select
    document_key,
    indicator_key,
    max(value_number) filter (where column_code = 'tier100') as tier100_number,
    max(value_number) filter (where column_code = 'tier90') as tier90_number,
    max(value_number) filter (where column_code = 'tier80') as tier80_number,
    max(value_number) filter (where column_code = 'tier70') as tier70_number,
    max(value_number) filter (where column_code = 'tier60') as tier60_number,
    max(value_date) filter (where column_code = 'tier100') as tier100_date
from cells
group by document_key, indicator_key;

comment on view step_tier is 'Criteria of an indicator as numbers, side by side; intermediate. || কোনো সূচকের নির্ণায়কগুলো সংখ্যায়, পাশাপাশি; মধ্যবর্তী ধাপ।';
comment on column step_tier.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_tier.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column step_tier.tier100_number is 'Criterion for full mark, as a number. || পূর্ণ নম্বর পাওয়ার নির্ণায়ক, সংখ্যায়।';
comment on column step_tier.tier90_number is 'Criterion for 90 % of the mark, as a number. || ৯০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, সংখ্যায়।';
comment on column step_tier.tier80_number is 'Criterion for 80 % of the mark, as a number. || ৮০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, সংখ্যায়।';
comment on column step_tier.tier70_number is 'Criterion for 70 % of the mark, as a number. || ৭০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, সংখ্যায়।';
comment on column step_tier.tier60_number is 'Criterion for 60 % of the mark, as a number. || ৬০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, সংখ্যায়।';
comment on column step_tier.tier100_date is 'Criterion for full mark, as a day. || পূর্ণ নম্বর পাওয়ার নির্ণায়ক, তারিখে।';
