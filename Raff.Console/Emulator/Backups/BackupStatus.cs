namespace Raff.Console.Emulator.Backups;

/// <summary>The states of a backup (schema Backup).</summary>
internal static class BackupStatus
{
    public const string Pending = "pending";
    public const string Creating = "creating";
    public const string Ready = "ready";
    public const string Restoring = "restoring";
    public const string Failed = "failed";

    /// <summary>Whether an operation on it is in progress, which must finish before it can be deleted.</summary>
    public static bool IsBusy(string status) => status is Pending or Creating or Restoring;
}
