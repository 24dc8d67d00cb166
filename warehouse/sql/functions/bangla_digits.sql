-- question: how is a number or a code written with Bangla digits?
-- grain: one text in, one text out; letters and signs are left as they are
-- consumers: dim_fiscal_year, dim_quarter, mart_ranking (reasons)
-- trap: for names that are stored; numbers on a page get their digits at the page
create macro bangla_digits(printed) as
    translate(cast(printed as varchar), '0123456789', '০১২৩৪৫৬৭৮৯');

comment on macro bangla_digits is 'Writes the digits 0-9 of a text as Bangla digits. || কোনো লেখার ০-৯ অঙ্কগুলো বাংলা অঙ্কে লেখে।';
