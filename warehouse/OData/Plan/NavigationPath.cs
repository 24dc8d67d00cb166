namespace Shuddhachar.Warehouse.OData;

/// <summary>To-one navigations one after another, from the row that is asked for; empty for that row itself.</summary>
public sealed class NavigationPath : IEquatable<NavigationPath>
{
    /// <summary>The row itself.</summary>
    public static readonly NavigationPath Root = new(null, null);

    NavigationPath(NavigationPath? parent, Navigation? last) => (Parent, Last) = (parent, last);

    /// <summary>The path without its last step; null at the root.</summary>
    public NavigationPath? Parent { get; }

    /// <summary>The last step; null at the root.</summary>
    public Navigation? Last { get; }

    /// <summary>A foreign key on the way may be null, or lead to a row that is not there.</summary>
    public bool CanBeEmpty => Last is not null;

    public NavigationPath Follow(Navigation navigation) => new(this, navigation);

    public override string ToString() => Parent?.Last is null ? Last?.Name ?? "" : $"{Parent}/{Last?.Name}";

    public bool Equals(NavigationPath? other) => other is not null && Last == other.Last && Equals(Parent, other.Parent);

    public override bool Equals(object? obj) => Equals(obj as NavigationPath);

    public override int GetHashCode() => HashCode.Combine(Last?.Name, Parent);
}
