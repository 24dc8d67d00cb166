-- question: what trouble was met, and what was done about it?
-- grain: one trouble in one document
-- consumers: mart_finding, mart_quality_office, mart_indicator_sheet, step_document_method_marks
-- trap: a repair is a finding too (is_repair); line 0 is the document as a whole
create table fact_finding (
    finding_key integer not null,
    document_key integer not null,
    indicator_key integer,
    code varchar not null,
    stage varchar not null,
    severity varchar not null,
    line_no integer not null,
    field_no integer,
    indicator_no varchar,
    column_code varchar,
    printed varchar,
    final_value varchar,
    evidence_bn varchar,
    evidence_en varchar,
    message_bn varchar not null,
    message_en varchar not null,
    is_repair boolean not null
);

comment on table fact_finding is 'Troubles met while reading a document, and what was done about each. || নথি পড়ার সময় পাওয়া প্রতিটি সমস্যা ও তার নিষ্পত্তি।';
comment on column fact_finding.finding_key is 'Key of the finding. || পর্যবেক্ষণের চাবি।';
comment on column fact_finding.document_key is 'Key of the document. || নথির চাবি।';
comment on column fact_finding.indicator_key is 'Key of the indicator that the finding is about; empty when it is about the document. || পর্যবেক্ষণটি যে সূচকের তার চাবি; সমগ্র নথির হলে খালি।';
comment on column fact_finding.code is 'Code of the finding; the first digit names the stage of the pipeline. || পর্যবেক্ষণের কোড; প্রথম অঙ্কটি প্রক্রিয়ার ধাপ বোঝায়।';
comment on column fact_finding.stage is 'Stage that found it: extract, recognise, normalise, validate, score or load. || যে ধাপে পাওয়া গেছে: extract, recognise, normalise, validate, score বা load।';
comment on column fact_finding.severity is 'Severity: error, warning or info. || গুরুত্ব: error (ত্রুটি), warning (সতর্কতা) বা info (তথ্য)।';
comment on column fact_finding.line_no is 'Line of the document, from 1; 0 is the document as a whole. || নথির লাইন, ১ থেকে; ০ মানে সমগ্র নথি।';
comment on column fact_finding.field_no is 'Field of the line, from 1; 0 or empty is the whole line. || লাইনের ঘর, ১ থেকে; ০ বা খালি মানে পুরো লাইন।';
comment on column fact_finding.indicator_no is 'Number of the indicator that the finding is about; empty when it is about the document. || পর্যবেক্ষণটি যে সূচকের তার ক্রমিক; সমগ্র নথির হলে খালি।';
comment on column fact_finding.column_code is 'Column of the form: weight, unit, annual_target, tier100, q1_target, achievement and so on. || ছকের কলাম: weight, unit, annual_target, tier100, q1_target, achievement ইত্যাদি।';
comment on column fact_finding.printed is 'Text or value as printed. || যেমন মুদ্রিত ছিল।';
comment on column fact_finding.final_value is 'Value that was concluded instead; empty when nothing was repaired. || তার পরিবর্তে গৃহীত মান; সংশোধন না হলে খালি।';
comment on column fact_finding.evidence_bn is 'What proves the repair, in Bangla. || সংশোধনের প্রমাণ, বাংলায়।';
comment on column fact_finding.evidence_en is 'What proves the repair, in English. || সংশোধনের প্রমাণ, ইংরেজিতে।';
comment on column fact_finding.message_bn is 'What was found, in Bangla. || কী পাওয়া গেছে, বাংলায়।';
comment on column fact_finding.message_en is 'What was found, in English. || কী পাওয়া গেছে, ইংরেজিতে।';
comment on column fact_finding.is_repair is 'True when the final value replaces the printed one by proof. || প্রমাণের ভিত্তিতে মুদ্রিত মানের বদলে নতুন মান গৃহীত হলে সত্য।';
