namespace Raff.Console.Emulator.Store;

/// <summary>A firewall (schema SecurityGroup).</summary>
internal sealed class SecurityGroupRow : IProjectRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public int ProjectNumber { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public List<SecurityGroupRuleRow> Rules { get; } = [];
}
