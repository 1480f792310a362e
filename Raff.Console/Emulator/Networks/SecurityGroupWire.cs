using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema SecurityGroup.</summary>
[WireName("SecurityGroup")]
internal sealed record SecurityGroupWire
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<SecurityGroupRuleWire> Rules { get; init; }

    public int? VmCount { get; init; }

    public Guid? ProjectId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <param name="call">The call.</param>
    /// <param name="row">The firewall with its rules.</param>
    /// <param name="used">The number of interfaces that use it.</param>
    public static SecurityGroupWire Of(Call call, SecurityGroupRow row, int used) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Description = row.Description,
        Rules = [.. row.Rules.OrderBy(rule => rule.Seq).Select(SecurityGroupRuleWire.Of)],
        VmCount = used,
        ProjectId = call.ProjectIdOf(row),
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}
