using System.Diagnostics;
using System.Globalization;
using System.Net;
using Shuddhachar.Fuzz.Mutilate;
using Shuddhachar.Testing;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="Taken">Files that the service took in; the same content counts once.</param>
/// <param name="Memory">Megabytes that the service held, a point each so many files.</param>
sealed record IntakeReport(int Sent, int Taken, IReadOnlyDictionary<string, int> States, IReadOnlyDictionary<string, int> Reasons, IReadOnlyList<long> Memory, IReadOnlyList<int> Handles, int Pages, TimeSpan Took, IReadOnlyList<string> Faults)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Sent} files sent, {Taken} drafts: {string.Join(", ", States.Select(pair => $"{pair.Key} {pair.Value}"))}; {Took.TotalSeconds:0} s; {Pages} of their pages opened
        reasons: {string.Join(", ", Reasons.OrderByDescending(pair => pair.Value).Take(20).Select(pair => $"{pair.Key} {pair.Value}"))}
        memory of the service, MB: {string.Join(" ", Memory)}; handles: {string.Join(" ", Handles)}
        {Faults.Count} faults{string.Concat(Faults.Take(20).Select(fault => "\n! " + fault))}
        """);
}

/// <summary>Mutilated documents and archive bombs through the upload of a running dashboard: it stays up, each is answered, memory and handles stay flat.</summary>
static class HostileIntake
{
    const int Together = 25;

    public static async Task<IntakeReport> RunAsync(int documents, int bombs, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-intake-").FullName;
        using var service = new IntakeService(Path.Combine(folder, "data"));
        try
        {
            if (LoadProcess.End(LoadProcess.Start(service.Data, SourceTree.Absolute("etl/samples/egov-2021-22-q2-jute.txt"))) is { Code: not 0 } failed) throw new InvalidOperationException(failed.Complained);
            service.AddPerson();
            await service.StartAsync();
            await service.SignInAsync();
            var (watch, memory, handles, faults, sent) = (Stopwatch.StartNew(), new List<long>(), new List<int>(), new List<string>(), 0);
            var ids = new HashSet<string>(StringComparer.Ordinal);
            var files = Enumerable.Range(0, documents).Select(number => Mutilator.Make(11, number)).Select(one => (Name: one.FileName, Content: one.Bytes)).Concat(Enumerable.Range(0, bombs).Select(Bombs.Make));
            foreach (var part in files.Chunk(Together))
            {
                foreach (var (outcome, id) in await service.UploadAsync(part))
                {
                    if (id is null) faults.Add($"not taken in: {outcome}");
                    else ids.Add(id);
                }
                sent += part.Length;
                while (await service.WaitingAsync() > 0) await Task.Delay(200);
                if (sent % (8 * Together) == 0 || sent == Together)
                {
                    memory.Add(service.ResidentBytes >> 20);
                    handles.Add(service.Handles);
                    say(string.Create(CultureInfo.InvariantCulture, $"{sent} sent, {watch.Elapsed.TotalSeconds:0} s, {memory[^1]} MB, {handles[^1]} handles"));
                }
            }
            var pages = await OpenAsync(service, ids.Where((_, at) => at % Math.Max(1, ids.Count / 200) == 0), faults);
            memory.Add(service.ResidentBytes >> 20);
            handles.Add(service.Handles);
            return Report(service, ids, sent, memory, handles, pages, watch.Elapsed, faults);
        }
        finally
        {
            service.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<int> OpenAsync(IntakeService service, IEnumerable<string> ids, List<string> faults)
    {
        var pages = 0;
        foreach (var id in ids)
        {
            pages++;
            if ((await service.GetAsync($"/intake/{id}")).Status is not HttpStatusCode.OK and var status) faults.Add($"/intake/{id}: {status}");
        }
        return pages;
    }

    static IntakeReport Report(IntakeService service, HashSet<string> ids, int sent, IReadOnlyList<long> memory, IReadOnlyList<int> handles, int pages, TimeSpan took, List<string> faults)
    {
        var drafts = service.Drafts();
        faults.AddRange(ids.Where(id => !drafts.ContainsKey(id)).Select(id => $"lost: {id}"));
        foreach (var draft in drafts.Values)
        {
            var (state, failure) = (draft.GetProperty("state").GetString()!, draft.GetProperty("failure"));
            var isAnswered = state == "read" || (state == "unreadable" && failure.GetProperty("messageBn").GetString() is { Length: > 0 } && failure.GetProperty("messageEn").GetString() is { Length: > 0 });
            if (!isAnswered) faults.Add($"{draft.GetProperty("fileName").GetString()}: {state} without an answer");
        }
        faults.AddRange(service.Complaints.Where(line => line.Contains("fail:", StringComparison.Ordinal)));
        return new(sent, drafts.Count, drafts.Values.CountBy(draft => draft.GetProperty("state").GetString()!).ToDictionary(),
            drafts.Values.Where(draft => draft.GetProperty("state").GetString() == "unreadable")
                .CountBy(draft => draft.GetProperty("failure") is var failure && failure.GetProperty("code").GetString() is { Length: > 0 } code ? code : failure.GetProperty("messageEn").GetString()!).ToDictionary(),
            memory, handles, pages, took, faults);
    }
}
