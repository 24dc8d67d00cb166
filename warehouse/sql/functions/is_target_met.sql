-- question: is the target of the year met?
-- grain: target and actual as numbers, as days, and the raw percent of the mark in, boolean out; null when it cannot be told
-- consumers: mart_gap, mart_gap_office
-- trap: several dates, or a count with a date, have no single target: they are met when they earn the full mark, and only a graded row
--     has a raw percent
create macro is_target_met(target_number, actual_number, target_date, actual_date, raw_percent) as
    case
        when target_number is not null and actual_number is not null then actual_number >= target_number
        when target_date is not null and actual_date is not null then actual_date <= target_date
        else raw_percent = 100
    end;

comment on macro is_target_met is 'True when the target of the year is met; empty when that cannot be told. || বছরের লক্ষ্যমাত্রা পূরণ হলে সত্য; বলা না গেলে খালি।';
