using System.Collections.Immutable;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>What people decided: built in first, then load by load; of each cell and of each plan what was decided last. With archive and code it is all that a snapshot is made from.</summary>
sealed class DecisionsInForce
{
    readonly ILookup<string, Correction> _ofDocument;

    DecisionsInForce(IEnumerable<Correction> corrections, DefaultMethods methods)
    {
        _ofDocument = Correction.Latest(corrections).ToLookup(correction => correction.Sha256, StringComparer.Ordinal);
        Methods = methods;
    }

    /// <summary>The methods that are shown where none is chosen.</summary>
    public DefaultMethods Methods { get; }

    /// <param name="journal">The entries in effect, in order.</param>
    /// <exception cref="InvalidDataException">An entry names a column or a method that this version does not know.</exception>
    public static DecisionsInForce Of(IReadOnlyList<JournalEntry> journal) => new(
        [.. Correction.All, .. journal.SelectMany(entry => entry.Corrections).Select(FromJournal)],
        journal.SelectMany(entry => entry.Methods).Aggregate(DefaultMethods.OfCode, (methods, told) => methods.With(FromJournal(told))));

    public ImmutableArray<Correction> For(string sha256) => [.. _ofDocument[sha256]];

    /// <summary>These and what is decided now.</summary>
    public DecisionsInForce With(Handover decided) => new(
        _ofDocument.SelectMany(document => document).Concat(decided.Corrections), decided.Methods.Aggregate(Methods, (methods, chosen) => methods.With(chosen)));

    public bool Holds(Correction correction) => _ofDocument[correction.Sha256].Contains(correction);

    public bool Holds(ScoringMethod method) => Methods.Holds(method.Code);

    public static JournalCorrection ToJournal(Correction correction) => new(
        correction.Sha256, correction.IndicatorNo, correction.Column, correction.Printed, correction.Value, correction.ReasonEn, correction.ReasonBn,
        correction.DecidedBy, correction.DecidedOn);

    /// <summary>With what it takes the place of.</summary>
    public JournalMethod ToJournal(ScoringMethod chosen) =>
        new(WarehouseCodes.PlanCode(chosen.Plan), chosen.Code, string.Join(", ", Methods.Replaced(chosen).Select(method => method.Code)));

    static Correction FromJournal(JournalCorrection told) => new(
        told.Sha256, told.IndicatorNo, Correction.ColumnOf(told.Column) is not null || HeaderDecisions.Knows(told.Column) ? told.Column : throw new InvalidDataException($"The journal of loads has a correction of the column '{told.Column}', which this version does not know."),
        told.Printed, told.Value, told.ReasonEn, told.ReasonBn, told.DecidedBy, told.DecidedOn);

    static ScoringMethod FromJournal(JournalMethod told) => ScoringMethod.All.SingleOrDefault(method => method.Code == told.MethodCode && WarehouseCodes.PlanCode(method.Plan) == told.PlanCode)
        ?? throw new InvalidDataException($"The journal of loads chooses the method '{told.MethodCode}' of the plan '{told.PlanCode}', which this version does not know.");
}
