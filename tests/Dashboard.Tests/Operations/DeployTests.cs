using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Testing;

namespace Shuddhachar.Dashboard.Tests.Operations;

/// <summary>The files of a deployment, as far as they can be held against the repository without a container engine or systemd.</summary>
public partial class DeployTests
{
    static readonly string s_unit = Read("shuddhachar.service"), s_proxy = Read("nginx.conf"), s_image = Read("Dockerfile");

    [Fact]
    public void Image_CopiesOnlyWhatIsThere()
    {
        var copied = Copy().Matches(s_image).SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]).ToList();
        Assert.Contains("etl", copied);
        Assert.All(copied, source => Assert.True(Path.Exists(SourceTree.Absolute(source)), source));
        Assert.All(Project().Matches(s_image), match => Assert.True(File.Exists(SourceTree.Absolute(match.Value)), match.Value));
    }

    [Fact]
    public void Settings_ThatTheFilesName_AreThereAndRight()
    {
        foreach (var text in new[] { s_unit, s_proxy, s_image, File.ReadAllText(SourceTree.Absolute("dashboard/README.md")) })
        {
            Assert.All(Variable().Matches(text), match =>
            {
                var setting = Settings.All.SingleOrDefault(known => known.Name == match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal));
                Assert.True(setting?.Form.Allows(match.Groups[2].Value) == true, match.Value);
            });
            Assert.All(Named().Matches(text), match => Assert.Contains(Settings.All, known => known.Name == match.Value));
        }
    }

    [Fact]
    public void Proxy_LetsPassWhatTheServiceTakes()
    {
        Assert.Contains($"client_max_body_size {Settings.All.Single(setting => setting.Name == "intake:request_megabytes").Default}m;", s_proxy, StringComparison.Ordinal);
        Assert.DoesNotContain("$proxy_add_x_forwarded_for", s_proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_WaitsLongerThanRequestsMayTakeToEnd() => Assert.True(
        int.Parse(Wait().Match(s_unit).Groups[1].Value, CultureInfo.InvariantCulture) > int.Parse(Settings.StopSeconds.Default, CultureInfo.InvariantCulture));

    static string Read(string name) => File.ReadAllText(SourceTree.Absolute($"dashboard/Operations/{name}"));

    [GeneratedRegex(@"^COPY (?!--from)(.+)$", RegexOptions.Multiline)]
    private static partial Regex Copy();

    [GeneratedRegex(@"[a-z]+/[A-Z][A-Za-z]+\.csproj")]
    private static partial Regex Project();

    [GeneratedRegex(@"\b([a-z]+__[a-z_]+)=([^\s`)]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\b(access|limits|intake|stop|log|otlp|odata|loader):[a-z_]+\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"TimeoutStopSec=(\d+)")]
    private static partial Regex Wait();
}
