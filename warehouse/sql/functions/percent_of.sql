-- question: what percent is a part of a whole, to two decimals, half away from zero?
-- grain: two decimals in, decimal(18,2) out; null when a side is null or the whole is not above zero
-- consumers: mart_rank, mart_gap, mart_gap_office, mart_gap_concept, mart_quality, mart_warning_record, mart_overview
-- trap: decimal / decimal is a double in DuckDB, so the division is one of whole numbers (hugeint, in millionths) and exact;
--     the domain's ties at 98.41 (2022-23) would otherwise hang on the last bit of a double. Below a hundred million, millionths
--     are whole numbers that a double and a bigint hold exactly, and the same division takes a seventh of the time
create macro percent_of(part, whole) as
    case
        when whole > 0 and whole < 100000000 and abs(part) < 100000000
        then cast(
            cast(
                (
                    abs(cast(round(cast(part as double) * 1000000) as bigint)) * 20000
                    + cast(round(cast(whole as double) * 1000000) as bigint)
                )
                // (2 * cast(round(cast(whole as double) * 1000000) as bigint))
                * sign(part)
                as decimal(18, 0)
            ) * 0.01
            as decimal(18, 2)
        )
        when whole > 0 and abs(part) < 1000000000000 * whole
        then cast(
            cast(
                (
                    abs(cast(cast(part as decimal(28, 6)) * 1000000 as hugeint)) * 20000
                    + cast(cast(whole as decimal(28, 6)) * 1000000 as hugeint)
                )
                // (2 * cast(cast(whole as decimal(28, 6)) * 1000000 as hugeint))
                * sign(part)
                as decimal(18, 0)
            ) * 0.01
            as decimal(18, 2)
        )
    end;

comment on macro percent_of is 'Part as a percent of a whole, computed exactly and rounded half away from zero to two decimals [I]. || সমগ্রের শতকরা অংশ; নির্ভুল হিসাব, দুই দশমিক পর্যন্ত, অর্ধেক হলে শূন্য থেকে দূরে পূর্ণায়িত [I]।';
