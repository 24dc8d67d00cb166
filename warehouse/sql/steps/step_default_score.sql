-- question: what does an indicator earn under the default method of its plan and year?
-- grain: document x indicator (of plans and years that have a method)
-- consumers: mart_indicator_sheet, mart_enothi, mart_self_assessment
-- trap: a plan and year with two default methods would double every row; checks/default_method_is_unique forbids it. Every method of a
--     plan is computed for every year, so a default method counts only in the years in which it was in force
create view step_default_score as
with
scores as (
    select * from fact_score
),

documents as (
    select * from dim_document
),

default_methods as (
    select * from dim_method
    where is_default
)

select
    scores.document_key,
    scores.indicator_key,
    scores.raw_percent,
    scores.earned_marks,
    scores.status,
    scores.reason_bn,
    scores.reason_en
from scores
inner join documents on scores.document_key = documents.document_key
inner join default_methods
    on scores.method_key = default_methods.method_key
    and method_in_force(default_methods.first_fiscal_year_key, default_methods.last_fiscal_year_key, documents.fiscal_year_key);

comment on view step_default_score is 'Scores under the default method of the plan and year; intermediate. || পরিকল্পনা ও অর্থবছরের নির্ধারিত পদ্ধতিতে প্রাপ্ত নম্বর; মধ্যবর্তী ধাপ।';
comment on column step_default_score.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_default_score.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column step_default_score.raw_percent is 'Percent of the full mark that the achievement earns, 0 to 100; empty unless graded. || অর্জনের জন্য পূর্ণ নম্বরের প্রাপ্য শতকরা অংশ, ০ থেকে ১০০; মূল্যায়িত না হলে খালি।';
comment on column step_default_score.earned_marks is 'Marks earned under the method, 0 to the weight; empty unless graded. || পদ্ধতি অনুযায়ী প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column step_default_score.status is 'Score status: graded, quarantined, not_due, not_reported or not_applicable; only graded rows carry marks. Empty in a plan without a method. || মূল্যায়নের অবস্থা: graded (মূল্যায়িত), quarantined (স্থগিত), not_due (সময় হয়নি), not_reported (প্রতিবেদিত নয়) বা not_applicable (প্রযোজ্য নয়); কেবল মূল্যায়িত সারির নম্বর থাকে। পরিকল্পনার কোনো পদ্ধতি না থাকলে খালি।';
comment on column step_default_score.reason_bn is 'Why the row has this mark or none, in Bangla. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, বাংলায়।';
comment on column step_default_score.reason_en is 'Why the row has this mark or none, in English. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, ইংরেজিতে।';
