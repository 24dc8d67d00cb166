namespace Shuddhachar.Warehouse;

/// <summary>Everything that the audit log tells of. The words are also keys of texts: `audit.sign_in`.</summary>
public static class AuditAction
{
    public const string
        SignIn = "sign_in",
        SignInFailed = "sign_in_failed",
        SignOut = "sign_out",
        LockedOut = "locked_out",
        PersonAdded = "person_added",
        PersonChanged = "person_changed",
        PersonForgotten = "person_forgotten",
        PasswordChanged = "password_changed",
        KeyMade = "key_made",
        KeyRevoked = "key_revoked",
        ReportReceived = "report_received",
        ReportAccepted = "report_accepted",
        ReportRefused = "report_refused",
        ReportReopened = "report_reopened",
        CellCorrected = "cell_corrected",
        Published = "published",
        RolledBack = "rolled_back",
        MethodChanged = "method_changed",
        Rebuilt = "rebuilt",
        BackedUp = "backed_up",
        Restored = "restored";
}
