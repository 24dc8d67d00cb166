namespace Shuddhachar.Dashboard.Access;

/// <summary>States on a page that it shows what is only for whoever asks: it is drawn each time, and no browser or proxy keeps it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PersonalAttribute : Attribute;
