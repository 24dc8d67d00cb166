using System.Xml.Linq;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

public sealed class ProjectTests
{
    /// <summary>Etl → Warehouse ← Dashboard. The dashboard only needs etl built beside it: documents are parsed in a process of their own.</summary>
    static readonly Dictionary<string, string[]> s_references = new()
    {
        ["etl/Etl.csproj"] = ["warehouse/Warehouse.csproj"],
        ["warehouse/Warehouse.csproj"] = ["warehouse/DuckDB.NET.Bindings/DuckDB.NET.Bindings.csproj"],
        ["warehouse/DuckDB.NET.Bindings/DuckDB.NET.Bindings.csproj"] = [],
        ["dashboard/Dashboard.csproj"] = ["etl/Etl.csproj (built only)", "warehouse/Warehouse.csproj"],
    };

    static IEnumerable<SourceFile> Projects => SourceTree.Files.Where(file => file.EndsWith(".csproj"));

    static IEnumerable<SourceFile> ProductProjects => Projects.Where(file => !file.IsUnder("tests"));

    [Fact]
    public void References_OfTheProduct_AreEtlToWarehouseFromDashboard() =>
        Rule.Holds("A product project references exactly what the design draws.", ProductProjects, project =>
        {
            var expected = s_references.GetValueOrDefault(project.Path, []);
            var actual = References(project).ToList();
            return actual.Except(expected).Select(path => $"{project}: unexpected reference to {path}")
                .Concat(expected.Except(actual).Select(path => $"{project}: missing reference to {path}"));
        });

    [Fact]
    public void Solution_HasEveryProject()
    {
        var solution = new SourceFile("Shuddhachar.sln").Text.Replace('\\', '/');
        Rule.Holds("Every project is in Shuddhachar.sln, or `dotnet build` and test.sh pass it by.", Projects,
            project => solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal) ? [] : [project.Path]);
    }

    [Fact]
    public void Warehouse_HasNoWebFramework()
    {
        Rule.HoldsForLines("Warehouse knows no ASP.NET.",
            SourceTree.Under("warehouse").Where(file => file.EndsWith(".csproj", ".targets", ".cs")),
            line => line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal) || line.Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
    }

    [Fact]
    public void DependencyInjection_IsOnlyInTheDashboard() =>
        Rule.HoldsForLines("Etl and Warehouse are called, not composed: no container there.",
            SourceTree.Under("etl").Concat(SourceTree.Under("warehouse")).Where(file => file.EndsWith(".cs", ".csproj")),
            line => line.Contains("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal) || line.Contains("IServiceCollection", StringComparison.Ordinal));

    [Fact]
    public void Projects_HaveALockFile() =>
        Rule.Holds("A project pins its packages: packages.lock.json lies beside it.", Projects,
            project => File.Exists(SourceTree.Absolute($"{project.Folder}/packages.lock.json")) ? [] : [project.Path]);

    [Fact]
    public void Folders_AreNamedAfterWhatTheyAreAbout()
    {
        string[] vague = ["Common", "Core", "Utils", "Util", "Helpers", "Services", "Models", "Managers", "Misc", "Shared"];
        Rule.Holds("A folder named after no idea collects everything.", SourceTree.Files,
            file => file.Folder.Split('/').Intersect(vague, StringComparer.OrdinalIgnoreCase).Select(name => $"{file}: folder {name}"));
    }

    static IEnumerable<string> References(SourceFile project) =>
        XDocument.Parse(project.Text).Descendants("ProjectReference").Select(reference =>
        {
            var path = Path.GetRelativePath(SourceTree.Root, SourceTree.Absolute($"{project.Folder}/{reference.Attribute("Include")!.Value}")).Replace('\\', '/');
            return reference.Attribute("ReferenceOutputAssembly")?.Value == "false" ? $"{path} (built only)" : path;
        });
}
