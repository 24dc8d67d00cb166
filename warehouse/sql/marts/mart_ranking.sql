-- question: which office stands where, on how much of its plan does that rest, and where did it stand the year before?
-- grain: current document x method; one row, with an empty method, of a document whose plan and year have none by default; one row of
--     each office and year under plan composite, which has no document
-- consumers: pages / and /ranking, `shuddhachar rank`, OData Rankings
-- trap: an import that two joins share is computed whole, and with it every column of every row: previous_methods is an import of its own.
--     Ranks count comparable rows only, within plan x year x method, real and generated offices apart; a row without a rank is not a
--     last place; score_percent is of scored marks, score_of_total_percent of the whole plan: show both. The year before is held against
--     its own default method, which can differ from this year's
create view mart_ranking as
with
ranks as (
    select * from mart_rank
),

offices as (
    select * from dim_office
),

plans as (
    select * from dim_plan
),

fiscal_years as (
    select * from dim_fiscal_year
),

quarters as (
    select * from dim_quarter
),

methods as (
    select * from dim_method
),

previous_methods as (
    select * from dim_method
),

default_ranks as (
    select * from mart_rank
    where is_default_method
),

ranks_with_the_year_before as (
    select
        ranks.*,
        default_ranks.method_key as previous_method_key,
        default_ranks.rank_competition as previous_rank_competition,
        default_ranks.score_percent as previous_score_percent,
        case
            when not ranks.is_default_method then 'not_the_default_method'
            when ranks.rank_competition is null then 'not_comparable'
            when default_ranks.ranking_key is null then 'no_report_the_year_before'
            when default_ranks.rank_competition is null then 'not_comparable_the_year_before'
        end as no_change_reason_code
    from ranks
    left join default_ranks
        on ranks.office_key = default_ranks.office_key
        and ranks.plan_key = default_ranks.plan_key
        and ranks.fiscal_year_key = default_ranks.fiscal_year_key + 1
)

select
    ranks.ranking_key,
    ranks.office_key,
    offices.office_code,
    offices.name_bn as office_name_bn,
    coalesce(offices.name_en, offices.name_bn) as office_name_en,
    ranks.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    ranks.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    ranks.document_key,
    ranks.quarter_key,
    quarters.quarter_code,
    offices.kind as office_kind,
    offices.is_ranked as is_ranked_office,
    ranks.method_key,
    methods.method_code,
    methods.version as method_version,
    methods.name_bn as method_name_bn,
    methods.name_en as method_name_en,
    ranks.is_default_method,
    ranks.earned_marks,
    ranks.scored_marks,
    ranks.plan_total_marks,
    ranks.score_percent,
    ranks.score_of_total_percent,
    ranks.coverage_percent,
    ranks.claimed_marks,
    ranks.graded_row_count,
    ranks.quarantined_row_count,
    ranks.not_due_row_count,
    ranks.not_reported_row_count,
    ranks.not_applicable_row_count,
    ranks.quarantined_marks,
    ranks.not_due_marks,
    ranks.not_reported_marks,
    ranks.not_applicable_marks,
    ranks.not_comparable_reason_code is null as is_comparable,
    ranks.not_comparable_reason_code,
    case ranks.not_comparable_reason_code
        when 'no_method' then 'এই পরিকল্পনা ও অর্থবছরের কোনো মূল্যায়ন পদ্ধতি জানা নেই।'
        when 'not_a_ranked_office' then 'কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় নেই।'
        when 'no_achievements' then 'নথিটি কেবল কর্মপরিকল্পনা, এতে কোনো অর্জন নেই।'
        when 'low_coverage' then 'পরিকল্পনার মোট মানের ' || bangla_digits(low_coverage_percent()) || ' শতাংশের কম অংশে নম্বর দেওয়া গেছে। এই সীমা এই সেবার সেটিং, মন্ত্রিপরিষদ বিভাগের নিয়ম নয়।'
        when 'few_plans' then 'তুলনাযোগ্য পরিকল্পনাগুলোর ভার সব পরিকল্পনার মোট ভারের ' || bangla_digits(low_coverage_percent()) || ' শতাংশের কম। এই সীমা এই সেবার সেটিং, মন্ত্রিপরিষদ বিভাগের নিয়ম নয়।'
    end as not_comparable_reason_bn,
    case ranks.not_comparable_reason_code
        when 'no_method' then 'No scoring method is known for this plan and year.'
        when 'not_a_ranked_office' then 'The office is not on the ranking list of ministries and divisions.'
        when 'no_achievements' then 'The document is a plan only, without achievements.'
        when 'low_coverage' then 'Less than ' || low_coverage_percent() || ' percent of the plan''s marks could be scored. This limit is a setting of this service, not a rule of the Cabinet Division.'
        when 'few_plans' then 'The plans that are comparable carry less than ' || low_coverage_percent() || ' percent of the weight of all plans. This limit is a setting of this service, not a rule of the Cabinet Division.'
    end as not_comparable_reason_en,
    ranks.rank_competition,
    ranks.rank_dense,
    ranks.is_what_if,
    ranks.is_synthetic,
    ranks.doubted_row_count,
    ranks.doubted_marks,
    ranks.score_low_percent,
    ranks.score_high_percent,
    ranks.rank_best,
    ranks.rank_worst,
    ranks.ranked_office_count,
    offices.peer_class_code,
    offices.peer_class_name_bn,
    offices.peer_class_name_en,
    ranks.peer_rank,
    ranks.peer_office_count,
    case when ranks.no_change_reason_code is null then previous_methods.method_code end as previous_method_code,
    case when ranks.no_change_reason_code is null then ranks.previous_rank_competition end as previous_rank_competition,
    case when ranks.no_change_reason_code is null then ranks.previous_score_percent end as previous_score_percent,
    case when ranks.no_change_reason_code is null then ranks.previous_rank_competition - ranks.rank_competition end as rank_change,
    case when ranks.no_change_reason_code is null then ranks.score_percent - ranks.previous_score_percent end as score_change_percent,
    ranks.no_change_reason_code
