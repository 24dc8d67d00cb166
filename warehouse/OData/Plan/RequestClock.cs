namespace Shuddhachar.Warehouse.OData;

/// <summary>What <c>now()</c> gives: one time for the whole request. An answer that depends on it is only good for the moment.</summary>
sealed class RequestClock
{
    DateTime? now;

    internal DateTime Now => now ??= DateTime.UtcNow;

    internal bool IsRead => now is not null;
}
