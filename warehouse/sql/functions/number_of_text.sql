-- question: which number does a canonical text hold?
-- grain: one text in, decimal(18, 4) out; null when the text is empty or no single number
-- consumers: step_gap, mart_enothi
-- trap: several figures in one cell are joined by a semicolon and are no number
create macro number_of_text(canonical) as
    try_cast(canonical as decimal(18, 4));

comment on macro number_of_text is 'The number in a canonical text; empty when the text is none. || প্রমিত পাঠে থাকা সংখ্যা; পাঠটি সংখ্যা না হলে খালি।';
