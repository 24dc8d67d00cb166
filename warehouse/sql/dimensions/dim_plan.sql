-- question: which kinds of plan are there?
-- grain: one kind of plan under the Annual Performance Agreement, the agreement itself, and the composite; fixed
-- consumers: dim_document, dim_indicator, dim_method and every mart; OData Plans
-- trap: apa is the agreement as a whole; its published ranking is not comparable with that of one plan;
--     composite is no plan that anyone files: its rows in mart_ranking are computed from the scores of the others [I]
create table dim_plan (
    plan_key integer not null primary key,
    plan_code varchar not null,
    name_bn varchar not null,
    name_en varchar not null
);

insert into dim_plan (plan_key, plan_code, name_bn, name_en)
values
(1, 'nis', 'জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা', 'National Integrity Strategy work plan'),
(2, 'egov', 'ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা', 'e-Governance and Innovation work plan'),
(3, 'grs', 'অভিযোগ প্রতিকার ব্যবস্থা কর্মপরিকল্পনা', 'Grievance Redress System work plan'),
(4, 'charter', 'সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস্ চার্টার) কর্মপরিকল্পনা', 'Citizen''s Charter work plan'),
(5, 'rti', 'তথ্য অধিকার কর্মপরিকল্পনা', 'Right to Information work plan'),
(6, 'apa', 'বার্ষিক কর্মসম্পাদন চুক্তি', 'Annual Performance Agreement'),
(7, 'composite', 'সমন্বিত: কার্যালয়ের সব পরিকল্পনা', 'Composite over the plans of an office');

comment on table dim_plan is 'Kinds of plan: the Annual Performance Agreement (APA) and the governance plans under it [S]. || পরিকল্পনার ধরন: বার্ষিক কর্মসম্পাদন চুক্তি (এপিএ) ও তার আওতাধীন সুশাসনমূলক কর্মপরিকল্পনা [S]।';
comment on column dim_plan.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column dim_plan.plan_code is 'Code of the plan: nis, egov, grs, charter, rti, apa or composite. || পরিকল্পনার কোড: nis, egov, grs, charter, rti, apa বা composite।';
comment on column dim_plan.name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column dim_plan.name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
