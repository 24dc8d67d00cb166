using System.Collections.Immutable;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>What people decided: built in first, then load by load; of each cell what was decided last. With archive and code it is all that a snapshot is made from.</summary>
sealed class CorrectionsInForce
{
    readonly ILookup<string, Correction> _ofDocument;

    CorrectionsInForce(IEnumerable<Correction> all) => _ofDocument = Correction.Latest(all).ToLookup(correction => correction.Sha256, StringComparer.Ordinal);

    /// <param name="journal">The entries in effect, in order.</param>
    /// <exception cref="InvalidDataException">An entry names a column that no version knew.</exception>
    public static CorrectionsInForce Of(IEnumerable<JournalEntry> journal) => new([.. Correction.All, .. journal.SelectMany(entry => entry.Corrections).Select(FromJournal)]);

    public ImmutableArray<Correction> For(string sha256) => [.. _ofDocument[sha256]];

    /// <summary>These and what is decided now.</summary>
    public CorrectionsInForce With(IEnumerable<Correction> decided) => new(_ofDocument.SelectMany(document => document).Concat(decided));

    public bool Holds(Correction correction) => _ofDocument[correction.Sha256].Contains(correction);

    public static JournalCorrection ToJournal(Correction correction) => new(
        correction.Sha256, correction.IndicatorNo, correction.Column, correction.Printed, correction.Value, correction.ReasonEn, correction.ReasonBn,
        correction.DecidedBy, correction.DecidedOn);

    static Correction FromJournal(JournalCorrection told) => new(
        told.Sha256, told.IndicatorNo, Correction.ColumnOf(told.Column) is not null || HeaderDecisions.Knows(told.Column) ? told.Column : throw new InvalidDataException($"The journal of loads has a correction of the column '{told.Column}', which this version does not know."),
        told.Printed, told.Value, told.ReasonEn, told.ReasonBn, told.DecidedBy, told.DecidedOn);
}
