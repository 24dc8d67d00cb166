using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>A scoring method that is to become the default of its plan.</summary>
/// <param name="By">Code of the person.</param>
public sealed record MethodChoice(string PlanCode, string MethodCode, string By, DateTime At);

/// <summary>The chosen methods that wait to be published, at most one of a plan, in <c>data/intake/methods.json</c>: on the disk before it is answered, as all that waits.</summary>
public sealed class MethodChoices
{
    readonly string _path;
    readonly Lock _changing = new();

    public MethodChoices(DataFolder folder)
    {
        _path = Path.Combine(folder.Intake, "methods.json");
        if (File.Exists(_path))
            Waiting = IntakeJson.Parse<MethodChoice[]>(File.ReadAllBytes(_path)) is { } waiting ? [.. waiting] : throw new InvalidDataException($"{_path} is damaged: put back the copy of a backup, or remove it and choose again.");
    }

    public ImmutableArray<MethodChoice> Waiting { get; private set; } = [];

    /// <summary>It waits in place of an earlier choice of its plan.</summary>
    public void Choose(MethodChoice choice) => Change(waiting => [.. waiting.Where(other => other.PlanCode != choice.PlanCode), choice]);

    /// <returns>False when none of the plan waits.</returns>
    public bool TakeBack(string plan) => Change(waiting => [.. waiting.Where(other => other.PlanCode != plan)]);

    /// <summary>Published ones wait no longer; one that was chosen since does.</summary>
    public void Leave(ImmutableArray<MethodChoice> published) => Change(waiting => [.. waiting.Except(published)]);

    /// <summary>They wait again, where no other choice of the plan does.</summary>
    public void ComeBack(ImmutableArray<MethodChoice> undone) => Change(waiting => [.. waiting, .. undone.ExceptBy(waiting.Select(other => other.PlanCode), choice => choice.PlanCode)]);

    bool Change(Func<ImmutableArray<MethodChoice>, ImmutableArray<MethodChoice>> change)
    {
        lock (_changing)
        {
            var next = change(Waiting);
            if (next.SequenceEqual(Waiting)) return false;
            DurableFile.Write(_path, IntakeJson.Bytes(next));
            Waiting = next;
            return true;
        }
    }
}
