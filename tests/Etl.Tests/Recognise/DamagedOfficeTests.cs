using System.Globalization;
using System.Text;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Tests.Recognise;

/// <summary>Names of all offices as a bad scan prints them: each must be its office or nobody's, and never another office.</summary>
public class DamagedOfficeTests
{
    const int RoundsPerName = 20;
    const string Plan = "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২";

    static readonly string s_signs = "ািীুূেৈোৌংঃঁ";
    static readonly string s_letters = "কখগঘচছজঝটডতথদধনপফবভমযরলশষসহ";

    /// <summary>One or two of: a letter misread as its look-alike or as any, a letter or sign lost, words glued or split.</summary>
    static string Damage(string name, Random random)
    {
        var text = new StringBuilder(name);
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0 or 1 when LookAlike(text[at], random) is { } other:
                    text[at] = other;
                    break;
                case 2 when !char.IsWhiteSpace(text[at]):
                    text.Remove(at, 1);
                    break;
                case 3:
                    if (text.ToString().IndexOf(' ', at) is >= 0 and var space) text.Remove(space, 1);
                    break;
                case 4 when at > 1 && at < text.Length - 1 && s_letters.Contains(text[at], StringComparison.Ordinal) && text[at - 1] != '্':
                    text.Insert(at, ' ');
                    break;
                default:
                    break;
            }
        }
        return BanglaText.Enter(text.ToString());
    }

    static char? LookAlike(char letter, Random random)
    {
        var pool = s_letters.Contains(letter, StringComparison.Ordinal) ? s_letters : s_signs.Contains(letter, StringComparison.Ordinal) ? s_signs : "";
        var alike = pool.Where(other => other != letter && LookAlikes.Weight(letter, other) > 0m).ToArray();
        return alike.Length > 0 ? alike[random.Next(alike.Length)] : pool.Length > 0 ? pool[random.Next(pool.Length)] : null;
    }

    [Fact]
    public void Match_DamagedNamesOfAllOffices_AreRightOrNobodys()
    {
        var random = new Random(20240101);
        var (right, unverified, wrong, all) = (0, new List<string>(), new List<string>(), 0);
        foreach (var office in OfficeRegister.All)
        {
            for (var round = 0; round < RoundsPerName; round++, all++)
            {
                var printed = Damage(office.NameBn, random);
                var head = (round % 3) switch { 0 => $"{printed}ের {Plan}", 1 => $"{printed}\n{Plan}", _ => $"মন্ত্রণালয়/বিভাগের নাম: {printed}\n{Plan}" };
                var found = PlanHeaderReader.Read(Printed.Document(head + "\n" + Printed.EgovTable)).Value!.Office;
                if (!found.IsKnown) unverified.Add($"{office.Code} {head.ReplaceLineEndings("|")} => {found.NameBn}");
                else if (found.Code == office.Code) right++;
                else wrong.Add($"{office.Code} {printed} -> {found.Code} ({found.Confidence})");
            }
        }
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"offices: {all} damaged names, {right} right, {unverified.Count} unverified, {wrong.Count} wrong"));
        Assert.Empty(wrong);
        Assert.True(right >= 0.93m * all, $"{right} of {all} right; unverified:\n" + string.Join('\n', unverified));
    }
}
