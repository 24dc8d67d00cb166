namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// One constant for each reason to reject a request; status and sentences are in rejections.csv.
/// ODT1xx: seen in the request alone. ODT2xx: seen against the model, or while computing. A retired code is never used again.
/// </summary>
public static class RejectionCodes
{
    public const string UrlTooLong = "ODT101";
    public const string UnknownOption = "ODT102";
    public const string DuplicateOption = "ODT103";
    public const string BadNumber = "ODT104";
    public const string BadBoolean = "ODT105";
    public const string BadEncoding = "ODT106";
    public const string TooDeep = "ODT107";
    public const string OptionNotSupported = "ODT108";
    public const string MethodNotAllowed = "ODT109";
    public const string FormatNotSupported = "ODT110";
    public const string BadPath = "ODT111";
    public const string BadSkipToken = "ODT112";
    public const string SnapshotGone = "ODT113";
    public const string VersionNotSupported = "ODT114";
    public const string OptionNotAllowedHere = "ODT115";
    public const string PathNotSupported = "ODT116";
    public const string BodyTooLong = "ODT117";
    public const string Busy = "ODT120";
    public const string TimeLimit = "ODT121";
    public const string NoData = "ODT122";
    public const string Failed = "ODT123";
    public const string SignInNeeded = "ODT124";
    public const string NotAllowed = "ODT125";
    public const string TooManyRequests = "ODT126";
    public const string WrongBodyType = "ODT131";
    public const string BadBatch = "ODT132";
    public const string BatchTooLarge = "ODT133";
    public const string DependsOnFailed = "ODT134";
    public const string ChangeSet = "ODT135";
    public const string NoTable = "ODT136";
    public const string TableTooLong = "ODT137";
    public const string NotInBatch = "ODT138";

    public const string UnknownSet = "ODT201";
    public const string UnknownProperty = "ODT202";
    public const string NotUnderstood = "ODT203";
    public const string WrongType = "ODT204";
    public const string BadKey = "ODT205";
    public const string NoSuchEntity = "ODT206";
    public const string NotSupported = "ODT207";
    public const string TooManyNodes = "ODT208";
    public const string ListTooLong = "ODT209";
    public const string TooManyOrderByItems = "ODT210";
    public const string NoSuchProperty = "ODT211";
    public const string OutOfRange = "ODT212";
    public const string RefusedByDatabase = "ODT213";
    public const string WrongTypes = "ODT214";
    public const string Misplaced = "ODT215";
    public const string WrongArgumentCount = "ODT216";
    public const string UnknownFunction = "ODT217";
    public const string BadPattern = "ODT218";
    public const string NameTaken = "ODT219";
    public const string TooDeepExpand = "ODT220";
    public const string UnknownNavigation = "ODT221";
    public const string TooMuchWork = "ODT222";
}
