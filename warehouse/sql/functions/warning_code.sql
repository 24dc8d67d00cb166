-- question: what does the rule of the early warnings say of a target, after a quarter of its year?
-- grain: a row of step_gap and the number and last day of the quarter in, code out; null without a quarter or after the fourth
-- consumers: mart_early_warning, mart_concept_office
-- trap: a rule of ours [I], see expected_share_percent; cannot_be_told is no good sign and no bad one
create macro warning_code(
    quarter_no, quarter_last_day, unit_code, target_number, actual_number, target_date, actual_date, is_quarantined, year_to_date_status
) as
    case
        when quarter_no is null or quarter_no >= 4 then null
        when is_behind_pace(unit_code, quarter_no, actual_number, target_number)
        then case when unit_code = 'percent' then 'below_target' else 'behind_pace' end
        when is_behind_pace(unit_code, quarter_no, actual_number, target_number) is false then 'on_pace'
        when actual_date > target_date then 'done_late'
        when actual_date <= target_date then 'done_in_time'
        when is_quarantined or year_to_date_status not in ('blank', 'not_due') then 'cannot_be_told'
        when target_date <= quarter_last_day then 'day_passed'
        when target_date > quarter_last_day then 'day_to_come'
        else 'cannot_be_told'
    end;

comment on macro warning_code is 'What the rule of the early warnings says of a target after a quarter of its year: behind_pace, below_target, done_late, day_passed, on_pace, done_in_time, day_to_come or cannot_be_told; empty after the fourth quarter. || বছরের কোনো ত্রৈমাসিকের পরে লক্ষ্যমাত্রা সম্পর্কে আগাম সতর্কতার নিয়ম যা বলে: behind_pace, below_target, done_late, day_passed, on_pace, done_in_time, day_to_come বা cannot_be_told; চতুর্থ ত্রৈমাসিকের পরে খালি।';
