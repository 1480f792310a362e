namespace Raff.Console.Emulator.Backups;

/// <summary>The states of a backup (schema Backup).</summary>
internal static class BackupStatus
{
    public const string Pending = "pending";
    public const string Creating = "creating";
    public const string Ready = "ready";
    public const string Restoring = "restoring";
    public const string Failed = "failed";

    /// <summary>Whether something is being done with it, which must end before it can be deleted.</summary>
    public static bool IsBusy(string status) => status is Pending or Creating or Restoring;
}
