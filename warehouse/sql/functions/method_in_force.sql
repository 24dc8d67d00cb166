-- question: is a scoring method in force in a fiscal year?
-- grain: the years of a method and a year in, true or false out; null without a method
-- consumers: step_default_score, mart_rank, checks/default_method_is_unique
-- trap: fact_score holds scores under methods that are not in force too, as a what-if
create macro method_in_force(first_fiscal_year_key, last_fiscal_year_key, fiscal_year_key) as
    first_fiscal_year_key <= fiscal_year_key and fiscal_year_key <= coalesce(last_fiscal_year_key, fiscal_year_key);

comment on macro method_in_force is 'True when a scoring method is in force in a fiscal year; its last year is empty while it still is. || মূল্যায়ন পদ্ধতি কোনো অর্থবছরে বলবৎ হলে সত্য; এখনো বলবৎ হলে শেষ বছর খালি।';
