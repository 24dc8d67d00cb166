using Microsoft.OData.Edm.Vocabularies;
using static Shuddhachar.Warehouse.OData.Statement;

namespace Shuddhachar.Warehouse.OData;

/// <summary>What the service can do and cannot, in the words of the standard's vocabularies. A capability that is not named is there.</summary>
static class ServiceStatements
{
    const string Core = "Org.OData.Core.V1.";
    const string Capabilities = "Org.OData.Capabilities.V1.";
    const string Aggregation = "Org.OData.Aggregation.V1.";

    /// <summary>The vocabularies used, and the short names that $metadata gives them.</summary>
    internal static readonly IReadOnlyList<(string Namespace, string Alias)> Vocabularies =
        [("Org.OData.Core.V1", "Core"), ("Org.OData.Capabilities.V1", "Capabilities"), ("Org.OData.Aggregation.V1", "Aggregation")];

    internal static Statement CustomAggregate { get; } = new(Aggregation + "CustomAggregate", Text("Edm.Decimal"));

    internal static readonly IReadOnlyList<Statement> OfTheService =
    [
        new(Core + "ODataVersions", Text("4.0 4.01")),
        new(Core + "ConventionalIDs", Yes),
        new(Core + "DereferenceableIDs", Yes),
        new(Capabilities + "ConformanceLevel", Member(Capabilities + "ConformanceLevelType", "Advanced")),
        new(Capabilities + "SupportedFormats", Texts(
            "application/json;odata.metadata=minimal", "application/json;odata.metadata=full", "application/json;odata.metadata=none",
            "application/json;IEEE754Compatible=true", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
        new(Capabilities + "SupportedMetadataFormats", Texts("application/xml", "application/json")),
        new(Capabilities + "AsynchronousRequestsSupported", No),
        new(Capabilities + "CrossJoinSupported", No),
        new(Capabilities + "KeyAsSegmentSupported", No),
        new(Capabilities + "QuerySegmentSupported", Yes),
        new(Capabilities + "AnnotationValuesInQuerySupported", No),
        new(Capabilities + "BatchSupported", Yes),
        new(Capabilities + "BatchContinueOnErrorSupported", Yes),
        new(Capabilities + "BatchSupport", Record(
            ("Supported", Yes),
            ("ContinueOnErrorSupported", Yes),
            ("ReferencesInRequestBodiesSupported", No),
            ("ReferencesAcrossChangeSetsSupported", No),
            ("EtagReferencesSupported", No),
            ("RequestDependencyConditionsSupported", No),
            ("SupportedFormats", Texts("application/json", "multipart/mixed")))),
        new(Capabilities + "FilterFunctions", Texts(FunctionBinder.Names)),
        new(Capabilities + "DefaultCapabilities", Record(
            ("ChangeTracking", Record(("Supported", No))),
            ("CountRestrictions", Record(("Countable", Yes))),
            ("IndexableByKey", Yes),
            ("TopSupported", Yes),
            ("SkipSupported", Yes),
            ("ComputeSupported", Yes),
            ("SelectSupport", Record(("Supported", Yes))),
            ("FilterRestrictions", Record(("Filterable", Yes))),
            ("SortRestrictions", Record(("Sortable", Yes))),
            ("ExpandRestrictions", Record(("Expandable", Yes), ("MaxLevels", Number(Limits.ExpandDepth)))),
            ("SearchRestrictions", Record(("Searchable", Yes))),
            ("ReadRestrictions", Record(("Readable", Yes))))),
        new(Aggregation + "ApplySupportedDefaults", Record(
            ("Transformations", Texts(
                "aggregate", "groupby", "concat", "identity", "filter", "search", "compute", "orderby", "top", "skip",
                "topcount", "topsum", "toppercent", "bottomcount", "bottomsum", "bottompercent")),
            ("From", No))),
    ];

    /// <summary>Said of each set, because tools that know no DefaultCapabilities would else offer to write.</summary>
    internal static readonly IReadOnlyList<Statement> OfEverySet =
    [
        new(Capabilities + "InsertRestrictions", Record(("Insertable", No))),
        new(Capabilities + "UpdateRestrictions", Record(("Updatable", No))),
        new(Capabilities + "DeleteRestrictions", Record(("Deletable", No))),
        new(Capabilities + "ExpandRestrictions", Record(("MaxLevels", Number(Limits.ExpandDepth)))),
        new(Aggregation + "ApplySupported", Record()),
    ];

    internal static Statement AlternateKeys(IReadOnlyList<AlternateKey> keys) => new(Core + "AlternateKeys", List(keys.Select(key => Record(
        ("Key", List(Record(("Name", new EdmPropertyPathExpression(key.Property.Name)), ("Alias", Text(key.Alias)))))))));
}
