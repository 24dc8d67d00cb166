namespace Shuddhachar.Etl.Recognise;

/// <summary>What a printed cell looks like before anything is known of its column; the columns of alignment.csv.</summary>
enum CellKind
{
    Dash,
    Integer,
    Number,
    Percent,
    Date,
    Quantities,
    Unit,
    Label,
    Numbered1,
    Numbered2,
    Numbered3,
    Text,
}
