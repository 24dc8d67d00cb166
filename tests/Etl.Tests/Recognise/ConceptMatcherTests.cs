using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Tests.Recognise;

public class ConceptMatcherTests
{
    static string? Match(PlanKind plan, string activity, string indicator) =>
        ConceptMatcher.Match(plan, new("1", "", "1.1", activity, "1.1.1", indicator))?.Code;

    [Theory]
    [InlineData("ই-নথির ব্যবহার বৃদ্ধি", "ই-ফাইলে নোট নিষ্পত্তিকৃত")]
    [InlineData("ই-নথির ব্যবহার বৃদ্ধি", "ই-ফাইলে নোট নিষ্পত্তি")]
    [InlineData("ই-নথির ব্যাবহার বৃদ্ধি", "ই ফাইলে নোট নিস্পত্তিকৃত")]
    [InlineData("ডি-নথির ব্যবহার বৃদ্ধি", "ডি-নথিতে নোট নিষ্পত্তি")]
    [InlineData("ই-নথি ব্যবহার", "ই-নথিতে নোট নিষ্পত্তি")]
    [InlineData("", "ই-ফাইলে নোট নিষ্পত্তিকৃত")]
    public void Match_NoteDisposalInAnyWords_IsOneConcept(string activity, string indicator) =>
        Assert.Equal("enothi_note_disposal", Match(PlanKind.Egov, activity, indicator));

    public static readonly TheoryData<PlanKind, string, string, string?> ReadsAs = new()
    {
        { PlanKind.Nis, "নেতৃত্বকৃত কমিটির সভা", "অনুষ্ঠিত সভা", "ethics_committee_meeting" },
        { PlanKind.Nis, "নেতৃত্বকৃত কমিটির সভার সিদ্ধান্ত বাস্তবায়ন", "বাস্তবায়িত সিদ্ধান্ত", "ethics_committee_decision" },
        { PlanKind.Nis, "স্ব স্ব ওয়েবসাইটে শুধুচার সেবাবক্তব্য হালনাগাদকরণ", "সেবাবক্তব্য হালনাগাদকৃত", "integrity_box_updated" },
        { PlanKind.Nis, "স্ব স্ব ওয়েবসাইটে তথ্য অধিকার সেবাবক্তব্য হালনাগাদকরণ", "সেবাবক্তব্য হালনাগাদকৃত", "information_box_updated" },
        { PlanKind.Nis, "কর্মকর্তা- কর্মচারীদের অংশগ্রহণে সুশাসন সংক্রান্ত প্রশিক্ষণ আয়োজন", "প্রশিক্ষণার্থী", "governance_training" },
        { PlanKind.Nis, "শাখা/অধিশাখা ও আওতাধীন/অধ্যন কার্যালয় পরিদর্শন", "পরিদর্শন সম্পর্ক", "office_inspection" },
        { PlanKind.Nis, "জাতীয় তথ্য ও সেবা কেন্দ্র-৩০৩ এর নির্দেশিকা প্রণয়ন", "নির্দেশিকা প্রণয়ন", null },
        { PlanKind.Nis, "ডিজিটাল নিরাপত্তায় হেল্প ডেক্স চালুকরণ", "হেল্প ডেক্স চালুকরণ", null },
        { PlanKind.Egov, "তথ্য বাতায়ন হালনাগাদকরণ", "তথ্য বাতায়নে সকল সেবা বঙ্গ হালনাগাদকৃত", "portal_service_boxes" },
        { PlanKind.Egov, "সেবা সহজিকরণ", "একটি সেবা সহজিকৃত", "service_simplified" },
        { PlanKind.Egov, "সেবা ডিজিটাইজেশন", "ন্যূনতম একটি সেবা ডিজিটাইজকৃত", "service_digitised" },
        { PlanKind.Egov, "ই-গভর্ন্যান্স ও উল্গাবন কর্মপরিকল্পনা বাস্তবায়ন", "কর্মপরিকল্পনা বাস্তবায়ন সংক্রান্ত প্রশিক্ষণ আয়োজিত", "egov_training" },
        { PlanKind.Nis, "", "ই-ফাইলে নোট নিষ্পত্তিকৃত", null },
        { PlanKind.Grs, "অভিযোগ নিষ্পত্তি", "অভিযোগ নিষ্পত্তি", null },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Match_NamesAsPrinted_FindTheConcept(PlanKind plan, string activity, string indicator, string? code) =>
        Assert.Equal(code, Match(plan, activity, indicator));

    [Fact]
    public void Match_EveryNamingOfTheTable_IsItself() =>
        Assert.All(Knowledge.Read("Recognise/concepts.csv"), row =>
            Assert.Equal(row["concept_code"], Match(Enum.Parse<PlanKind>(row["plan"], ignoreCase: true), row["activity"], row["indicator"])));

    [Theory]
    [InlineData("পিপিএ ২০০৬-এর ধারা ১১(২) ও পিপিআর ২০০৮-এর বিধি ১৬(৬) অনুযায়ী ২০১৮-১৯ অর্থ বছরের ক্রয়-পরিকল্পনা ওয়েবসাইটে প্রকাশ")]
    [InlineData("২০২২-২৩ অর্থ বছরের ক্রয়-পরিকল্পনা ওয়েবসাইটে প্রকাশ")]
    public void Match_NameOfAnotherYear_IsTheSameConcept(string activity) => Assert.Equal("procurement_plan_published", Match(PlanKind.Nis, activity, "ক্রয়-পরিকল্পনা ওয়েবসাইটে প্রকাশিত"));

    /// <summary>Every tenth letter of every naming damaged or lost: the concept itself or none, never another.</summary>
    [Fact]
    public void Match_DamagedNames_AreRightOrNone()
    {
        var random = new Random(20230101);
        var (right, all, wrong) = (0, 0, new List<string>());
        foreach (var row in Knowledge.Read("Recognise/concepts.csv"))
        {
            for (var round = 0; round < 10; round++, all++)
            {
                var found = Match(Enum.Parse<PlanKind>(row["plan"], ignoreCase: true), Damage(row["activity"]), Damage(row["indicator"]));
                if (found == row["concept_code"]) right++;
                else if (found is not null) wrong.Add($"{row["concept_code"]} -> {found}");
            }
        }
        Assert.Empty(wrong);
        Assert.True(right >= 0.95m * all, $"{right} of {all}");

        string Damage(string name) => string.Concat(name.Select(letter => random.Next(10) > 0 || letter == ' ' ? $"{letter}" : random.Next(3) == 0 ? "" : $"{name[random.Next(name.Length)]}"));
    }
}
