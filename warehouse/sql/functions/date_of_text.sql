-- question: which day does a canonical text hold?
-- grain: one text in, date out; null when the text is empty or no single ISO date
-- consumers: step_gap
-- trap: several days in one cell are joined by a semicolon and are no day
create macro date_of_text(canonical) as
    case when length(canonical) = 10 then try_cast(canonical as date) end;

comment on macro date_of_text is 'The day in a canonical text (ISO date); empty when the text is none. || প্রমিত পাঠে (আইএসও তারিখ) থাকা দিন; পাঠটি তারিখ না হলে খালি।';
