using System.Diagnostics;

namespace Shuddhachar.Stress;

/// <summary>
/// The tests where nothing but this computer can be reached: in a network of their own, whose only way out is a wire that ends nowhere and
/// counts what is sent on it. One packet is sent on purpose first, so that a wire that counts nothing is noticed. Needs root and Linux.
/// </summary>
static class NetworkCut
{
    const string Script = """
        set -e
        ip link set lo up
        ip link add wire type dummy
        echo 1 > /proc/sys/net/ipv6/conf/wire/disable_ipv6
        ip addr add 10.255.0.1/24 dev wire
        ip link set wire up
        ip route add default via 10.255.0.2 dev wire onlink
        set +e
        sent() { awk '$1 == "wire:" { print $11 }' /proc/net/dev; }
        echo x > /dev/udp/192.0.2.1/9
        echo "control: $(sent) packet"
        for program in "$@"; do
          echo "$(basename "$program"): $(timeout 1200 dotnet "$program" --no-progress 2>&1 | tail -6 | grep -E 'total:|failed:' | tr -s ' \n' ' ')"
        done
        echo "left this computer: $(($(sent) - 1)) packets"
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
