using System.Diagnostics;
using System.Text.Json;
using Shuddhachar.Testing;

namespace Shuddhachar.Browser.Tests;

/// <summary>Clients that others wrote for OData, strict ones, read the service as it is published. Their programs are in Clients/, they come locked from npm.</summary>
public sealed class ClientTests(BrowserHost host)
{
    static readonly string s_here = Path.Combine(SourceTree.Root, "tests", "Browser.Tests");

    string Service => host.Address + "/odata";

    [Fact]
    public async Task Metadata_InBothForms_IsReadAlikeByTheStandardsOwnToolsWithoutAMessage()
    {
        var said = JsonDocument.Parse(await RunAsync(s_here, "node", "Clients/metadata.mjs", Service)).RootElement;
        Assert.Equal("[]", said.GetProperty("messages").GetRawText());
        Assert.True(said.GetProperty("isSame").GetBoolean(), "$metadata says one thing as XML and another as JSON");
        var operations = said.GetProperty("operations").EnumerateArray().Select(operation => operation.GetString()!).ToList();
        Assert.Contains("get /Offices({OfficeKey})/Rankings", operations);
        Assert.Equal(["post /$batch"], operations.Where(operation => !operation.StartsWith("get ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TypedClient_GeneratedFromTheMetadata_CompilesAndReads()
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-client-");
        try
        {
            foreach (var name in new[] { "read.ts", "tsconfig.json" })
                File.Copy(Path.Combine(s_here, "Clients", name), Path.Combine(folder.FullName, name));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "node_modules"), Path.Combine(s_here, "node_modules"));
            using var http = new HttpClient();
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "metadata.xml"), await http.GetStringAsync($"{Service}/$metadata"));

            await RunAsync(folder.FullName, "node", "node_modules/@odata2ts/odata2ts/lib/run-cli.js", "-s", "metadata.xml", "-o", "client", "-m", "service", "-e", "ts", "-name", "shuddhachar");
            // classes of 27 sets that all lead to each other nest deeper than the 984 KB of stack that node gives the compiler
            await RunAsync(folder.FullName, "node", "--stack-size=2000", "node_modules/typescript/lib/tsc.js", "-p", ".");
            var found = JsonDocument.Parse(await RunAsync(folder.FullName, "node", "built/read.js", Service)).RootElement;

            var keys = Keys("select ranking_key as key from mart_ranking where plan_code = 'egov' and (office_name_bn like '%বিভাগ%' or score_percent < 90) order by score_percent desc nulls last, ranking_key asc nulls last");
            Assert.Equal(keys, found.GetProperty("keys").EnumerateArray().Select(key => key.GetInt32()));
            Assert.Equal(keys.Count, found.GetProperty("count").GetInt32());
            Assert.Equal(["nis-2020-21-q4-ict-division.txt", "egov-2021-22-q3-ict-division.txt"],
                found.GetProperty("documents").EnumerateArray().Select(name => name.GetString()).OrderDescending(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task OpenUI5_InABrowser_PagesFiltersSortsAndExpands()
    {
        await using var watched = await host.OpenAsync("/en/connect");
        var page = watched.Page;
        // OpenUI5's files stand on our origin for this page alone: the service lets no other origin in
        await page.RouteAsync("**/openui5.html", route => route.FulfillAsync(new() { Path = Path.Combine(s_here, "Clients", "openui5.html") }));
        await page.RouteAsync("**/resources/**", route => route.FulfillAsync(new()
        {
            Path = Path.Combine(s_here, "node_modules", "@openui5", "sap.ui.core", "src", new Uri(route.Request.Url).AbsolutePath["/resources/".Length..]),
        }));
        await page.GotoAsync(host.Address + "/openui5.html");
        var found = await page.EvaluateAsync<JsonElement>("() => read()");

        var keys = Keys("select indicator_result_key as key from mart_indicator_result where plan_code = 'nis' and office_name_bn like '%প্রযুক্তি%' order by indicator_no desc, indicator_result_key");
        Assert.Equal(keys.Count, found.GetProperty("count").GetInt32());
        var rows = found.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(keys.Take(20), rows.Select(row => row.GetProperty("IndicatorResultKey").GetInt32()));
        Assert.All(rows, row => Assert.Equal("ICTD", row.GetProperty("Office").GetProperty("OfficeCode").GetString()));
    }

    List<int> Keys(string sql)
    {
        using var lease = host.Warehouse.Lease();
        return [.. lease.Connection.Query(sql, row => row.Int("key"))];
    }

    /// <summary>What a program prints; fails with all it said when it fails.</summary>
    static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{await error}");
        return await output;
    }
}
