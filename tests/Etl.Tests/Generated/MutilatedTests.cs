using Shuddhachar.Fuzz.Mutilate;

namespace Shuddhachar.Etl.Tests.Generated;

/// <summary>The first of the mutilated documents; `dotnet run --project tests/Fuzz -- mutilate --documents 10000` tries them all.</summary>
public class MutilatedTests
{
    const int Rounds = 6;

    [Fact]
    public void Run_MutilatedDocuments_EndAsAcceptedOrRefusedWithAReason()
    {
        var endings = Ordeal.Run(seed: 1, documents: Rounds * Mutilator.Damages.Count);
        Assert.Empty(endings.Where(ending => ending.Trouble.Length > 0).Select(ending => $"{ending.Document.FileName} {ending.Document.Damage}: {ending.Trouble}"));
    }

    [Fact]
    public void Make_AnyNumber_GivesTheSameDocumentAgain() =>
        Assert.All(Enumerable.Range(0, Mutilator.Damages.Count), number => Assert.Equal(Mutilator.Make(3, number).Bytes, Mutilator.Make(3, number).Bytes));
}
