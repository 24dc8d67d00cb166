namespace Shuddhachar.Warehouse.OData;

/// <summary>What a request may ask for; everything here is checked before the database is touched.</summary>
public static class Limits
{
    /// <summary>Characters of path and query together, as sent.</summary>
    public const int UrlLength = 8 * 1024;

    /// <summary>Characters of the body of a POST to <c>/$query</c>, as sent.</summary>
    public const int BodyLength = 64 * 1024;

    /// <summary>Parentheses, functions, <c>not</c>, minus signs and nested options inside each other in one option; segments of a path.</summary>
    public const int Depth = 32;

    /// <summary>Operators, functions, names, literals and items of one option; the values of a list are counted by <see cref="ListLength"/>.</summary>
    public const int Nodes = 200;

    /// <summary>Values in one list.</summary>
    public const int ListLength = 500;

    /// <summary>Items of one $orderby.</summary>
    public const int OrderByItems = 5;

    /// <summary>Navigations inside each other in $expand.</summary>
    public const int ExpandDepth = 3;

    /// <summary>Values that aliases bring into one option: each alias counts wherever it stands, so that aliases of aliases cannot double without end.</summary>
    public const int AliasNodes = Nodes;

    /// <summary>Items of the lists that aliases bring into one option.</summary>
    public const int AliasListItems = 2 * ListLength;

    /// <summary>Collections that the any, all and $count of one option look through.</summary>
    public const int Collections = 5;

    /// <summary>Collections inside each other in any, all and $count: each may have to be looked through for each row of the one around it.</summary>
    public const int CollectionDepth = 3;

    /// <summary>Groupings that rollups come to: two rollups of three levels are nine.</summary>
    public const int GroupingSets = 32;

    /// <summary>Times that $apply reads its rows: a concat of two after a concat of two reads them four times.</summary>
    public const int Reads = 8;

    /// <summary>Texts put together into one: a computed text of two, put together with itself, is four.</summary>
    public const int TextParts = 100;

    /// <summary>Navigations expanded in one answer, also by * and $levels.</summary>
    public const int Expansions = 30;

    /// <summary>Rows of one answer that are shown however much each of them expands.</summary>
    public const int PageSizeWithMany = 50;

    /// <summary>Rows of one answer when the client names no preference.</summary>
    public const int DefaultPageSize = 1_000;

    /// <summary>Rows of one answer that a client may ask for with `Prefer: odata.maxpagesize`.</summary>
    public const int LargestPageSize = 5_000;

    /// <summary>Entities shown of one expanded navigation to many; a link leads to the others.</summary>
    public const int ExpandedPageSize = 200;

    /// <summary>Entities that navigations to many inside each other may come to on one page; what is beyond, links lead to.</summary>
    public const int ExpandedEntities = PageSizeWithMany * ExpandedPageSize;
}
