namespace Raff.Console.Tests.Support;

/// <summary>What must always hold in the emulator's database: each statement counts the rows that violate its rule.</summary>
public static class EmulatorInvariants
{
    private static readonly (string Table, string Column)[] Counted =
        [("Vms", "Status"), ("Volumes", "Status"), ("Snapshots", "Type"), ("Backups", "Status"), ("BackupSchedules", "Type"), ("PublicIps", "Status")];

    private static readonly (string Rule, string Sql)[] Rules =
    [
        ("Every reference leads somewhere; so no resource is in a deleted project.", "SELECT COUNT(*) FROM pragma_foreign_key_check"),
        ("An attached volume is attached to a VM of its project.",
            "SELECT COUNT(*) FROM Volumes v WHERE Status = 'attached' AND NOT EXISTS (SELECT 1 FROM Vms "
                + "WHERE Id = v.VmId AND ProjectNumber = v.ProjectNumber)"),
        ("An available volume is attached to nothing.", "SELECT COUNT(*) FROM Volumes WHERE Status = 'available' AND VmId IS NOT NULL"),
        ("A volume that is being created will be ready.",
            "SELECT COUNT(*) FROM Volumes v WHERE Status = 'creating' AND NOT EXISTS (SELECT 1 FROM Transitions "
                + "WHERE Kind = 'volume' AND ResourceSeq = v.Seq)"),
        ("No two interfaces hold one public address.", "SELECT COUNT(*) FROM (SELECT 1 FROM Nics WHERE Type <> 'vpc' GROUP BY Ip HAVING COUNT(*) > 1)"),
        ("No two interfaces hold one public IP.",
            "SELECT COUNT(*) FROM (SELECT 1 FROM Nics WHERE PublicIpSeq IS NOT NULL GROUP BY PublicIpSeq HAVING COUNT(*) > 1)"),
        ("A public IP is in use when an interface holds it.",
            "SELECT COUNT(*) FROM PublicIps p WHERE (Status = 'in-use') <> EXISTS (SELECT 1 FROM Nics WHERE PublicIpSeq = p.Seq AND Ip = p.IpAddress)"),
        ("A public IP and the VM that holds it are of one project.",
            "SELECT COUNT(*) FROM PublicIps p JOIN Nics n ON n.PublicIpSeq = p.Seq JOIN Vms v ON v.Seq = n.VmSeq WHERE v.ProjectNumber <> p.ProjectNumber"),
        ("An assigned IP lives with its interface.",
            "SELECT COUNT(*) FROM PublicIps p WHERE NOT Reserved AND NOT EXISTS (SELECT 1 FROM Nics WHERE PublicIpSeq = p.Seq)"),
        ("No address of a VPC is held twice.", "SELECT COUNT(*) FROM (SELECT 1 FROM Nics WHERE VpcSeq IS NOT NULL GROUP BY VpcSeq, Ip HAVING COUNT(*) > 1)"),
        ("An interface in a VPC has its lease.",
            "SELECT COUNT(*) FROM Nics n WHERE VpcSeq IS NOT NULL AND NOT EXISTS (SELECT 1 FROM VpcLeases "
                + "WHERE NicSeq = n.Seq AND VpcSeq = n.VpcSeq AND Ip = n.Ip)"),
        ("A VM joins VPCs and firewalls of its project only.",
            "SELECT COUNT(*) FROM Nics n JOIN Vms v ON v.Seq = n.VmSeq LEFT JOIN Vpcs p ON p.Seq = n.VpcSeq "
                + "LEFT JOIN SecurityGroups s ON s.Seq = n.SecurityGroupSeq WHERE p.ProjectNumber <> v.ProjectNumber OR s.ProjectNumber <> v.ProjectNumber"),
        ("Interfaces of a VM have numbers of their own.", "SELECT COUNT(*) FROM (SELECT 1 FROM Nics GROUP BY VmSeq, NicId HAVING COUNT(*) > 1)"),
        ("A VM has a network.", "SELECT COUNT(*) FROM Vms v WHERE NOT EXISTS (SELECT 1 FROM Nics WHERE VmSeq = v.Seq)"),
        ("A VM on its way arrives.",
            "SELECT COUNT(*) FROM Vms v WHERE Status NOT IN ('active', 'passive', 'failure') AND NOT EXISTS (SELECT 1 FROM Transitions "
                + "WHERE Kind = 'vm' AND ResourceSeq = v.Seq)"),
        ("A settled VM stays.",
            "SELECT COUNT(*) FROM Vms v WHERE Status IN ('active', 'passive', 'failure') AND EXISTS (SELECT 1 FROM Transitions "
                + "WHERE Kind = 'vm' AND ResourceSeq = v.Seq)"),
        ("A backup on its way arrives.",
            "SELECT COUNT(*) FROM Backups b WHERE Status NOT IN ('ready', 'failed') AND NOT EXISTS (SELECT 1 FROM Transitions "
                + "WHERE Kind = 'backup' AND ResourceSeq = b.Seq)"),
        ("A source runs on one snapshot at most.",
            "SELECT COUNT(*) FROM (SELECT 1 FROM Snapshots WHERE Status = 'active' GROUP BY Type, VmId, VolumeId HAVING COUNT(*) > 1)"),
        ("The snapshots of a VM end with it.",
            "SELECT COUNT(*) FROM Snapshots s WHERE Type = 'vm' AND NOT EXISTS (SELECT 1 FROM Vms WHERE Id = s.VmId AND ProjectNumber = s.ProjectNumber)"),
        ("The schedules of a VM end with it.",
            "SELECT COUNT(*) FROM BackupSchedules s WHERE NOT EXISTS (SELECT 1 FROM Vms WHERE Id = s.VmId AND ProjectNumber = s.ProjectNumber)"),
        ("A schedule has its next run queued, once.",
            "SELECT COUNT(*) FROM BackupSchedules s WHERE Enabled AND (SELECT COUNT(*) FROM Transitions WHERE Kind = 'schedule' AND ResourceSeq = s.Seq) <> 1"),
        ("A series begins with a baseline, and no place is taken twice.",
            "SELECT COUNT(*) FROM (SELECT 1 FROM Backups WHERE SeriesId IS NOT NULL GROUP BY SeriesId "
                + "HAVING MIN(IncrementId) <> 0 OR COUNT(DISTINCT IncrementId) <> COUNT(*) OR COUNT(DISTINCT VmId) <> 1)"),
        ("A project's name and slug are its own.", "SELECT COUNT(*) - COUNT(DISTINCT Name) + COUNT(*) - COUNT(DISTINCT Slug) FROM Projects"),
        ("There is one default project.", "SELECT COUNT(*) - 1 FROM Projects WHERE IsDefault"),
        ("The role of a key exists.", "SELECT COUNT(*) FROM ApiKeys k WHERE RoleId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Roles WHERE Id = k.RoleId)"),
        ("The role of a project member exists and is of a project.",
            "SELECT COUNT(*) FROM ProjectMembers m WHERE NOT EXISTS (SELECT 1 FROM Roles WHERE Id = m.RoleId AND Scope = 'project')"),
        ("A person or key has one role in a project.",
            "SELECT COUNT(*) FROM (SELECT 1 FROM ProjectMembers "
                + "WHERE COALESCE(UserId, ApiKeyId) IS NOT NULL GROUP BY ProjectNumber, UserId, ApiKeyId HAVING COUNT(*) > 1)"),
        .. Counted.Select(Tally),
    ];

    /// <summary>The violated rules, each with its number of violations.</summary>
    public static IReadOnlyList<string> BrokenInvariants(this EmulatorHost host) =>
        [.. Rules.Select(rule => (rule.Rule, Count: host.Number(rule.Sql))).Where(rule => rule.Count != 0)
            .Select(rule => $"{rule.Rule} ({rule.Count} contradict)")];

    private static (string Rule, string Sql) Tally((string Table, string Column) counted) => (
        $"The tallies of {counted.Table} are their numbers of rows.",
        $"""
        SELECT (SELECT COUNT(*)
                FROM (SELECT ProjectNumber, {counted.Column} AS Word, COUNT(*) AS Number FROM {counted.Table} GROUP BY ProjectNumber, {counted.Column}) r
                WHERE NOT EXISTS (SELECT 1 FROM Tallies t
                    WHERE t.Kind = '{counted.Table}' AND t.ProjectNumber = r.ProjectNumber AND t.Status = r.Word AND t.Count = r.Number))
             + ABS((SELECT COALESCE(SUM(Count), 0) FROM Tallies WHERE Kind = '{counted.Table}') - (SELECT COUNT(*) FROM {counted.Table}))
        """);
}
