-- question: what percent is a part of a whole at least, to two decimals?
-- grain: two decimals in (part not below zero), decimal(18,2) out, rounded down; null when a side is null or the whole is not above zero
-- consumers: mart_rank
-- trap: exact in whole numbers, as percent_of; it is never above it
create macro lowest_percent_of(part, whole) as
    case
        when whole > 0 and part >= 0 and part < 1000000000000 * whole
        then cast(
            cast(
                cast(cast(part as decimal(28, 6)) * 1000000 as hugeint) * 10000
                // cast(cast(whole as decimal(28, 6)) * 1000000 as hugeint)
                as decimal(18, 0)
            ) * 0.01
            as decimal(18, 2)
        )
    end;

comment on macro lowest_percent_of is 'Part as a percent of a whole, computed exactly and rounded down to two decimals. || সমগ্রের শতকরা অংশ; নির্ভুল হিসাব, দুই দশমিক পর্যন্ত নিচের দিকে পূর্ণায়িত।';
