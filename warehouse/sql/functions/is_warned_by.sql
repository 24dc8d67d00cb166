-- question: does a code of the early warnings warn?
-- grain: code of warning_code in, boolean out; null when it cannot be told
-- consumers: mart_early_warning, mart_concept_office
-- trap: null is neither
create macro is_warned_by(code) as
    case
        when code in ('behind_pace', 'below_target', 'done_late', 'day_passed') then true
        when code in ('on_pace', 'done_in_time', 'day_to_come') then false
    end;

comment on macro is_warned_by is 'True when the target will be missed by the rule of the early warnings, false when not; empty when it cannot be told. || আগাম সতর্কতার নিয়মে লক্ষ্যমাত্রা পূরণ হবে না এমন হলে সত্য, নইলে মিথ্যা; বলা না গেলে খালি।';
