-- question: how many marks does an indicator earn under a method?
-- grain: document x indicator x method
-- consumers: step_default_score, step_document_method_marks, mart_score, mart_indicator_sheet
-- trap: quarantined, not due, not reported and not applicable are four different things, and none of them is 0
create table fact_score (
    score_key integer not null,
    document_key integer not null,
    indicator_key integer not null,
    method_key integer not null,
    weight_marks decimal(9, 4),
    raw_percent decimal(18, 6),
    earned_marks decimal(18, 6),
    status varchar not null,
    reason_bn varchar,
    reason_en varchar
);

comment on table fact_score is 'Marks that an indicator of a document earns under one method. || একটি মূল্যায়ন পদ্ধতিতে কোনো নথির সূচকের প্রাপ্ত নম্বর।';
comment on column fact_score.score_key is 'Key of the row: up to eight to an indicator row, in order of methods. || সারির চাবি: প্রতি সূচক-সারিতে আটটি পর্যন্ত, পদ্ধতির ক্রমে।';
comment on column fact_score.document_key is 'Key of the document. || নথির চাবি।';
comment on column fact_score.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column fact_score.method_key is 'Key of the scoring method. || মূল্যায়ন পদ্ধতির চাবি।';
comment on column fact_score.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column fact_score.raw_percent is 'Percent of the full mark that the achievement earns, 0 to 100; empty unless graded. || অর্জনের জন্য পূর্ণ নম্বরের প্রাপ্য শতকরা অংশ, ০ থেকে ১০০; মূল্যায়িত না হলে খালি।';
comment on column fact_score.earned_marks is 'Marks earned under the method, 0 to the weight; empty unless graded. || পদ্ধতি অনুযায়ী প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column fact_score.status is 'Score status: graded, quarantined, not_due, not_reported or not_applicable; only graded rows carry marks. || মূল্যায়নের অবস্থা: graded (মূল্যায়িত), quarantined (স্থগিত), not_due (সময় হয়নি), not_reported (প্রতিবেদিত নয়) বা not_applicable (প্রযোজ্য নয়); কেবল মূল্যায়িত সারির নম্বর থাকে।';
comment on column fact_score.reason_bn is 'Why the row has this mark or none, in Bangla. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, বাংলায়।';
comment on column fact_score.reason_en is 'Why the row has this mark or none, in English. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, ইংরেজিতে।';
