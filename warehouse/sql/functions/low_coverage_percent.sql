-- question: what share of a plan's marks must be scored before its office is ranked?
-- grain: one constant
-- consumers: mart_rank, mart_ranking, checks/comparable_row_has_rank
-- trap: [I], a setting of ours; the Cabinet Division's circulars that could be read name no such limit
create macro low_coverage_percent() as 75;

comment on macro low_coverage_percent is 'Coverage in percent below which an office is listed as not comparable: a setting of this service [I], not a rule of the Cabinet Division. || যে শতাংশের কম মান নিরূপিত হলে কার্যালয়কে তুলনাযোগ্য ধরা হয় না: এই সেবার সেটিং [I], মন্ত্রিপরিষদ বিভাগের নিয়ম নয়।';
