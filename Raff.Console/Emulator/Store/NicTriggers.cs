namespace Raff.Console.Emulator.Store;

/// <summary>The trigger that keeps a VM's last interface, whatever an operation forgets to check; it goes with the VM only.</summary>
internal static class NicTriggers
{
    /// <summary>The SQL that creates it. A cascade from the VM finds the VM gone and is let through.</summary>
    public const string CreateKeepLast =
        """
        CREATE TRIGGER NicKeepLast BEFORE DELETE ON Nics
        WHEN EXISTS (SELECT 1 FROM Vms WHERE Seq = OLD.VmSeq) AND NOT EXISTS (SELECT 1 FROM Nics WHERE VmSeq = OLD.VmSeq AND Seq <> OLD.Seq)
        BEGIN
            SELECT RAISE(ABORT, 'A VM keeps at least one interface.');
        END;
        """;
}
