using System.Globalization;

namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>Every check is silent on good rows and speaks on a planted fault.</summary>
public sealed class CheckTests(SmallMart small) : IClassFixture<SmallMart>
{
    readonly MartDatabase mart = small.Database;

    public static readonly TheoryData<string, string> FiresOn = new()
    {
        { "grain_is_unique", "insert into mart_submission select * from mart_submission limit 1" },
        { "grain_is_unique", "insert into mart_rank select * from mart_rank where document_key = 1 or document_key = 2" },
        { "fact_grain_is_unique", "insert into fact_score select * replace (score_key + 1000 as score_key) from fact_score where document_key = 1" },
        { "fact_grain_is_unique", "update fact_quarter set quarter_result_key = 1" },
        { "fact_grain_is_unique", "insert into fact_line select * from fact_line limit 1" },
        { "no_row_is_lost", "insert into fact_score select * replace (99 as score_key, 99 as document_key) from fact_score where score_key = 1" },
        { "no_row_is_lost", "insert into fact_finding values (1, 2, null, 'REC204', 'recognise', 'error', 1, null, null, null, null, null, null, null, 'ক', 'A', false)" },
        { "no_row_is_lost", "delete from mart_gap_office where document_key = 2" },
        { "no_row_is_lost", "delete from mart_gap_concept where compared_count = 0" },
        { "no_row_is_lost", "update mart_submission set report_count = 0" },
        { "no_row_is_lost", "delete from mart_rank where document_key = 4 and not is_default_method" },
        { "no_row_is_lost", "update mart_warning_record set row_count = row_count + 1" },
        { "sums_equal_facts", "update mart_gap_office set earned_marks = earned_marks + 0.000001 where document_key = 4" },
        { "sums_equal_facts", "update mart_gap_concept set actual_sum = actual_sum + 1 where quarter_no = 0" },
        { "sums_equal_facts", "update mart_gap_concept set compared_count = compared_count + 1 where quarter_no = 0" },
        { "rank_interval_holds", "update mart_rank set rank_best = rank_competition + 1 where rank_competition is not null" },
        { "rank_interval_holds", "update mart_rank set rank_worst = rank_competition - 1 where rank_competition is not null" },
        { "rank_interval_holds", "update mart_rank set score_low_percent = score_percent + 0.01 where score_percent is not null" },
        { "rank_interval_holds", "update mart_rank set score_high_percent = null where score_percent is not null" },
        { "key_has_no_orphan", "insert into fact_line values (99, 1, 'x')" },
        { "key_has_no_orphan", "update dim_office set parent_key = 0 where office_key = 1" },
        { "key_has_no_orphan", "update fact_score set method_key = 9 where document_key = 5 and method_key = 3" },
        { "row_belongs_to_its_document", "update fact_indicator set office_key = 2 where document_key = 1" },
        { "row_belongs_to_its_document", "update dim_document set quarter_key = 20211 where document_key = 2" },
        { "row_belongs_to_its_document", "update fact_quarter set quarter_key = 20193 where document_key = 1" },
        { "row_belongs_to_its_document", "update fact_score set method_key = 2 where document_key = 1" },
        { "value_status_matches_text", "update fact_indicator_cell set value_text = null where value_status = 'value'" },
        { "value_status_matches_text", "update fact_quarter set actual_status = 'blank' where document_key = 1" },
        { "value_status_matches_text", "update fact_indicator set year_to_date_status = 'not_due' where document_key = 1" },
        { "number_has_line", "update fact_indicator_cell set value_line = null where column_code = 'achievement'" },
        { "number_has_line", "update fact_quarter set actual_line = 99 where document_key = 1" },
        { "earned_within_weight", "update fact_score set earned_marks = weight_marks + 0.0001 where document_key = 1" },
        { "earned_within_weight", "update fact_score set earned_marks = -0.000001 where document_key = 1" },
        { "earned_within_weight", "update fact_score set earned_marks = 0 where status = 'quarantined'" },
        { "earned_within_weight", "update fact_score set earned_marks = null where document_key = 1" },
        { "marks_add_up", "update step_document_method_marks set scored_marks = scored_marks - 0.0001 where document_key = 1" },
        { "marks_add_up", "update step_document_method_marks set not_applicable_row_count = 0 where document_key = 2" },
        { "quarantined_row_is_unscored", "update fact_indicator set is_quarantined = true where document_key = 1" },
        { "comparable_row_has_rank", "update mart_rank set rank_dense = 9 where not_comparable_reason_code is not null" },
        { "comparable_row_has_rank", "update mart_rank set rank_competition = null where not_comparable_reason_code is null" },
        { "comparable_row_has_rank", "update mart_rank set scored_marks = plan_total_marks * 0.7499 where not_comparable_reason_code is null" },
        { "rank_follows_score", "update mart_rank set rank_competition = 2, rank_dense = 2 where not_comparable_reason_code is null" },
        { "rank_follows_score", "insert into mart_rank by name select * replace (score_percent + 1 as score_percent, 2 as rank_competition, 2 as rank_dense) from mart_rank where not_comparable_reason_code is null" },
        { "rank_follows_score", "insert into mart_rank by name select * replace (2 as rank_dense, 2 as rank_competition) from mart_rank where not_comparable_reason_code is null" },
        { "alternate_key_is_unique", "update dim_office set office_code = 'X'" },
        { "alternate_key_is_unique", "update dim_quarter set quarter_code = '2020-21 Q1' where quarter_key = 20202" },
        { "alternate_key_is_unique", "update dim_document set sha256 = 'x'" },
        { "one_document_is_current", "update dim_document set is_current = true where document_key = 1" },
        { "one_document_is_current", "update dim_document set is_current = false where document_key = 2" },
        { "default_method_is_unique", "update dim_method set is_default = true where method_code = 'egov_step'" },
        { "cell_counts_add_up", "update dim_document set quarantined_cell_count = cell_count where document_key = 1" },
        { "repair_has_evidence", "insert into fact_finding values (1, 2, null, 'VAL401', 'validate', 'info', 1, 2, '1.1', 'weight', '7', '1', 'প্রমাণ', '', 'ক', 'A', true)" },
        { "code_is_known", "update fact_score set status = 'zero' where document_key = 1" },
        { "code_is_known", "update fact_indicator_cell set column_code = 'tier50' where column_code = 'tier60' and document_key = 4" },
    };

