using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>The five templates that a firewall can start from (docs/raff-api.md#firewalls).</summary>
internal static class SecurityGroupTemplates
{
    private static readonly SecurityGroupRuleWire Ssh = In("TCP", "22");
    private static readonly SecurityGroupRuleWire Outbound = new() { Protocol = "ALL", RuleType = "OUTBOUND" };

    public static IReadOnlyList<SecurityGroupTemplateWire> All { get; } =
    [
        new("web-server", "Web Server", "SSH, HTTP and HTTPS for everybody", [Ssh, In("TCP", "80,443"), In("ICMP", null), Outbound]),
        new("database-server", "Database Server", "SSH for everybody, MySQL and PostgreSQL for private networks",
            [Ssh, In("TCP", "3306,5432") with { Ip = "10.0.0.0", Size = 8 }, Outbound]),
        new("ssh-only", "SSH Only", "SSH for everybody", [Ssh, Outbound]),
        new("allow-all", "Allow All", "All traffic", [In("ALL", null), Outbound]),
        new("deny-all", "Deny All", "No traffic", []),
    ];

    /// <summary>The rules of a template.</summary>
    /// <exception cref="RefusalException">400: there is no such template.</exception>
    public static IReadOnlyList<SecurityGroupRuleWire> Rules(string id) =>
        All.FirstOrDefault(template => template.Id == id)?.Rules
        ?? throw RefusalException.Invalid($"template_id {id} is not a template: it must be {BodyCheck.OneOf([.. All.Select(template => template.Id)])}.");

    private static SecurityGroupRuleWire In(string protocol, string? range) => new() { Protocol = protocol, RuleType = "INBOUND", Range = range };
}
