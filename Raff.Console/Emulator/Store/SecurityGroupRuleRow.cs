namespace Raff.Console.Emulator.Store;

/// <summary>One allow rule of a firewall (schema SecurityGroupRule), ordered by <see cref="Seq"/>.</summary>
internal sealed class SecurityGroupRuleRow
{
    public long Seq { get; set; }

    public long SecurityGroupSeq { get; set; }

    public required string Protocol { get; set; }

    public required string RuleType { get; set; }

    public string? Range { get; set; }

    public string? Ip { get; set; }

    public int? Size { get; set; }

    public int? IcmpType { get; set; }
}
