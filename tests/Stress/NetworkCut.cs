using System.Diagnostics;

namespace Shuddhachar.Stress;

/// <summary>
/// The tests where nothing but this computer can be reached: in a network of their own with no way out, whose kernel counts each attempt to
/// find one. One attempt is made on purpose first, so that a count that counts nothing is noticed. Needs root and Linux.
/// </summary>
static class NetworkCut
{
    const string Script = """
        ip link set lo up
        tried() { awk '/^Ip: [0-9]/ { sum += $13 } /^Ip6OutNoRoutes/ { sum += $2 } END { print sum }' /proc/net/snmp /proc/net/snmp6; }
        (echo x > /dev/udp/192.0.2.1/9) 2>/dev/null
        control=$(tried)
        echo "counted of one attempt on purpose: $control"
        for program in "$@"; do
          echo "$(basename "$program"): $(timeout 1200 dotnet "$program" --no-progress 2>&1 | grep -E '^  (total|failed):' | tr -s ' \n' ' ')"
        done
        echo "attempts to leave this computer: $(($(tried) - control))"
        """;

    /// <param name="projects">Of tests that are built.</param>
    public static string Run(IReadOnlyList<string> projects)
    {
        var artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../.."));
        var programs = projects.Select(project => Path.Combine(artifacts, project, "debug", $"Shuddhachar.{project}.dll")).ToArray();
        using var cut = Process.Start(new ProcessStartInfo("unshare", ["-n", "bash", "-c", Script, "cut", .. programs]) { RedirectStandardOutput = true })!;
        var said = cut.StandardOutput.ReadToEnd();
        cut.WaitForExit();
        return said.TrimEnd();
    }
}
