using Shuddhachar.Testing;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>A small star of random rows, twice: in DuckDB, and as objects that LINQ follows.</summary>
sealed class Star : IDisposable
{
    const string Schema = """
        create table dim_office (office_key integer not null primary key, office_code varchar not null, name_bn varchar, name_en varchar, kind varchar not null, parent_key integer);
        create table dim_plan (plan_key integer not null primary key, plan_code varchar not null, name_bn varchar not null);
        create table mart_gap (
            gap_key integer not null, office_key integer not null, plan_key integer, office_name_bn varchar, indicator_name varchar,
            weight_marks decimal(9,4) not null, target_number decimal(18,4), actual_number decimal(18,4), rank_no integer,
            target_date date, measured_at timestamp, is_met boolean, share double, unit_code varchar not null);
        """;

    // the two spellings with and without a joiner (U+200D) are alike to a dictionary, and are two texts
    static readonly string?[] Names =
        [null, "", "শিল্প মন্ত্রণালয়", "পাট অধিদপ্তর", "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ", "কৃষি", "খাদ্য", "ক", "ড়", "ড", "ঢ", "র‍্যাব", "র্যাব", "অর্থ", "আইন"];

    static readonly string?[] Indicators =
        [null, "", "e-Nothi notes", "it's 100%", "Citizen's charter", "  spaces\t", "ABC", "abc", "নৈতিকতা কমিটি", "a_b", "𝔸b😀c", "É"];

    readonly List<Shape> shapes;
    readonly List<Thing>[] rows;

    internal Star(int seed, int gaps, int offices = 9)
    {
        var random = new Random(seed);
        object? Maybe(object value) => random.Next(4) == 0 ? null : value;
        T Pick<T>(T[] from) => from[random.Next(from.Length)];
        // all text of the warehouse is folded when it enters
        string? Name() => Pick(Names)?.Normalize();
        Shape office = Entity("Offices", "OfficeKey:Whole", "OfficeCode:Text", "NameBn:Text", "NameEn:Text", "Kind:Text", "ParentKey:Whole");
        Shape plan = Entity("Plans", "PlanKey:Whole", "PlanCode:Text", "NameBn:Text");
        Shape gap = Entity(
            "Gaps", "GapKey:Whole", "OfficeKey:Whole", "PlanKey:Whole", "OfficeNameBn:Text", "IndicatorName:Text", "WeightMarks:Exact", "TargetNumber:Exact", "ActualNumber:Exact",
            "RankNo:Whole", "TargetDate:Date", "MeasuredAt:Timestamp", "IsMet:Boolean", "Share:Floating", "UnitCode:Text");
        (shapes, rows) = ([office, plan, gap], [
            [.. Enumerable.Range(1, offices).Select(key => Row(
                office, (long)key, $"O{key}", Name(), random.Next(3) == 0 ? null : Pick(Indicators), Pick(["division", "department", "ministry"]), key == 1 ? null : Maybe((long)random.Next(1, key))))],
            [Row(plan, 1L, "nis", "শুদ্ধাচার"), Row(plan, 2L, "egov", "ই-গভর্ন্যান্স")],
            [.. Enumerable.Range(1, gaps).Select(key => Row(
                gap, (long)key, (long)random.Next(1, offices + 1), Maybe((long)random.Next(1, 3)), Name(), Pick(Indicators), random.Next(0, 400) / 100m,
                Maybe(random.Next(-20, 20) / 4m), Maybe(random.Next(-20, 20) / 4m), Maybe((long)random.Next(-5, 12)), Maybe(Day(random)),
                Maybe(Day(random).ToDateTime(TimeOnly.MinValue).AddMicroseconds(random.NextInt64(4) * 21_599_999_999)), Maybe(random.Next(2) == 0), Maybe(random.Next(-8, 8) / 8d), Pick(["count", "percent"])))]]);
        Link(gap, "Office", "OfficeKey", office, "Gaps");
        Link(gap, "Plan", "PlanKey", plan, "Gaps");
        Link(office, "Parent", "ParentKey", office, "Children");
        Served = new ODataWarehouse(Schema + File.ReadAllText(SourceTree.Absolute("warehouse/sql/functions/percent_of.sql")), Fill);
    }

    internal ODataWarehouse Served { get; }

    internal Table Table(string name)
    {
        var at = shapes.FindIndex(shape => shape.Name == name);
        return new Table(shapes[at], rows[at]);
    }

    public void Dispose() => Served.Dispose();

    // months of all lengths, and their ends
    static DateOnly Day(Random random)
    {
        var first = new DateOnly(2020, 1, 1).AddMonths(random.Next(16));
        return random.Next(3) switch { 0 => first, 1 => first.AddMonths(1).AddDays(-1), _ => first.AddDays(random.Next(28)) };
    }

    static Shape Entity(string name, params string[] columns)
    {
        var read = columns.Select(column => column.Split(':') is var parts ? new Column(parts[0], Enum.Parse<ValueKind>(parts[1])) : null!).ToList();
        return new Shape(name, IsEntity: true, read, [.. Term.By(read[0])]);
    }

    static Thing Row(Shape shape, params object?[] values)
    {
        var row = new Thing();
        foreach (var (column, value) in shape.Columns.Zip(values)) row.Values.Add(column.Path, value);
        return row;
    }

    void Link(Shape from, string navigation, string foreignKey, Shape to, string back)
    {
        var (sources, targets) = (Table(from.Name).Rows, Table(to.Name).Rows);
        from.One[navigation] = to;
        to.Many[back] = from;
        foreach (var target in targets) target.Many[back] = [.. sources.Where(source => Equals(source[foreignKey], target[to.Columns[0].Path]))];
        foreach (var source in sources) source.One[navigation] = targets.FirstOrDefault(target => Equals(source[foreignKey], target[to.Columns[0].Path]));
    }

    void Fill(DatabaseConnection connection)
    {
        foreach (var (name, relation) in new[] { ("Offices", "dim_office"), ("Plans", "dim_plan"), ("Gaps", "mart_gap") })
        {
            using var appender = connection.Append(relation);
            foreach (var row in Table(name).Rows)
            {
                foreach (var value in row.Values.Values) Add(appender, value);
                appender.EndRow();
            }
            appender.Complete();
        }
    }

    static BulkAppender Add(BulkAppender appender, object? value) => value switch
    {
        null => appender.AddNull(),
        long whole => appender.Add((int)whole),
        decimal exact => appender.Add(exact),
        double floating => appender.Add(floating),
        string text => appender.Add(text),
        DateOnly day => appender.Add(day),
        DateTime moment => appender.Add(moment),
        var flag => appender.Add((bool)flag),
    };
}
