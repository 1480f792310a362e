using System.Globalization;
using System.Text.Json;
using Raff.Console.Tests.Domain.Findings;
using EmulatorHost = Raff.Console.Tests.Support.EmulatorHost;

namespace Raff.Console.Tests.Domain;

/// <summary>
/// The joins that the API does not give, found out the slow way: every question goes through the raw answers from the start. Shares nothing with the program.
/// </summary>
internal sealed class RawJoins
{
    private readonly RawFleet fleet;
    private readonly Dictionary<string, JsonElement> vpcs = new(StringComparer.Ordinal);

    private RawJoins(RawFleet fleet) => this.fleet = fleet;

    /// <summary>Reads what the lists do not tell: each VPC by its id.</summary>
    public static async Task<RawJoins> ReadAsync(EmulatorHost host, RawFleet fleet)
    {
        var raw = new RawJoins(fleet);
        foreach (var vpc in fleet["vpcs"].Select(row => RawRow.Text(row, "id")))
        {
            raw.vpcs[vpc] = (await host.GetAsync($"/vpcs/{vpc}")).Data;
        }

        return raw;
    }

    /// <summary>The addresses that a VPC gave out, with their interfaces.</summary>
    public List<(string Ip, int Nic)> Leases(string vpc) =>
        [.. vpcs[vpc].Array("leases").Select(lease => (lease.Text("ip"), int.Parse(lease.Text("nic_id"), CultureInfo.InvariantCulture)))];

    /// <summary>The VM whose interfaces name a public address; empty for none.</summary>
    public string VmOfAddress(string address)
    {
        foreach (var vm in fleet["vms"])
        {
            foreach (var nic in Nics(vm))
            {
                if (nic.Text("ip") == address && nic.Text("type") != "vpc")
                {
                    return vm.Text("id");
                }
            }
        }

        return "";
    }

    /// <summary>The ids in a list that name a VM.</summary>
    public IReadOnlyList<string> Naming(string list, string vm)
    {
        List<string> ids = [];
        foreach (var row in fleet[list])
        {
            if (row.Text("product_vm") == vm)
            {
                ids.Add(row.Text("id"));
            }
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>VM and interface of everything a firewall protects.</summary>
    public IReadOnlyList<string> Protected(string firewall)
    {
        List<string> found = [];
        foreach (var vm in fleet["vms"])
        {
            found.AddRange(Nics(vm).Where(nic => nic.Text("security_group_id") == firewall).Select(nic => $"{vm.Text("id")} {nic.Text("nic_id")}"));
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>Each address of a VPC with its VM, found by network and address alone.</summary>
    public IReadOnlyList<string> Addresses(string vpc)
    {
        var name = vpcs[vpc].GetProperty("vpc").Text("name");
        Dictionary<string, string> holders = new(StringComparer.Ordinal);
        foreach (var vm in fleet["vms"])
        {
            foreach (var nic in Nics(vm).Where(nic => nic.Text("network_name") == name))
            {
                holders[nic.Text("ip")] = vm.Text("id");
            }
        }

        return [.. Leases(vpc).Select(lease => $"{lease.Ip} {holders.GetValueOrDefault(lease.Ip)}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The series of each backup, as the full backup that it builds on, or itself.</summary>
    public Dictionary<string, string> Bases()
    {
        Dictionary<string, string> bases = new(StringComparer.Ordinal);
        foreach (var backup in fleet["backups"])
        {
            var earlier = fleet["backups"]
                .Where(other => other.Text("product_vm") == backup.Text("product_vm") && other.Text("increment_id") == "0"
                    && Moment(other) <= Moment(backup));
            var number = backup.Text("increment_id");
            bases[backup.Text("id")] = number.Length == 0 || number == "0" ? backup.Text("id") : earlier.MaxBy(Moment).Text("id");
        }

        return bases;
    }

    /// <summary>Each line of a project's map: from, to, address.</summary>
    public IReadOnlyList<string> Lines(string project)
    {
        List<string> lines = [];
        foreach (var vm in fleet["vms"].Where(vm => vm.Text("project_id") == project))
        {
            var at = $"vms/{vm.Text("id")}";
            foreach (var nic in Nics(vm))
            {
                var (ip, group) = (nic.Text("ip"), nic.Text("security_group_id"));
                if (nic.Text("type") == "vpc")
                {
                    lines.AddRange(fleet["vpcs"].Where(vpc => vpc.Text("name") == nic.Text("network_name")).Select(vpc => $"{at} vpcs/{vpc.Text("id")} {ip}"));
                    continue;
                }

                var address = $"ips/{fleet["ips"].Single(row => row.Text("ip_address") == ip).Text("id")}";
                lines.Add($"{address} {at} {ip}");
                if (group.Length > 0)
                {
                    lines.Add($"firewalls/{group} {address} {ip}");
                }
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static DateTimeOffset Moment(JsonElement row) => DateTimeOffset.Parse(row.Text("created_at"), CultureInfo.InvariantCulture);

    private IReadOnlyList<JsonElement> Nics(JsonElement vm) => fleet[$"vms/{vm.Text("id")}/networks"];
}
