using System.Security.Cryptography;
using System.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// Names the code that builds a snapshot: a hash over the compiled programs, whose builds are deterministic. The same documents under the
/// same version give the same snapshot, so nothing need be built again.
/// </summary>
static class CodeVersion
{
    public static string Current { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
        $"{typeof(CodeVersion).Assembly.ManifestModule.ModuleVersionId} {typeof(WarehouseBuilder).Assembly.ManifestModule.ModuleVersionId}")))[..12];
}