    [Theory]
    [MemberData(nameof(FiresOn))]
    public void Check_OnAPlantedFault_Fires(string check, string fault)
    {
        var sql = SqlFiles.Embedded.Of(SqlFiles.Checks).Single(file => file.Name == check).Text;
        Assert.Empty(mart.Query(sql, row => row.Columns.Count));
        mart.Connection.Execute("begin transaction");
        try
        {
            Assert.True(mart.Connection.Execute(fault) > 0, "the fault changed nothing");
            Assert.NotEmpty(mart.Query(sql, row => row.Columns.Count));
        }
        finally
        {
            mart.Connection.Execute("rollback");
        }
    }

    [Fact]
    public void Checks_OfSql_AreAllTriedWithAFault()
    {
        string[] tried = [.. FiresOn.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(SqlFiles.Embedded.Of(SqlFiles.Checks).Select(file => file.Name), tried);
    }

    [Fact]
    public void Build_OfTheSmallWarehouse_IsTheSameBytesInTheSameOrderTwice()
    {
        using var other = new MartDatabase(SmallWarehouse.Rows());
        foreach (var relation in Catalog.Read(mart.Connection).Relations.Where(relation => !relation.IsView))
            Assert.Equal(Text(mart, relation), Text(other, relation));
        static IReadOnlyList<string> Text(MartDatabase from, Relation relation) => from.Query(
            $"select * from {Identifier.Quote(relation.Name)}",
            row => string.Join('|', relation.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{row.Value(column.Name)}"))));
    }

    [Fact]
    public void Build_IntoAFile_LeavesOneCompleteFile()
    {
        using var data = new TemporaryData();
        Directory.CreateDirectory(data.Folder.Root);
        var path = Path.Combine(data.Folder.Root, "small.duckdb");
        WarehouseBuilder.Build(path, SmallWarehouse.Rows().Rows.ToWarehouseRows(), TestContext.Current.CancellationToken);
        using var database = Database.OpenForServing(path);
        using var connection = database.Connect();
        Assert.Equal([6], connection.Query("select count(*) as documents from mart_document", row => row.Int("documents")));
    }
}
