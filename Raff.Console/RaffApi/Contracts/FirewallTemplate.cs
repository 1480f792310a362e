namespace Raff.Console.RaffApi.Contracts;

/// <summary>A set of rules to start a firewall from (docs/raff-api.md#firewall-template).</summary>
public sealed record FirewallTemplate
{
    /// <summary>The slug for <c>template_id</c>, for example <c>web-server</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Its rules.</summary>
    public required IReadOnlyList<FirewallRule> Rules { get; init; }
}