from ranks_with_the_year_before as ranks
inner join offices on ranks.office_key = offices.office_key
inner join plans on ranks.plan_key = plans.plan_key
inner join fiscal_years on ranks.fiscal_year_key = fiscal_years.fiscal_year_key
left join quarters on ranks.quarter_key = quarters.quarter_key
left join methods on ranks.method_key = methods.method_key
left join previous_methods on ranks.previous_method_key = previous_methods.method_key;

comment on view mart_ranking is 'Score, coverage, rank and rank interval of each office by plan, year and method, and of its plans together, held against the year before; ranks count comparable offices only. || পরিকল্পনা, অর্থবছর ও পদ্ধতি অনুযায়ী এবং সব পরিকল্পনা মিলিয়ে প্রতিটি কার্যালয়ের নম্বর, আওতা, অবস্থান ও তার পরিসর, আগের বছরের সঙ্গে তুলনাসহ; কেবল তুলনাযোগ্য কার্যালয়ের অবস্থান গণনা করা হয়।';
comment on column mart_ranking.ranking_key is 'Key of the row: of its document and method, or of its office, year and method where the plans are taken together. || সারির চাবি: নথি ও পদ্ধতি থেকে, আর সব পরিকল্পনা মিলিয়ে হলে কার্যালয়, অর্থবছর ও পদ্ধতি থেকে।';
comment on column mart_ranking.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_ranking.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_ranking.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_ranking.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_ranking.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_ranking.plan_code is 'Code of the plan: nis, egov, grs, charter, rti, or composite for the plans of an office together. || পরিকল্পনার কোড: nis, egov, grs, charter, rti, অথবা কার্যালয়ের সব পরিকল্পনা মিলিয়ে composite।';
comment on column mart_ranking.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_ranking.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_ranking.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_ranking.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_ranking.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_ranking.document_key is 'Key of the current document; empty where the plans are taken together. || চলতি নথির চাবি; সব পরিকল্পনা মিলিয়ে হলে খালি।';
comment on column mart_ranking.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_ranking.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_ranking.office_kind is 'Kind of office: ministry, division, department and so on. || কার্যালয়ের ধরন: মন্ত্রণালয়, বিভাগ, অধিদপ্তর ইত্যাদি।';
comment on column mart_ranking.is_ranked_office is 'True when the office is on the ranking list of ministries and divisions. || কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় থাকলে সত্য।';
comment on column mart_ranking.method_key is 'Key of the scoring method. || মূল্যায়ন পদ্ধতির চাবি।';
comment on column mart_ranking.method_code is 'Code of the scoring method, as nis_pro_rata; empty when none is known for the plan and year. || মূল্যায়ন পদ্ধতির কোড, যেমন nis_pro_rata; পরিকল্পনা ও অর্থবছরের কোনো পদ্ধতি জানা না থাকলে খালি।';
comment on column mart_ranking.method_version is 'Version of the scoring method. || মূল্যায়ন পদ্ধতির সংস্করণ।';
comment on column mart_ranking.method_name_bn is 'Name of the scoring method in Bangla. || মূল্যায়ন পদ্ধতির বাংলা নাম।';
comment on column mart_ranking.method_name_en is 'Name of the scoring method in English. || মূল্যায়ন পদ্ধতির ইংরেজি নাম।';
comment on column mart_ranking.is_default_method is 'True for the method in force in the year that is shown when none is chosen, and for the one row of a document without such a method. || অর্থবছরে বলবৎ যে পদ্ধতি কোনো বাছাই না করলে দেখানো হয় তার জন্য, এবং এমন পদ্ধতিহীন নথির একমাত্র সারির জন্য সত্য।';
comment on column mart_ranking.earned_marks is 'Marks earned under the method, 0 to the weight; empty unless graded. || পদ্ধতি অনুযায়ী প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column mart_ranking.scored_marks is 'Full marks of the graded rows: the marks that could be scored; empty when no row is graded. || মূল্যায়িত সারিগুলোর মোট মান: যতটুকু মানে নম্বর দেওয়া গেছে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_ranking.plan_total_marks is 'Total marks of the plan: printed, else the sum of the weights; never assumed. || পরিকল্পনার মোট মান: মুদ্রিত, নইলে সূচকগুলোর মানের যোগফল; কখনো অনুমিত নয়।';
comment on column mart_ranking.score_percent is 'Earned marks as a percent of the scored marks, rounded to two decimals, half away from zero [I]; empty when nothing is scored. || মূল্যায়িত মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে পূর্ণায়িত, অর্ধেক হলে শূন্য থেকে দূরে [I]; কিছু মূল্যায়িত না হলে খালি।';
comment on column mart_ranking.score_of_total_percent is 'Earned marks as a percent of the plan''s total marks, two decimals; what is not scored lowers it. || পরিকল্পনার মোট মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে; যা মূল্যায়িত নয় তা একে কমায়।';
comment on column mart_ranking.coverage_percent is 'Scored marks as a percent of the plan''s total marks, two decimals; empty when no row is graded. || পরিকল্পনার মোট মানের শতকরা কত অংশ মূল্যায়িত, দুই দশমিকে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_ranking.claimed_marks is 'Mark the office gives itself for the indicator; not a final mark [S]. || সূচকের জন্য কার্যালয়ের নিজের দাবিকৃত নম্বর; চূড়ান্ত নম্বর নয় [S]।';
comment on column mart_ranking.graded_row_count is 'Number of graded rows. || মূল্যায়িত সারির সংখ্যা।';
comment on column mart_ranking.quarantined_row_count is 'Number of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির সংখ্যা।';
comment on column mart_ranking.not_due_row_count is 'Number of rows that are not due yet. || যেসব সারির সময় এখনো হয়নি সেগুলোর সংখ্যা।';
comment on column mart_ranking.not_reported_row_count is 'Number of rows whose achievement is not reported. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর সংখ্যা।';
comment on column mart_ranking.not_applicable_row_count is 'Number of rows that do not apply to the office. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর সংখ্যা।';
comment on column mart_ranking.quarantined_marks is 'Full marks of rows that wait for a person''s decision; left out of the score, not counted as 0. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.not_due_marks is 'Full marks of rows that are not due yet; left out of the score, not counted as 0. || যেসব সারির সময় এখনো হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.not_reported_marks is 'Full marks of rows whose achievement is not reported; left out of the score, not counted as 0. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.not_applicable_marks is 'Full marks of rows that do not apply to the office; left out of the score, not counted as 0. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.is_comparable is 'True when the row is ranked: a ranked office, with achievements, with enough of the marks scored; how much is a setting of this service [I], named in the reason. || সারিটির অবস্থান নির্ণয় করা হলে সত্য: র‍্যাংকিংভুক্ত কার্যালয়, অর্জন আছে এবং যথেষ্ট মান মূল্যায়িত; কতটুকু যথেষ্ট তা এই সেবার সেটিং [I], কারণের ঘরে লেখা থাকে।';
comment on column mart_ranking.not_comparable_reason_code is 'Why the row has no rank: no_method, not_a_ranked_office, no_achievements, low_coverage or few_plans; empty when it has one. || অবস্থান না থাকার কারণের কোড: no_method, not_a_ranked_office, no_achievements, low_coverage বা few_plans; অবস্থান থাকলে খালি।';
comment on column mart_ranking.not_comparable_reason_bn is 'Why the row has no rank, in Bangla; empty when it has one. || অবস্থান না থাকার কারণ, বাংলায়; অবস্থান থাকলে খালি।';
comment on column mart_ranking.not_comparable_reason_en is 'Why the row has no rank, in English; empty when it has one. || অবস্থান না থাকার কারণ, ইংরেজিতে; অবস্থান থাকলে খালি।';
comment on column mart_ranking.rank_competition is 'Rank by the rounded score with places left free after a tie (6, 6, 6, 9), as in the published list of 2020-21 [S]; empty when not comparable. || পূর্ণায়িত নম্বরে অবস্থান, সমতার পর স্থান খালি রেখে (৬, ৬, ৬, ৯), ২০২০-২১ এর প্রকাশিত তালিকার মতো [S]; তুলনাযোগ্য না হলে খালি।';
comment on column mart_ranking.rank_dense is 'Rank by the rounded score without free places after a tie (8, 8, 9), as in the published list of 2022-23 [S]; empty when not comparable. || পূর্ণায়িত নম্বরে অবস্থান, সমতার পর স্থান খালি না রেখে (৮, ৮, ৯), ২০২২-২৩ এর প্রকাশিত তালিকার মতো [S]; তুলনাযোগ্য না হলে খালি।';
comment on column mart_ranking.is_what_if is 'True when the method was not in force in that year: a score as it would have been, never the score. || পদ্ধতিটি সেই অর্থবছরে বলবৎ না থাকলে সত্য: কেমন হতে পারত তার নম্বর, প্রকৃত নম্বর নয়।';
comment on column mart_ranking.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_ranking.doubted_row_count is 'Number of graded rows in doubt: an error or a warning, not settled by a repair, stands on a figure that the score uses. || সন্দেহযুক্ত মূল্যায়িত সারির সংখ্যা: নম্বরে ব্যবহৃত কোনো মানের ওপর এমন ত্রুটি বা সতর্কতা আছে যা সংশোধনে মেটেনি।';
comment on column mart_ranking.doubted_marks is 'Full marks of the graded rows in doubt; they count in the score as they are. || সন্দেহযুক্ত মূল্যায়িত সারির মোট মান; নম্বরের হিসাবে এগুলো যেমন আছে তেমনই ধরা হয়েছে।';
comment on column mart_ranking.score_low_percent is 'The least that score_percent could be: unscored rows and rows in doubt give nothing, and the rounding is undone downwards. || score_percent সর্বনিম্ন যা হতে পারত: অমূল্যায়িত ও সন্দেহযুক্ত সারি কিছুই দেয় না, পূর্ণায়ন নিচের দিকে।';
comment on column mart_ranking.score_high_percent is 'The most that score_percent could be: unscored rows and rows in doubt give their full mark, and the rounding is undone upwards. || score_percent সর্বোচ্চ যা হতে পারত: অমূল্যায়িত ও সন্দেহযুক্ত সারি পূর্ণ নম্বর দেয়, পূর্ণায়ন ওপরের দিকে।';
comment on column mart_ranking.rank_best is 'Best rank that the office could have, competition ranking: 1 and the offices whose least is above its most; empty when not comparable. || কার্যালয়টির সম্ভাব্য সেরা অবস্থান: যাদের সর্বনিম্ন নম্বর এর সর্বোচ্চের ওপরে তাদের সংখ্যার সঙ্গে ১; তুলনাযোগ্য না হলে খালি।';
comment on column mart_ranking.rank_worst is 'Worst rank that the office could have, competition ranking: 1 and the other offices whose most is above its least; empty when not comparable. || কার্যালয়টির সম্ভাব্য নিম্নতম অবস্থান: অন্য যাদের সর্বোচ্চ নম্বর এর সর্বনিম্নের ওপরে তাদের সংখ্যার সঙ্গে ১; তুলনাযোগ্য না হলে খালি।';
comment on column mart_ranking.ranked_office_count is 'Number of offices that are ranked with it. || যতটি কার্যালয়ের সঙ্গে অবস্থান নির্ণীত, নিজেরটিসহ।';
comment on column mart_ranking.peer_class_code is 'Code of the size class within which the office is compared [I]; empty when it is in none. || যে আকারশ্রেণির মধ্যে কার্যালয়টির তুলনা হয় তার কোড [I]; কোনো শ্রেণিতে না থাকলে খালি।';
comment on column mart_ranking.peer_class_name_bn is 'Name of the size class in Bangla. || আকারশ্রেণির বাংলা নাম।';
comment on column mart_ranking.peer_class_name_en is 'Name of the size class in English. || আকারশ্রেণির ইংরেজি নাম।';
comment on column mart_ranking.peer_rank is 'Rank among the comparable offices of the same size class [I]; empty without a class or when not comparable. || একই আকারশ্রেণির তুলনাযোগ্য কার্যালয়ের মধ্যে অবস্থান [I]; শ্রেণি না থাকলে বা তুলনাযোগ্য না হলে খালি।';
comment on column mart_ranking.peer_office_count is 'Number of comparable offices of the same size class [I]. || একই আকারশ্রেণির তুলনাযোগ্য কার্যালয়ের সংখ্যা [I]।';
comment on column mart_ranking.previous_method_code is 'Default method of the year before, by which the office stood there. || আগের বছরের স্বাভাবিক পদ্ধতি, যাতে তখনকার অবস্থান নির্ণীত।';
comment on column mart_ranking.previous_rank_competition is 'Rank of the office the year before, under the default method of that year; empty with a reason in no_change_reason_code. || আগের বছরে সেই বছরের স্বাভাবিক পদ্ধতিতে কার্যালয়ের অবস্থান; খালি হলে কারণ no_change_reason_code-এ।';
comment on column mart_ranking.previous_score_percent is 'Score of the office the year before, under the default method of that year; empty with a reason in no_change_reason_code. || আগের বছরে সেই বছরের স্বাভাবিক পদ্ধতিতে কার্যালয়ের নম্বর; খালি হলে কারণ no_change_reason_code-এ।';
comment on column mart_ranking.rank_change is 'Places gained since the year before; below 0 when places were lost. || আগের বছরের তুলনায় যত স্থান ওপরে; স্থান হারালে শূন্যের নিচে।';
comment on column mart_ranking.score_change_percent is 'Score less the score of the year before, in percent points. || নম্বর থেকে আগের বছরের নম্বর বাদ দিলে যা থাকে, শতাংশ পয়েন্টে।';
comment on column mart_ranking.no_change_reason_code is 'Why there is no change to show: not_the_default_method, not_comparable, no_report_the_year_before or not_comparable_the_year_before; empty when there is one. || পরিবর্তন না দেখানোর কারণের কোড: not_the_default_method, not_comparable, no_report_the_year_before বা not_comparable_the_year_before; পরিবর্তন থাকলে খালি।';
