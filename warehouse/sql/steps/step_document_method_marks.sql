-- question: how do the marks of a document divide into scored and the four kinds of unscored, and how many of the scored are in doubt?
-- grain: document x method
-- consumers: mart_rank, checks/marks_add_up
-- trap: a document without one graded row has earned nothing that could be told: empty, not 0. In doubt is a graded row with an error or
--     a warning on a figure that the score uses, unless it was repaired with proof
-- renewed: office, plan, fiscal year
create table step_document_method_marks as
with
scores as (
    select * from fact_score
),

documents as (
    select * from dim_document
),

findings as (
    select * from fact_finding
),

rows_in_doubt as (
    select distinct
        document_key,
        indicator_key
    from findings
    where
        indicator_key is not null
        and severity in ('error', 'warning')
        and not is_repair
        and column_code in (
            'weight', 'annual_target', 'tier100', 'tier90', 'tier80', 'tier70', 'tier60', 'total_actual', 'achievement', 'remarks',
            'q1_target', 'q1_actual', 'q2_target', 'q2_actual', 'q3_target', 'q3_actual', 'q4_target', 'q4_actual'
        )
),

scores_with_doubt as (
    select
        documents.office_key,
        documents.plan_key,
        documents.fiscal_year_key,
        scores.document_key,
        scores.method_key,
        scores.status,
        scores.weight_marks,
        scores.earned_marks,
        scores.status = 'graded' and rows_in_doubt.document_key is not null as is_in_doubt
    from scores
    inner join documents on scores.document_key = documents.document_key
    left join rows_in_doubt
        on scores.document_key = rows_in_doubt.document_key
        and scores.indicator_key = rows_in_doubt.indicator_key
)

select
    office_key,
    plan_key,
    fiscal_year_key,
    document_key,
    method_key,
    cast(count(*) filter (where status = 'graded') as integer) as graded_row_count,
    cast(count(*) filter (where status = 'quarantined') as integer) as quarantined_row_count,
    cast(count(*) filter (where status = 'not_due') as integer) as not_due_row_count,
    cast(count(*) filter (where status = 'not_reported') as integer) as not_reported_row_count,
    cast(count(*) filter (where status = 'not_applicable') as integer) as not_applicable_row_count,
    cast(sum(earned_marks) filter (where status = 'graded') as decimal(18, 6)) as earned_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'graded'), 0) as decimal(18, 4)) as scored_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'quarantined'), 0) as decimal(18, 4)) as quarantined_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'not_due'), 0) as decimal(18, 4)) as not_due_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'not_reported'), 0) as decimal(18, 4)) as not_reported_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'not_applicable'), 0) as decimal(18, 4)) as not_applicable_marks,
    cast(count(*) filter (where is_in_doubt) as integer) as doubted_row_count,
    cast(coalesce(sum(weight_marks) filter (where is_in_doubt), 0) as decimal(18, 4)) as doubted_marks,
    cast(coalesce(sum(earned_marks) filter (where is_in_doubt), 0) as decimal(18, 6)) as doubted_earned_marks
from scores_with_doubt
group by office_key, plan_key, fiscal_year_key, document_key, method_key
order by document_key asc nulls last, method_key asc nulls last;

comment on table step_document_method_marks is 'Marks and rows of a document by score status under one method, and how much of them is in doubt; intermediate. || একটি পদ্ধতিতে নথির নম্বর ও সারির সংখ্যা, মূল্যায়নের অবস্থা অনুযায়ী, এবং তার কতটুকু সন্দেহযুক্ত; মধ্যবর্তী ধাপ।';
comment on column step_document_method_marks.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column step_document_method_marks.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column step_document_method_marks.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column step_document_method_marks.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_document_method_marks.method_key is 'Key of the scoring method. || মূল্যায়ন পদ্ধতির চাবি।';
comment on column step_document_method_marks.graded_row_count is 'Number of graded rows. || মূল্যায়িত সারির সংখ্যা।';
comment on column step_document_method_marks.quarantined_row_count is 'Number of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির সংখ্যা।';
comment on column step_document_method_marks.not_due_row_count is 'Number of rows that are not due yet. || যেসব সারির সময় এখনো হয়নি সেগুলোর সংখ্যা।';
comment on column step_document_method_marks.not_reported_row_count is 'Number of rows whose achievement is not reported. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর সংখ্যা।';
comment on column step_document_method_marks.not_applicable_row_count is 'Number of rows that do not apply to the office. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর সংখ্যা।';
comment on column step_document_method_marks.earned_marks is 'Marks earned under the method, 0 to the weight; empty unless graded. || পদ্ধতি অনুযায়ী প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column step_document_method_marks.scored_marks is 'Full marks of the graded rows: the marks that could be scored; empty when no row is graded. || মূল্যায়িত সারিগুলোর মোট মান: যতটুকু মানে নম্বর দেওয়া গেছে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column step_document_method_marks.quarantined_marks is 'Full marks of rows that wait for a person''s decision; left out of the score, not counted as 0. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column step_document_method_marks.not_due_marks is 'Full marks of rows that are not due yet; left out of the score, not counted as 0. || যেসব সারির সময় এখনো হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column step_document_method_marks.not_reported_marks is 'Full marks of rows whose achievement is not reported; left out of the score, not counted as 0. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column step_document_method_marks.not_applicable_marks is 'Full marks of rows that do not apply to the office; left out of the score, not counted as 0. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column step_document_method_marks.doubted_row_count is 'Number of graded rows in doubt: an error or a warning, not settled by a repair, stands on a figure that the score uses. || সন্দেহযুক্ত মূল্যায়িত সারির সংখ্যা: নম্বরে ব্যবহৃত কোনো মানের ওপর এমন ত্রুটি বা সতর্কতা আছে যা সংশোধনে মেটেনি।';
comment on column step_document_method_marks.doubted_marks is 'Full marks of the graded rows in doubt; they count in the score as they are. || সন্দেহযুক্ত মূল্যায়িত সারির মোট মান; নম্বরের হিসাবে এগুলো যেমন আছে তেমনই ধরা হয়েছে।';
comment on column step_document_method_marks.doubted_earned_marks is 'Marks earned by the graded rows in doubt. || সন্দেহযুক্ত মূল্যায়িত সারির প্রাপ্ত নম্বর।';
