-- question: which documents, figures, scores and ranks differ between two snapshots, and which document or method caused it?
-- grain: one figure, score, rank or document that differs
-- consumers: fact_change, `shuddhachar snapshots diff`
-- trap: `before` and `after` are attached snapshots, compared_plan lists what is compared, corrected_document
--     of which documents a person decided upon cells and changed_default which plans and years are shown by another
--     method: of a report that stays as it is, that is the cause of other marks. Keys differ between snapshots, so everything
--     is met by code, number and name. A figure that stands twice under one number and name is compared as a set
with
documents_before as (
    select
        dim_document.*,
        dim_office.office_code,
        dim_plan.plan_code,
        dim_fiscal_year.fiscal_year_code
    from before.main.dim_document as dim_document
    inner join before.main.dim_office as dim_office on dim_document.office_key = dim_office.office_key
    inner join before.main.dim_plan as dim_plan on dim_document.plan_key = dim_plan.plan_key
    inner join before.main.dim_fiscal_year as dim_fiscal_year on dim_document.fiscal_year_key = dim_fiscal_year.fiscal_year_key
    inner join compared_plan
        on dim_office.office_code = compared_plan.office_code
        and dim_plan.plan_code = compared_plan.plan_code
        and dim_fiscal_year.fiscal_year_code = compared_plan.fiscal_year_code
    where dim_document.is_current
),

documents_after as (
    select
        dim_document.*,
        dim_office.office_code,
        dim_plan.plan_code,
        dim_fiscal_year.fiscal_year_code
    from after.main.dim_document as dim_document
    inner join after.main.dim_office as dim_office on dim_document.office_key = dim_office.office_key
    inner join after.main.dim_plan as dim_plan on dim_document.plan_key = dim_plan.plan_key
    inner join after.main.dim_fiscal_year as dim_fiscal_year on dim_document.fiscal_year_key = dim_fiscal_year.fiscal_year_key
    inner join compared_plan
        on dim_office.office_code = compared_plan.office_code
        and dim_plan.plan_code = compared_plan.plan_code
        and dim_fiscal_year.fiscal_year_code = compared_plan.fiscal_year_code
    where dim_document.is_current
),

causes as (
    select
        coalesce(documents_after.office_code, documents_before.office_code) as office_code,
        coalesce(documents_after.plan_code, documents_before.plan_code) as plan_code,
        coalesce(documents_after.fiscal_year_code, documents_before.fiscal_year_code) as fiscal_year_code,
        documents_before.sha256 as sha256_before,
        documents_after.sha256 as sha256_after,
        case
            when documents_after.sha256 is null then 'document_left'
            when documents_after.sha256 <> documents_before.sha256 or documents_before.sha256 is null then 'new_document'
            when documents_after.sha256 in (select sha256 from corrected_document) then 'corrected'
            else 'read_again'
        end as cause,
        documents_after.document_key as cause_document_key,
        coalesce(documents_after.file_name, documents_before.file_name) as cause_file_name
    from documents_before
    full outer join documents_after
        on documents_before.office_code = documents_after.office_code
        and documents_before.plan_code = documents_after.plan_code
        and documents_before.fiscal_year_code = documents_after.fiscal_year_code
),

figures_before as (
    select
        documents_before.office_code,
        documents_before.plan_code,
        documents_before.fiscal_year_code,
        dim_indicator.indicator_no,
        dim_indicator.indicator_name,
        unnest(['weight_marks', 'annual_target', 'year_to_date', 'claimed_marks', 'earned_marks']) as column_code,
        unnest([
            cast(fact_indicator.weight_marks as varchar),
            fact_indicator.annual_target_text,
            coalesce(fact_indicator.year_to_date_text, fact_indicator.year_to_date_status),
            cast(fact_indicator.claimed_marks as varchar),
            coalesce(cast(scores.earned_marks as varchar), scores.status)
        ]) as figure
    from documents_before
    inner join before.main.fact_indicator as fact_indicator on documents_before.document_key = fact_indicator.document_key
    inner join before.main.dim_indicator as dim_indicator on fact_indicator.indicator_key = dim_indicator.indicator_key
    left join before.main.step_default_score as scores
        on fact_indicator.document_key = scores.document_key
        and fact_indicator.indicator_key = scores.indicator_key
),

figures_after as (
    select
        documents_after.office_code,
        documents_after.plan_code,
        documents_after.fiscal_year_code,
        dim_indicator.indicator_no,
        dim_indicator.indicator_name,
        unnest(['weight_marks', 'annual_target', 'year_to_date', 'claimed_marks', 'earned_marks']) as column_code,
        unnest([
            cast(fact_indicator.weight_marks as varchar),
            fact_indicator.annual_target_text,
            coalesce(fact_indicator.year_to_date_text, fact_indicator.year_to_date_status),
            cast(fact_indicator.claimed_marks as varchar),
            coalesce(cast(scores.earned_marks as varchar), scores.status)
        ]) as figure
    from documents_after
    inner join after.main.fact_indicator as fact_indicator on documents_after.document_key = fact_indicator.document_key
    inner join after.main.dim_indicator as dim_indicator on fact_indicator.indicator_key = dim_indicator.indicator_key
    left join after.main.step_default_score as scores
        on fact_indicator.document_key = scores.document_key
        and fact_indicator.indicator_key = scores.indicator_key
),

