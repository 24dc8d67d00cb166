-- question: what does each plan count in the composite over an office's plans?
-- grain: one plan; rows from etl's composite_weights.csv
-- consumers: the ranking by composite; checks/key_has_no_orphan
-- trap: the marks are the plans' totals of 2021-22 [S]; to weigh the plans by them is a setting of this service [I]
create table dim_composite_weight (
    plan_key integer not null primary key,
    weight_marks decimal(18, 4) not null
);

comment on table dim_composite_weight is 'Weight of each plan in the composite: by default its total in the official forms of 2021-22 [S]; weighing plans by it is a setting [I]. || সমন্বিত স্কোরে প্রতিটি পরিকল্পনার ভার: স্বাভাবিকভাবে ২০২১-২২ সালের সরকারি ফরমের মোট মান [S]; তা দিয়ে ভারিত করা একটি সেটিং [I]।';
comment on column dim_composite_weight.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column dim_composite_weight.weight_marks is 'Marks that the plan counts in the composite. || সমন্বিত স্কোরে পরিকল্পনাটির মান।';
