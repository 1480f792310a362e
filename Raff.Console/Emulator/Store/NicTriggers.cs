namespace Raff.Console.Emulator.Store;

/// <summary>The trigger that protects a VM's last interface, even if an operation forgets to check. Only deleting the VM removes it.</summary>
internal static class NicTriggers
{
    /// <summary>The SQL that creates it. A cascade from the VM finds no VM and is allowed.</summary>
    public const string CreateKeepLast =
        """
        CREATE TRIGGER NicKeepLast BEFORE DELETE ON Nics
        WHEN EXISTS (SELECT 1 FROM Vms WHERE Seq = OLD.VmSeq) AND NOT EXISTS (SELECT 1 FROM Nics WHERE VmSeq = OLD.VmSeq AND Seq <> OLD.Seq)
        BEGIN
            SELECT RAISE(ABORT, 'A VM keeps at least one interface.');
        END;
        """;
}
