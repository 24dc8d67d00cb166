-- question: by which rules are marks computed?
-- grain: one version of a scoring method for one plan and a span of years; rows from etl's methods.csv, the default as a publisher chose it since
-- consumers: fact_score, mart_ranking, mart_score; OData Methods
-- trap: fact_score holds every method of a plan in every year, in force or not (method_in_force tells); ranks of two methods are never mixed;
--     certainty I or R is a setting of ours, not a rule of the Cabinet Division
create table dim_method (
    method_key integer not null primary key,
    method_code varchar not null,
    version varchar not null,
    plan_key integer not null,
    name_bn varchar not null,
    name_en varchar not null,
    first_fiscal_year_key integer not null,
    last_fiscal_year_key integer,
    settings varchar not null,
    parameters varchar not null,
    parameters_bn varchar not null,
    source varchar not null,
    source_bn varchar not null,
    certainty varchar not null,
    is_default boolean not null
);

comment on table dim_method is 'Scoring methods with version, years, parameters and source of the rule. || মূল্যায়ন পদ্ধতি, তার সংস্করণ, প্রযোজ্য অর্থবছর, পরামিতি ও নিয়মের উৎস।';
comment on column dim_method.method_key is 'Key of the scoring method. || মূল্যায়ন পদ্ধতির চাবি।';
comment on column dim_method.method_code is 'Code of the scoring method, as nis_pro_rata, egov_linear or egov_step. || মূল্যায়ন পদ্ধতির কোড, যেমন nis_pro_rata, egov_linear বা egov_step।';
comment on column dim_method.version is 'Version of the scoring method. || মূল্যায়ন পদ্ধতির সংস্করণ।';
comment on column dim_method.plan_key is 'Key of the plan to which the method applies. || পদ্ধতিটি যে পরিকল্পনার জন্য প্রযোজ্য তার চাবি।';
comment on column dim_method.name_bn is 'Name of the scoring method in Bangla. || মূল্যায়ন পদ্ধতির বাংলা নাম।';
comment on column dim_method.name_en is 'Name of the scoring method in English. || মূল্যায়ন পদ্ধতির ইংরেজি নাম।';
comment on column dim_method.first_fiscal_year_key is 'First fiscal year in which the method is in force, by its start year; to a year before it the method applies as a what-if only. || যে অর্থবছর থেকে পদ্ধতিটি বলবৎ, শুরুর সাল; তার আগের বছরে কেবল “যদি হতো” হিসেবে।';
comment on column dim_method.last_fiscal_year_key is 'Last fiscal year in which the method is in force; empty while it still is. || যে অর্থবছর পর্যন্ত পদ্ধতিটি বলবৎ; এখনো বলবৎ হলে খালি।';
comment on column dim_method.settings is 'Settings that the computation reads, as late_date=nothing; several_dates=equal_share. || হিসাব যে সেটিংগুলো পড়ে, যেমন late_date=nothing; several_dates=equal_share।';
comment on column dim_method.parameters is 'What the method does, in English. || পদ্ধতিটি কী করে, ইংরেজিতে।';
comment on column dim_method.parameters_bn is 'What the method does, in Bangla. || পদ্ধতিটি কী করে, বাংলায়।';
comment on column dim_method.source is 'Where the rule was read, in English. || নিয়মটি কোথায় পাওয়া গেছে, ইংরেজিতে।';
comment on column dim_method.source_bn is 'Where the rule was read, in Bangla. || নিয়মটি কোথায় পাওয়া গেছে, বাংলায়।';
comment on column dim_method.certainty is 'The weakest of the parts of the rule; source tells which part is what. S: stated in a source that was read; I: inferred from sourced facts; R: recalled. Only S may be shown as a rule of the Cabinet Division. || নিয়মের অংশগুলোর মধ্যে দুর্বলতমটি; কোন অংশ কী তা উৎসের ঘরে। S: পঠিত উৎসে বর্ণিত; I: উৎসভিত্তিক তথ্য থেকে অনুমিত; R: স্মৃতিনির্ভর। কেবল S-কে মন্ত্রিপরিষদ বিভাগের নিয়ম হিসেবে দেখানো যায়।';
comment on column dim_method.is_default is 'True for the method that is shown when none is chosen, in the years in which it is in force. || কোনো পদ্ধতি বাছাই না করলে যেটি দেখানো হয়, তার জন্য সত্য; যে বছরগুলোতে সেটি বলবৎ।';
