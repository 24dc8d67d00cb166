using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>Rows that no document brings: concepts, scoring methods, published national scores. Keys follow the order of their csv.</summary>
static class KnowledgeRows
{
    public static ImmutableArray<DimConcept> Concepts { get; } =
        [.. ConceptMatcher.All.Select((concept, at) => new DimConcept(at + 1, concept.Code, concept.NameBn, concept.NameEn, WarehouseCodes.UnitKey(concept.UnitCode)))];

    static readonly ImmutableArray<DimMethod> s_methods =
    [
        .. Knowledge.Read("Score/methods.csv").Select((row, at) => new DimMethod(
            at + 1, row["method_code"], row["version"], WarehouseCodes.PlanKey(row["plan"]), row["name_bn"], row["name_en"],
            Number(row["first_fiscal_year"]), row["last_fiscal_year"].Length == 0 ? null : Number(row["last_fiscal_year"]),
            row["settings"], row["parameters"], row["parameters_bn"], row["source"], row["source_bn"], row["certainty"], IsDefault: false)),
    ];

    static readonly FrozenDictionary<string, int> s_methodKeys = s_methods.ToFrozenDictionary(method => method.MethodCode, method => method.MethodKey, StringComparer.Ordinal);

    public static ImmutableArray<DimCompositeWeight> CompositeWeights { get; } =
        [.. Knowledge.Read("Score/composite_weights.csv").Select(row => new DimCompositeWeight(WarehouseCodes.PlanKey(row["plan"]), decimal.Parse(row["weight_marks"], CultureInfo.InvariantCulture)))];

    /// <summary>Why a row has or has not a mark, by reason code, in Bangla and English.</summary>
    public static FrozenDictionary<string, (string Bn, string En)> Reasons { get; } =
        Knowledge.Read("Score/reasons.csv").ToFrozenDictionary(row => row["reason_code"], row => (row["text_bn"], row["text_en"]));

    /// <summary>Classes of offices of one size, which are compared with each other, by code.</summary>
    public static ImmutableDictionary<string, (string Bn, string En)> PeerClasses { get; } =
        Knowledge.Read("Recognise/peer_classes.csv").ToImmutableDictionary(row => row["code"], row => (row["name_bn"], row["name_en"]));

    /// <summary>Stands behind the name of an office of a generated nation.</summary>
    public static (string Bn, string En) SyntheticSuffix { get; } =
        Knowledge.Read("Load/words.csv").Where(row => row["word_code"] == "synthetic_suffix").Select(row => (row["text_bn"], row["text_en"])).Single();

    /// <summary>All scoring methods; which of them are shown where none is chosen is for people to say.</summary>
    public static IEnumerable<DimMethod> Methods(DefaultMethods defaults) => s_methods.Select(method => method with { IsDefault = defaults.Holds(method.MethodCode) });

    public static int? ConceptKey(string? code) =>
        code is null ? null : Concepts.First(concept => concept.ConceptCode == code).ConceptKey;

    public static int MethodKey(string code) => s_methodKeys[code];

    public static IEnumerable<FactPublished> Published(OfficeRows offices) => Knowledge.Read("Load/published_scores.csv").Select((row, at) => new FactPublished(
        at + 1, Number(row["fiscal_year"][..4]), WarehouseCodes.PlanKey(row["plan"]), offices.KeyByEnglishName(row["office_en"]), row["office_en"],
        Number(row["rank_printed"]), decimal.Parse(row["score"], CultureInfo.InvariantCulture),
        row["offices_ranked"].Length == 0 ? null : Number(row["offices_ranked"]), row["source"]));

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
