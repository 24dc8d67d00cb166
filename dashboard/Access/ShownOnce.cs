using System.Collections.Concurrent;

namespace Shuddhachar.Dashboard.Access;

/// <summary>Secrets on their way from the form that made them to the page that shows them, once and within minutes; never in an address or on a disk.</summary>
sealed class ShownOnce
{
    static readonly TimeSpan s_time = TimeSpan.FromMinutes(2);

    readonly ConcurrentDictionary<int, (string Secret, DateTime Until)> _waiting = new();

    public void Put(int personKey, string secret) => _waiting[personKey] = (secret, DateTime.UtcNow + s_time);

    public string? Take(int personKey) => _waiting.TryRemove(personKey, out var waiting) && waiting.Until > DateTime.UtcNow ? waiting.Secret : null;
}
