namespace Shuddhachar.Warehouse.Tests;

public sealed class CatalogTests : IDisposable
{
    readonly Database database = Database.InMemory();
    readonly DatabaseConnection connection;

    public CatalogTests()
    {
        connection = database.Connect();
        connection.ExecuteScript(
            """
            create table fact_score(score_key integer not null, weight_marks decimal(9,4), name varchar);
            create view mart_score as select score_key, weight_marks from fact_score;
            comment on table fact_score is 'One row per indicator. || প্রতি সূচকে একটি সারি।';
            comment on column fact_score.weight_marks is 'Weight in marks. || মান।';
            comment on column fact_score.name is 'Only one language.';
            comment on view mart_score is 'Scores. || নম্বর।';
            comment on column mart_score.weight_marks is 'Weight, through a view. || ভিউ।';
            """);
    }

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Read_Table_KnowsColumnsTypesAndNullability() => Assert.Equal(
        [("score_key", "INTEGER", false, 0), ("weight_marks", "DECIMAL(9,4)", true, 1), ("name", "VARCHAR", true, 2)],
        Catalog.Read(connection)["fact_score"].Columns.Select(column => (column.Name, column.SqlType, column.IsNullable, column.Ordinal)));

    [Fact]
    public void Read_Comments_ComeInBothLanguages()
    {
        var catalog = Catalog.Read(connection);
        Assert.Equal(new Comment("One row per indicator.", "প্রতি সূচকে একটি সারি।"), catalog["fact_score"].Comment);
        Assert.Equal(new Comment("Weight in marks.", "মান।"), catalog["fact_score"]["weight_marks"].Comment);
        Assert.Equal(new Comment("Only one language.", "Only one language."), catalog["fact_score"]["name"].Comment);
        Assert.Equal(new Comment("", ""), catalog["fact_score"]["score_key"].Comment);
    }

    [Fact]
    public void Read_View_HasItsOwnCommentsButForgetsNotNull()
    {
        var view = Catalog.Read(connection)["mart_score"];
        Assert.True(view.IsView);
        Assert.Equal(new Comment("Scores.", "নম্বর।"), view.Comment);
        Assert.Equal(new Comment("Weight, through a view.", "ভিউ।"), view["weight_marks"].Comment);
        // a view's column does not inherit what the table says of it
        Assert.True(view["score_key"].IsNullable);
        Assert.Equal("", view["score_key"].Comment.En);
    }

    [Fact]
    public void Read_AfterAViewIsReplaced_ItsCommentsAreGone()
    {
        connection.Execute("create or replace view mart_score as select score_key, weight_marks from fact_score");
        Assert.Equal("", Catalog.Read(connection)["mart_score"].Comment.En);
        Assert.Equal("", Catalog.Read(connection)["mart_score"]["weight_marks"].Comment.En);
    }

    [Fact]
    public void Indexer_UnknownName_SaysWhatThereIs()
    {
        var catalog = Catalog.Read(connection);
        Assert.Contains("no_such", Assert.Throws<UnknownRelationException>(() => catalog["no_such"]).Message, StringComparison.Ordinal);
        Assert.Contains("score_key, weight_marks, name", Assert.Throws<UnknownRelationException>(() => catalog["fact_score"]["mark"]).Message, StringComparison.Ordinal);
        Assert.False(catalog.TryGet("no_such", out _));
    }

    [Theory]
    [InlineData("weight_marks", "WeightMarks")]
    [InlineData("tier100_text", "Tier100Text")]
    [InlineData("q1_target_text", "Q1TargetText")]
    [InlineData("sha256", "Sha256")]
    [InlineData("office_name_bn", "OfficeNameBn")]
    public void CamelCase_AndBack_IsTheSameWord(string snake, string camel)
    {
        Assert.Equal(camel, Naming.CamelCase(snake));
        Assert.Equal(snake, Naming.SnakeCase(camel));
    }
}
