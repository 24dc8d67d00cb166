using Shuddhachar.Warehouse;

namespace Shuddhachar.Browser.Tests;

/// <summary>The samples and a small synthetic nation: offices of every kind, several years, late, missing and misread reports.</summary>
public sealed class NationHost : BrowserHost
{
    protected override void LoadMore(DataFolder folder)
    {
        var nation = Path.Combine(folder.Root, "nation");
        Run(folder, "generate", "--offices", "12", "--years", "3", "--seed", "5", "--out", nation);
        Run(folder, "load", nation);
    }
}
