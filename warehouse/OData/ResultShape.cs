namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// One object of an answer and the columns behind it. The first column (of the statement or of a STRUCT) is the cursor: the entity's key, or
/// the row's number where there is no entity; then comes one column for each member, in their order.
/// </summary>
/// <param name="Set">Whose entities these are; null for rows of $apply that are no entities.</param>
/// <param name="IsSelectGiven">The client chose the members; the context address says so.</param>
/// <param name="IsReference">Only the entity's address is wanted (<c>$ref</c>); there are no members.</param>
public sealed record ObjectShape(EntitySet? Set, IReadOnlyList<Member> Members, bool IsSelectGiven, bool IsReference = false);

/// <summary>A member of an object, by the name it has in the answer.</summary>
public abstract record Member(string Name);

/// <summary>A value in a column of its own.</summary>
/// <param name="IsDynamic">Not declared in $metadata: it was computed or aggregated.</param>
/// <param name="CanBeAbsent">The column is a STRUCT of one value; where it is null the row has no such member (a subtotal has not what was rolled up).</param>
public sealed record ValueMember(string Name, ColumnType Type, bool IsNullable, bool IsDynamic, bool CanBeAbsent = false) : Member(Name);

/// <summary>One object: a STRUCT, null where the navigation leads nowhere.</summary>
/// <param name="Navigation">Null for the properties that $apply grouped by under a path (<c>groupby((Office/NameBn))</c>); these are never null.</param>
public sealed record ObjectMember(string Name, ObjectShape Shape, Navigation? Navigation) : Member(Name);

/// <summary>
/// Many entities: a STRUCT of <c>n</c>, how many there are (null unless <paramref name="WithCount"/>), and <c>items</c>, a LIST of STRUCT with at
/// most one more than <paramref name="RowCount"/>; that one is not shown and says that there are more.
/// </summary>
/// <param name="MoreCount">Entities still wanted after a full page; null: all, 0: none, and then no link to more.</param>
/// <param name="Given">The options that stood in the parentheses, as written: a link to the rest repeats them.</param>
/// <param name="TokenScope">Makes the token of that link, whose path is <c>Set(key)/Navigation</c>.</param>
public sealed record CollectionMember(
    string Name,
    ObjectShape Shape,
    Navigation Navigation,
    bool WithCount,
    int RowCount,
    long? MoreCount,
    IReadOnlyList<KeyValuePair<string, string>> Given,
    SkipTokenScope TokenScope) : Member(Name);

/// <summary>How many entities a navigation leads to (<c>$expand=Gaps/$count</c>): a BIGINT.</summary>
public sealed record CountMember(string Name) : Member(Name);
