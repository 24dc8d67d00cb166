-- question: which share of its annual target should an indicator have reached by the end of a quarter?
-- grain: one quarter number 1-4 in, percent out
-- consumers: mart_early_warning, is_behind_pace
-- trap: [I], a setting of ours: even progress, a quarter of the target in each quarter. Offices do plan their quarters unevenly, but many
--     forms (e-Gov) print no target of a quarter, and one rule for all is one that its record can be held against
create macro expected_share_percent(quarter_no) as quarter_no * 25;

comment on macro expected_share_percent is 'Share of the annual target, in percent, expected by the end of a quarter under even progress: a setting of this service [I]. || সমান অগ্রগতি ধরে ত্রৈমাসিকের শেষে বার্ষিক লক্ষ্যমাত্রার প্রত্যাশিত শতকরা অংশ: এই সেবার সেটিং [I]।';
