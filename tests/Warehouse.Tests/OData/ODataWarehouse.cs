using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>A small database with the names, nulls and Bengali texts that the real one has, and requests run over it as the service runs them.</summary>
sealed class ODataWarehouse : IDisposable
{
    internal const int SnapshotNumber = 7;

    const string Schema = """
        create table dim_office (office_key integer not null primary key, office_code varchar not null, name_bn varchar not null, name_en varchar, kind varchar not null, parent_key integer);
        comment on table dim_office is 'An office. || একটি দপ্তর।';
        comment on column dim_office.name_bn is 'The name in Bangla. || বাংলা নাম।';
        create table dim_plan (plan_key integer not null primary key, plan_code varchar not null, name_bn varchar not null);
        create table mart_gap (
            gap_key integer not null, office_key integer not null, plan_key integer, office_name_bn varchar, indicator_name varchar,
            weight_marks decimal(9,4) not null, target_number decimal(18,4), actual_number decimal(18,4), rank_no integer,
            target_date date, is_met boolean, share double, unit_code varchar not null);
        comment on table mart_gap is 'Target and achievement. || লক্ষ্যমাত্রা ও অর্জন।';
        insert into dim_office values (1, 'ICTD', 'তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ', 'ICT Division', 'division', null), (2, 'DOJ', 'পাট অধিদপ্তর', null, 'department', 1), (3, 'MOI', 'শিল্প মন্ত্রণালয়', 'Ministry of Industries', 'ministry', null);
        insert into dim_plan values (1, 'nis', 'শুদ্ধাচার'), (2, 'egov', 'ই-গভর্ন্যান্স');
        """;

    readonly Database database = Database.InMemory();

    internal ODataWarehouse(IEnumerable<GapRow>? gaps = null)
        : this(Schema, connection => Fill(connection, gaps ?? []))
    {
    }

    internal ODataWarehouse(string schema, Action<DatabaseConnection> fill)
    {
        Connection = database.Connect();
        Connection.ExecuteScript(schema);
        fill(Connection);
        Model = ODataModel.From(Catalog.Read(Connection));
    }

    static void Fill(DatabaseConnection connection, IEnumerable<GapRow> gaps)
    {
        using var appender = connection.Append("mart_gap");
        foreach (var gap in gaps) gap.AddTo(appender);
        appender.Complete();
    }

    internal DatabaseConnection Connection { get; }

    internal ODataModel Model { get; }

    internal QueryPlan Plan(string url, int pageSize = Limits.DefaultPageSize)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var request = mark < 0 ? ODataRequest.Parse(url, "") : ODataRequest.Parse(url[..mark], url[mark..]);
        return QueryPlan.Bind(request, Model, SnapshotNumber, pageSize);
    }

    internal SqlText Sql(string url) => SqlText.Write(Plan(url));

    internal Rejection Rejected(string url) => Assert.Throws<RejectedException>(() => Plan(url)).Rejection;

    /// <summary>The keys of one page in the order of the answer.</summary>
    internal List<int> Keys(QueryPlan plan)
    {
        var sql = SqlText.Write(plan);
        using var statement = Connection.Prepare(sql.Text);
        for (var i = 0; i < sql.Parameters.Count; i++) statement.Bind(i + 1, sql.Parameters[i]);
        using var result = statement.Execute();
        var ordinal = plan switch { FeedPlan feed => feed.CursorOrdinal, EntityPlan => EntityPlan.CursorOrdinal, _ => 1 };
        var keys = new List<int>();
        while (result.TryRead(out var chunk))
        {
            for (var row = 0; row < chunk.Rows; row++)
            {
                if (!chunk[ordinal].IsNull(row) && chunk[ordinal].Column.Type is DuckDB.NET.Native.DuckDBType.Integer or DuckDB.NET.Native.DuckDBType.BigInt) keys.Add((int)chunk[ordinal].Whole(row));
            }
        }
        return keys;
    }

    internal List<int> Keys(string url) => Keys(Plan(url));

    public void Dispose()
    {
        Connection.Dispose();
        database.Dispose();
    }
}