figures_of_each_side as (
    select *, 'before' as side from figures_before
    union all
    select *, 'after' as side from figures_after
),

figures_side_by_side as (
    select
        office_code,
        plan_code,
        fiscal_year_code,
        indicator_no,
        indicator_name,
        column_code,
        string_agg(figure, '; ' order by figure asc nulls last) filter (where side = 'before') as text_before,
        string_agg(figure, '; ' order by figure asc nulls last) filter (where side = 'after') as text_after
    from figures_of_each_side
    group by office_code, plan_code, fiscal_year_code, indicator_no, indicator_name, column_code
),

compared_ranking as (
    select plan_code, fiscal_year_code from compared_plan
    union
    select plan_code, fiscal_year_code from changed_default
),

ranks_of_each_side as (
    select
        office_code,
        plan_code,
        fiscal_year_code,
        unnest(['score_percent', 'rank_competition']) as column_code,
        unnest([cast(score_percent as varchar), coalesce(cast(rank_competition as varchar), not_comparable_reason_code)]) as figure,
        'before' as side
    from before.main.mart_ranking
    where is_default_method and (plan_code, fiscal_year_code) in (select (plan_code, fiscal_year_code) from compared_ranking)
    union all
    select
        office_code,
        plan_code,
        fiscal_year_code,
        unnest(['score_percent', 'rank_competition']) as column_code,
        unnest([cast(score_percent as varchar), coalesce(cast(rank_competition as varchar), not_comparable_reason_code)]) as figure,
        'after' as side
    from after.main.mart_ranking
    where is_default_method and (plan_code, fiscal_year_code) in (select (plan_code, fiscal_year_code) from compared_ranking)
),

ranks_side_by_side as (
    select
        office_code,
        plan_code,
        fiscal_year_code,
        max(figure) filter (where side = 'before' and column_code = 'score_percent') as score_before,
        max(figure) filter (where side = 'after' and column_code = 'score_percent') as score_after,
        max(figure) filter (where side = 'before' and column_code = 'rank_competition') as rank_before,
        max(figure) filter (where side = 'after' and column_code = 'rank_competition') as rank_after
    from ranks_of_each_side
    group by office_code, plan_code, fiscal_year_code
),

documents_that_moved_others as (
    select
        plan_code,
        fiscal_year_code,
        array_to_string(list(cause_file_name order by cause_file_name asc nulls last)[1:3], ', ') as file_names
    from causes
    where
        sha256_before is distinct from sha256_after
        or cause = 'corrected'
    group by plan_code, fiscal_year_code
),

changes as (
    select
        'document' as kind,
        office_code,
        plan_code,
        fiscal_year_code,
        null as indicator_no,
        null as indicator_name,
        'sha256' as column_code,
        sha256_before as text_before,
        sha256_after as text_after,
        true as is_own
    from causes
    union all
    select
        'figure' as kind,
        office_code,
        plan_code,
        fiscal_year_code,
        indicator_no,
        indicator_name,
        column_code,
        text_before,
        text_after,
        true as is_own
    from figures_side_by_side
    union all
    select
        'score' as kind,
        office_code,
        plan_code,
        fiscal_year_code,
        null as indicator_no,
        null as indicator_name,
        'score_percent' as column_code,
        score_before as text_before,
        score_after as text_after,
        true as is_own
    from ranks_side_by_side
    union all
    -- a rank may move although the office's own score stayed
    select
        'rank' as kind,
        office_code,
        plan_code,
        fiscal_year_code,
        null as indicator_no,
        null as indicator_name,
        'rank_competition' as column_code,
        rank_before as text_before,
        rank_after as text_after,
        score_before is distinct from score_after as is_own
    from ranks_side_by_side
)

select
    cast(
        row_number() over (
            order by
                changes.plan_code asc nulls last,
                changes.fiscal_year_code asc nulls last,
                changes.office_code asc nulls last,
                changes.kind asc nulls last,
                changes.indicator_no asc nulls first,
                changes.indicator_name asc nulls first,
                changes.column_code asc nulls last
        ) as integer
    ) as change_key,
    changes.kind,
    changes.office_code,
    changes.plan_code,
    changes.fiscal_year_code,
    changes.indicator_no,
    changes.indicator_name,
    changes.column_code,
    changes.text_before,
    changes.text_after,
    case when changed_default.methods is not null then 'method_changed' else coalesce(causes.cause, 'other_offices') end as cause,
    case when changed_default.methods is null then causes.cause_document_key end as cause_document_key,
    coalesce(changed_default.methods, causes.cause_file_name, documents_that_moved_others.file_names) as cause_file_name
from changes
left join causes
    on changes.office_code = causes.office_code
    and changes.plan_code = causes.plan_code
    and changes.fiscal_year_code = causes.fiscal_year_code
    and changes.is_own
left join documents_that_moved_others
    on changes.plan_code = documents_that_moved_others.plan_code
    and changes.fiscal_year_code = documents_that_moved_others.fiscal_year_code
left join changed_default
    on changes.plan_code = changed_default.plan_code
    and changes.fiscal_year_code = changed_default.fiscal_year_code
    and changes.column_code in ('earned_marks', 'score_percent', 'rank_competition')
    and coalesce(causes.cause, 'other_offices') in ('read_again', 'other_offices')
where changes.text_before is distinct from changes.text_after
order by change_key asc nulls last;
