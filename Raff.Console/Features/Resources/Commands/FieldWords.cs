using System.Collections.Frozen;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>Names and values of the API's fields in the operator's words.</summary>
public static class FieldWords
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["project_id"] = "Project",
        ["cpu"] = "vCPUs",
        ["ram"] = "Memory (GB)",
        ["storage"] = "Plan disk (GB)",
        ["added_storage"] = "Added disk (GB)",
        ["total_storage"] = "Disk (GB)",
        ["size"] = "Size",
        ["product_vm"] = "VM",
        ["pricing_id"] = "Plan",
        ["price_per_hour"] = "Price per hour",
        ["public_ipv4_address"] = "Public IPv4 address",
        ["public_ipv6_address"] = "Public IPv6 address",
        ["private_ipv4_address"] = "Private IPv4 address",
        ["ip_address"] = "IP address",
        ["template_id"] = "Template ID",
        ["vm_count"] = "VMs",
        ["cidr"] = "CIDR",
        ["dns"] = "DNS",
        ["total_ips"] = "Addresses",
        ["used_ips"] = "Used addresses",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A field by its name in the API: <c>keep_count</c> is "Keep count".</summary>
    public static string Name(string field)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return Names.GetValueOrDefault(field) ?? char.ToUpperInvariant(field[0]) + field[1..].Replace('_', ' ');
    }

    /// <summary>A value of a field.</summary>
    /// <param name="field">The field's name in the API.</param>
    /// <param name="value">The value; empty for none.</param>
    /// <param name="kind">The kind of the resource; null where it is unknown.</param>
    /// <param name="directory">Names projects.</param>
    public static string Value(string field, string value, ResourceKind? kind, ProjectDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(directory);
        return (field, value) switch
        {
            (_, "") => "none",
            ("status", _) => kind?.StatusWord(value) ?? value,
            ("project_id", _) => directory.CardOf(new ProjectId(value)).Name,
            _ => value,
        };
    }
}
