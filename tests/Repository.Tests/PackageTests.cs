using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

public sealed partial class PackageTests
{
    static IReadOnlyList<XElement> Versions { get; } =
        [.. XDocument.Parse(new SourceFile("Directory.Packages.props").Text).Descendants("PackageVersion")];

    [Fact]
    public void PackageVersions_StandUnderAReason() =>
        Rule.None("Each group of packages in Directory.Packages.props starts with a comment that says what it is there for.",
            Versions.Where(version => version.NodesBeforeSelf().Where(node => node is XElement or XComment).LastOrDefault() is null).Select(Name));

    [Fact]
    public void PackageVersions_AreExact() =>
        Rule.None("A version is one version: no range, no star.", Versions.Where(version => !Exact().IsMatch(version.Attribute("Version")!.Value)).Select(Name));

    [Fact]
    public void PackageVersions_AreUsed()
    {
        var used = SourceTree.Files.Where(file => file.EndsWith(".csproj", ".props", ".targets")).SelectMany(file => PackageReference().Matches(file.Text))
            .Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Rule.None("A package that no project references is taken out of Directory.Packages.props.", Versions.Select(Name).Where(name => !used.Contains(name)));
    }

    [Fact]
    public void NpmPackages_AreLockedByHashAlone() =>
        Rule.Holds("package-lock.json lies beside package.json and names hashes, not addresses.", SourceTree.Files.Where(file => file.Name == "package.json"), manifest =>
        {
            var lockFile = new SourceFile($"{manifest.Folder}/package-lock.json");
            return !File.Exists(SourceTree.Absolute(lockFile.Path)) ? [$"{lockFile}: missing"]
                : lockFile.Lines.Index().Where(line => line.Item.Contains("\"resolved\"", StringComparison.Ordinal)).Select(line => lockFile.At(line.Index));
        });

    [Fact]
    public void RegistryAddresses_AreInNoFile() =>
        Rule.HoldsForLines("Packages come from the registry that the machine is set up with: no file names one.",
            SourceTree.Files.Where(file => file.IsText), line => Registry().IsMatch(line));

    static string Name(XElement version) => version.Attribute("Include")!.Value;

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[\w.]+)?$")]
    private static partial Regex Exact();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex PackageReference();

    [GeneratedRegex("https?://[^\\s\"'<>]*(nuget|npmjs|registry)", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
