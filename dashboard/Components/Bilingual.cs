using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Components;

/// <summary>A component that speaks the language of the address it stands at.</summary>
public abstract class Bilingual : ComponentBase
{
    /// <summary>Texts, figures and dates of the page's language.</summary>
    [Inject]
    public required Words T { get; init; }

    /// <summary>Links to pages of the same language.</summary>
    [Inject]
    public required Urls To { get; init; }

    /// <summary>The lang attribute of text that documents print: always Bangla, so null on a Bangla page.</summary>
    protected string? PrintedLang => T.IsBangla ? null : "bn";

    /// <summary>The lang attribute of a name that may have no English form, in which case the warehouse gives the Bangla one.</summary>
    protected string? NameLang(string? english) => T.IsBangla || english?.Any(Words.IsBanglaLetter) is false ? null : "bn";
}
