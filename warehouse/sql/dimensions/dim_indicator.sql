-- question: which indicators do the forms print?
-- grain: plan x fiscal year x indicator number x names as printed; rows from etl
-- consumers: fact_quarter, fact_indicator, fact_score and the marts; OData Indicators
-- trap: two offices with the same number can print different names (own choice, or misread): those are two rows
create table dim_indicator (
    indicator_key integer not null primary key,
    plan_key integer not null,
    fiscal_year_key integer not null,
    concept_key integer,
    unit_key integer not null,
    section_no integer not null,
    section_name varchar not null,
    activity_no varchar not null,
    activity_name varchar not null,
    indicator_no varchar not null,
    indicator_name varchar not null,
    indicator_name_en varchar
);

comment on table dim_indicator is 'Performance indicators as printed in one plan and fiscal year. || একটি পরিকল্পনা ও অর্থবছরে মুদ্রিত কর্মসম্পাদন সূচক।';
comment on column dim_indicator.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column dim_indicator.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column dim_indicator.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column dim_indicator.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column dim_indicator.unit_key is 'Key of the usual unit of the indicator; a document''s own is in fact_indicator. || সূচকের সাধারণ এককের চাবি; নির্দিষ্ট নথির একক fact_indicator-এ আছে।';
comment on column dim_indicator.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column dim_indicator.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column dim_indicator.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column dim_indicator.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column dim_indicator.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column dim_indicator.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column dim_indicator.indicator_name_en is 'English name of the indicator; empty when none is known. || সূচকের ইংরেজি নাম; জানা না থাকলে খালি।';
