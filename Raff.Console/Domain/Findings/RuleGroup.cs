namespace Raff.Console.Domain.Findings;

/// <summary>The heading a rule stands under in the compliance view.</summary>
public enum RuleGroup
{
    /// <summary>Members, roles, invitations and API keys.</summary>
    Identity,

    /// <summary>Firewalls, public IPs and VPCs.</summary>
    Network,

    /// <summary>Backups, schedules and snapshots that protect data.</summary>
    DataProtection,

    /// <summary>Money spent on what nothing uses.</summary>
    Cost,

    /// <summary>Failures, limits and order.</summary>
    Operations,
}
