-- question: how do the marks of a document divide into scored and the four kinds of unscored?
-- grain: document x method
-- consumers: mart_ranking, checks/marks_add_up
-- trap: a document without one graded row has earned nothing that could be told: empty, not 0
create view step_document_method_marks as
with
scores as (
    select * from fact_score
)

select
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
    cast(coalesce(sum(weight_marks) filter (where status = 'not_applicable'), 0) as decimal(18, 4)) as not_applicable_marks
from scores
group by document_key, method_key;

comment on view step_document_method_marks is 'Marks and rows of a document by score status under one method; intermediate. || একটি পদ্ধতিতে নথির নম্বর ও সারির সংখ্যা, মূল্যায়নের অবস্থা অনুযায়ী; মধ্যবর্তী ধাপ।';
comment on column step_document_method_marks.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_document_method_marks.method_key is 'Key of the scoring method. || মূল্যায়ন পদ্ধতির চাবি।';
comment on column step_document_method_marks.graded_row_count is 'Number of graded rows. || মূল্যায়িত সারির সংখ্যা।';
comment on column step_document_method_marks.quarantined_row_count is 'Number of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির সংখ্যা।';
comment on column step_document_method_marks.not_due_row_count is 'Number of rows that are not due yet. || যেসব সারির সময় এখনো হয়নি সেগুলোর সংখ্যা।';
comment on column step_document_method_marks.not_reported_row_count is 'Number of rows whose achievement is not reported. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর সংখ্যা।';
comment on column step_document_method_marks.not_applicable_row_count is 'Number of rows that do not apply to the office. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর সংখ্যা।';
comment on column step_document_method_marks.earned_marks is 'Marks earned by the graded rows together; empty when no row is graded. || মূল্যায়িত সারিগুলোর প্রাপ্ত নম্বরের যোগফল; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column step_document_method_marks.scored_marks is 'Full marks of the graded rows: the marks that could be scored. || মূল্যায়িত সারিগুলোর মোট মান: যতটুকু মানে নম্বর দেওয়া গেছে।';
comment on column step_document_method_marks.quarantined_marks is 'Full marks of rows that wait for a person''s decision; left out of the score, not counted as 0. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column step_document_method_marks.not_due_marks is 'Full marks of rows that are not due yet; left out of the score, not counted as 0. || যেসব সারির সময় এখনো হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column step_document_method_marks.not_reported_marks is 'Full marks of rows whose achievement is not reported; left out of the score, not counted as 0. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column step_document_method_marks.not_applicable_marks is 'Full marks of rows that do not apply to the office; left out of the score, not counted as 0. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
