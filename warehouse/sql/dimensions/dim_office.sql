-- question: whose plan or report is it?
-- grain: one office (ministry, division, department or field office); rows from etl's list of offices
-- consumers: dim_document and every mart; OData Offices
-- trap: roll up by ministry_key, not by parent_key, which climbs one step only
create table dim_office (
    office_key integer not null primary key,
    office_code varchar not null,
    name_bn varchar not null,
    name_en varchar,
    kind varchar not null,
    parent_key integer,
    ministry_key integer not null,
    is_ranked boolean not null,
    is_verified boolean not null,
    peer_class_code varchar,
    peer_class_name_bn varchar,
    peer_class_name_en varchar,
    is_synthetic boolean not null
);

comment on table dim_office is 'Offices: ministries, divisions, departments and field offices, with the ministry they belong to. || কার্যালয়: মন্ত্রণালয়, বিভাগ, অধিদপ্তর ও মাঠ পর্যায়ের দপ্তর এবং যে মন্ত্রণালয়ের অধীন।';
comment on column dim_office.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column dim_office.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column dim_office.name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column dim_office.name_en is 'Name of the office in English; empty when none is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে খালি।';
comment on column dim_office.kind is 'Kind of office: ministry, division, department and so on. || কার্যালয়ের ধরন: মন্ত্রণালয়, বিভাগ, অধিদপ্তর ইত্যাদি।';
comment on column dim_office.parent_key is 'Key of the office directly above; empty at the top. || ঠিক উপরের কার্যালয়ের চাবি; শীর্ষে খালি।';
comment on column dim_office.ministry_key is 'Key of the ministry (or highest office) to which the office rolls up; its own key at the top. || কার্যালয়টি যে মন্ত্রণালয় বা শীর্ষ কার্যালয়ের অধীন তার চাবি; শীর্ষে নিজের চাবি।';
comment on column dim_office.is_ranked is 'True when the office is on the ranking list of ministries and divisions. || কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় থাকলে সত্য।';
comment on column dim_office.is_verified is 'True when the name was found in a named source; false when it rests on recollection or on a document alone. || নামটি কোনো উৎসে পাওয়া গেলে সত্য; কেবল স্মৃতি বা নথি থেকে নেওয়া হলে মিথ্যা।';
comment on column dim_office.peer_class_code is 'Code of the size class within which the office is compared [I]; empty when it is in none. || যে আকারশ্রেণির মধ্যে কার্যালয়টির তুলনা হয় তার কোড [I]; কোনো শ্রেণিতে না থাকলে খালি।';
comment on column dim_office.peer_class_name_bn is 'Name of the size class in Bangla. || আকারশ্রেণির বাংলা নাম।';
comment on column dim_office.peer_class_name_en is 'Name of the size class in English. || আকারশ্রেণির ইংরেজি নাম।';
comment on column dim_office.is_synthetic is 'True for an office of a generated nation, which is no office of the Government. || তৈরি করা (কৃত্রিম) কার্যালয়ের জন্য সত্য; এটি সরকারের কোনো কার্যালয় নয়।';
