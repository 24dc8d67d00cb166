namespace Shuddhachar.Etl;

/// <summary>
/// Every finding has one constant here and one line in findings.csv. Ranges by stage: EXT1xx, REC2xx, NOR3xx, VAL4xx, SCO5xx, LOA6xx.
/// A retired code stays as a comment and is never used again.
/// </summary>
public static class FindingCodes
{
    public const string NotADocument = "EXT101";
    public const string EmptyFile = "EXT102";
    public const string NotAFile = "EXT103";
    public const string UnreadableFile = "EXT104";
    public const string FileTooLarge = "EXT105";
    public const string EmptyFolder = "EXT106";
    public const string PackageBeyondLimits = "EXT107";
    public const string PackageDamaged = "EXT108";
    public const string PackageEncrypted = "EXT109";
    public const string OldOfficeFile = "EXT110";
    public const string PackageUnsafe = "EXT111";
    public const string HiddenContent = "EXT112";
    public const string FurtherSheet = "EXT113";
    public const string FormulaWithoutResult = "EXT114";
    public const string NumbersNotStored = "EXT115";
    public const string QuoteUnclosed = "EXT116";

    public const string NoTable = "REC201";
    // REC202 is retired
    public const string NoIndicators = "REC203";
    public const string UnknownOffice = "REC204";
    public const string NoFiscalYear = "REC205";
    public const string FiscalYearConflict = "REC206";
    // REC207 is retired
    public const string UnplacedText = "REC208";
    // REC209 is retired
    public const string DocumentDateImpossible = "REC210";
    public const string DocumentDateConflict = "REC211";
    public const string MergedCell = "REC212";
    public const string NoPlan = "REC213";
    public const string IndicatorNumberRepeated = "REC214";
    public const string DateRunsOver = "REC215";
    public const string LabelContradictsOrder = "REC216";
    public const string SharedRow = "REC217";
    public const string NumberOutOfOrder = "REC218";
    public const string NumberByPlace = "REC219";
    public const string FiscalYearDamaged = "REC221";
    public const string QuarterConflict = "REC222";
    public const string PeriodDayOff = "REC223";
    public const string NumberSkips = "REC224";
    public const string TableTooLong = "REC225";
    public const string OtherForm = "REC226";
    public const string OfficeNameDamaged = "REC227";
    public const string OfficeNearlyKnown = "REC228";
    public const string OfficeFromSignature = "REC229";
    public const string OfficeNotNamed = "REC230";
    public const string LetterOfAnotherYear = "REC231";
    public const string FiscalYearFromDates = "REC232";
    public const string InspectTableWithoutTitle = "REC240";
    public const string ColumnLeftOut = "REC241";
    public const string HeadingLost = "REC242";
    public const string OldFont = "REC243";
    public const string OtherTable = "REC244";
    public const string EmptyForm = "REC245";
    public const string LineTooLong = "REC246";

    public const string UnreadableValue = "NOR301";
    public const string ImpossibleDate = "NOR302";
    public const string NoValueInSentence = "NOR303";
    public const string SeveralValuesInSentence = "NOR304";
    public const string UnitContradictsCriteria = "NOR305";
    public const string UnknownUnit = "NOR306";
    public const string EventDateBesideCount = "NOR307";
    public const string AmountScaled = "NOR308";
    public const string UnitMissing = "NOR309";
    public const string PartialDate = "NOR310";
    public const string Period = "NOR311";
    public const string ShareOfOne = "NOR312";
    public const string SpreadsheetDay = "NOR313";
    public const string SaysNone = "NOR314";
    public const string Ditto = "NOR315";
    public const string NumberInWords = "NOR316";
    public const string UnitFromForm = "NOR317";
    public const string UnitOfMoneyMissing = "NOR318";

    public const string DigitRepairedBySum = "VAL401";
    public const string DateRepairedByCalendar = "VAL402";
    public const string MovedToItsQuarter = "VAL403";
    public const string WeightRepairedBySection = "VAL404";
    public const string SectionMarksRepairedBySum = "VAL405";
    public const string SectionMarksRepairedByForm = "VAL406";
    public const string ClaimRepairedWithWeight = "VAL407";
    public const string ClaimInferred = "VAL408";
    public const string DateRepairedByLetter = "VAL409";
    public const string ClaimRepaired = "VAL410";

    public const string SumDiffers = "VAL411";
    public const string SectionDiffers = "VAL412";
    public const string PlanTotalDiffers = "VAL413";
    public const string ClaimTotalDiffers = "VAL414";
    public const string ClaimAboveWeight = "VAL415";
    public const string DateOutsideYear = "VAL416";
    public const string DateOutsideQuarter = "VAL417";
    public const string QuarterNotNamed = "VAL418";
    public const string QuarterDateNotAnnual = "VAL419";
    public const string BrokenDateNotRepaired = "VAL420";

    // rows that a person must decide: they are never scored
    public const string SharedMark = "VAL421";
    public const string TotalWithoutQuarters = "VAL422";
    public const string NothingPrinted = "VAL423";
    public const string BlockOfNeighbour = "VAL424";
    public const string ClaimWithoutAchievement = "VAL425";
    public const string NoFigureInAchievement = "VAL426";
    public const string EarlierQuarterUnclear = "VAL427";
    public const string UnreadableFigure = "VAL428";
    public const string TiersNotMonotone = "VAL429";
    public const string DateNotTrusted = "VAL430";
    public const string AdditivityUnclear = "VAL431";
    public const string RowOutOfLine = "VAL432";
    public const string NumberSharedByRows = "VAL433";
    public const string TotalDisputed = "VAL434";
    public const string MarkDisputed = "VAL435";
    public const string PercentAboveWhole = "VAL436";
    public const string OddQuarter = "VAL437";
    public const string DatesDiffer = "VAL438";

    public const string TooManyRepairs = "VAL441";
    public const string ColumnsDoubted = "VAL442";

    public const string CriterionRepaired = "VAL451";
    public const string DateRepairedByList = "VAL452";
    public const string DecidedByPerson = "VAL461";
    public const string DecisionNotApplied = "VAL462";
    public const string TwinDiffers = "VAL471";

    public const string ClaimAboveComputed = "SCO501";
    public const string NoMethod = "SCO502";

    public const string InternalError = "LOA601";
    public const string ArchiveDamaged = "LOA602";
    public const string DoesNotFit = "LOA603";
    public const string BundleRefused = "LOA604";
}
