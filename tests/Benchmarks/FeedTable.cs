using Shuddhachar.Warehouse;

namespace Shuddhachar.Benchmarks;

/// <summary>A published snapshot with a mart_gap of many rows like the real one's, and the ways to read it that are compared.</summary>
sealed class FeedTable : IDisposable
{
    const string Schema =
        """
        create table dim_office (office_key integer not null primary key, office_code varchar not null, name_bn varchar not null, name_en varchar);
        insert into dim_office select i, 'OFF' || i, 'কার্যালয় ' || i, 'Office ' || i from range(1, 401) as numbers(i);
        create table mart_gap (
            gap_key integer not null, office_key integer not null, office_code varchar, office_name_bn varchar, fiscal_year_code varchar,
            indicator_no varchar, indicator_name varchar, weight_marks decimal(9,4), target_number decimal(18,4), actual_number decimal(18,4),
            attainment_percent decimal(18,6), is_met boolean, target_date date, status varchar);
        insert into mart_gap
        select
            i, 1 + i % 400, 'OFF' || (1 + i % 400), 'কার্যালয় ' || (1 + i % 400), '20' || (15 + i % 9) || '-' || (16 + i % 9),
            (1 + i % 9) || '.' || (1 + i % 5), 'ই-নথিতে নোট নিষ্পত্তিকৃত ' || i % 60, i % 40 / 8, i % 1000, case when i % 7 = 0 then null else i % 900 end,
            case when i % 7 = 0 then null else i % 900 / 9 end, case when i % 7 = 0 then null else i % 2 = 0 end,
            case when i % 3 = 0 then date '2021-07-01' + (i % 365)::integer end, case when i % 7 = 0 then 'not_reported' else 'scored' end
        from range(1, $rows + 1) as numbers(i)
        order by i;
        """;

    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("shuddhachar-feed-");

    internal FeedTable(int rows)
    {
        Folder = new DataFolder(directory.FullName);
        new Snapshots(Folder).Publish(publication =>
        {
            using var database = Database.OpenReadWrite(publication.DraftPath);
            using var connection = database.Connect();
            connection.ExecuteScript(Schema.Replace("$rows", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        });
        Path = new Snapshots(Folder).PathOf(1);
    }

    internal DataFolder Folder { get; }

    /// <summary>The snapshot's file.</summary>
    internal string Path { get; }

    public void Dispose() => directory.Delete(recursive: true);
}
