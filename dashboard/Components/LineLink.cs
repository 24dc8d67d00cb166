namespace Shuddhachar.Dashboard.Components;

/// <summary>The address of a printed line of a report, or of one field of it, wherever that report is shown.</summary>
public delegate string LineLink(int? line, int? field = null);
