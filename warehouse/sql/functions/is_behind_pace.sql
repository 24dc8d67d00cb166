-- question: is a figure so far behind its annual target that the target will be missed?
-- grain: unit, quarter number 1-4, figure so far and annual target in, boolean out; null when figure or target is missing
-- consumers: warning_code, mart_warning_record
-- trap: counts and money add up over the year, so a share of the target is held against them; a percent is a level that must be kept in
--     every quarter (reports repeat 100, 100, 100, 100), so the whole target is
create macro is_behind_pace(unit_code, quarter_no, figure, target) as
    case
        when unit_code = 'percent' then figure < target
        when unit_code in ('count', 'lakh_taka') then cast(figure as decimal(28, 4)) * 100 < cast(target as decimal(28, 4)) * expected_share_percent(quarter_no)
    end;

comment on macro is_behind_pace is 'True when a figure so far is behind the pace of its annual target: the rule of the early warnings [I]. || এ পর্যন্ত অর্জন বার্ষিক লক্ষ্যমাত্রার গতির চেয়ে পিছিয়ে থাকলে সত্য: আগাম সতর্কতার নিয়ম [I]।';
