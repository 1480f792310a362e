using System.Globalization;
using System.Text.Json.Nodes;

namespace Raff.Console.Tests.Support;

/// <summary>The rows of an account as the API answers them, with the joins that tests expect, worked out row by row. Shares nothing with the program.</summary>
public sealed class RawAccount
{
    private static readonly string[] Lists = ["vms", "volumes", "snapshots", "backups", "backup-schedules", "vpcs", "security-groups"];
    private readonly Dictionary<string, IReadOnlyList<JsonNode>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<JsonNode>> nics = new(StringComparer.Ordinal);

    private RawAccount()
    {
    }

    /// <summary>The rows of a list.</summary>
    public IReadOnlyList<JsonNode> this[string list] => rows[list];

    /// <summary>Reads everything.</summary>
    public static async Task<RawAccount> ReadAsync(BrowserWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var raw = new RawAccount();
        foreach (var list in Lists)
        {
            raw.rows[list] = await world.RowsAsync(list);
        }

        foreach (var vm in raw.rows["vms"])
        {
            raw.nics[Text(vm, "id")] = [.. (await world.GetAsync($"vms/{Text(vm, "id")}/networks"))["data"]!.AsArray().Select(nic => nic!)];
        }

        return raw;
    }

    /// <summary>A field as text; empty where it is missing.</summary>
    public static string Text(JsonNode row, string field) => $"{row?[field]}";

    /// <summary>A field as a time.</summary>
    public static DateTimeOffset Time(JsonNode row, string field) => DateTimeOffset.Parse(Text(row, field), CultureInfo.InvariantCulture);

    /// <summary>The interfaces of a VM.</summary>
    public IReadOnlyList<JsonNode> Nics(string vm) => nics[vm];

    /// <summary>The name of a row of a list; its id where there is no such row.</summary>
    public string Name(string list, string id) => rows[list].FirstOrDefault(row => Text(row, "id") == id) is { } row ? Text(row, "name") : id;

    /// <summary>When a VM was backed up last; null for never.</summary>
    public DateTimeOffset? LastBackup(string vm)
    {
        DateTimeOffset? last = null;
        foreach (var backup in rows["backups"].Where(row => Text(row, "product_vm") == vm && Text(row, "status") == "ready"))
        {
            last = last is null || Time(backup, "created_at") > last ? Time(backup, "created_at") : last;
        }

        return last;
    }

    /// <summary>How often a VM is backed up.</summary>
    public string Schedules(string vm)
    {
        var types = rows["backup-schedules"].Where(row => Text(row, "product_vm") == vm)
            .Select(row => Text(row, "enabled") == "false" ? "off" : Text(row, "schedule_type") is { Length: > 0 } type ? type : Text(row, "type")).ToList();
        return types.Count == 0 ? "none" : string.Join(", ", types.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The firewalls of a VM's public interfaces.</summary>
    public string Firewalls(string vm)
    {
        var groups = nics[vm].Where(nic => Text(nic, "type") != "vpc").Select(nic => Text(nic, "security_group_id")).Distinct().ToList();
        return groups.Count == 0 ? "no public IP" : string.Join(", ", groups.Select(id => id.Length == 0 ? "none" : Name("security-groups", id)));
    }

    /// <summary>The networks of a VM.</summary>
    public string Vpcs(string vm)
    {
        var names = nics[vm].Where(nic => Text(nic, "type") == "vpc").Select(nic => Text(nic, "network_name")).Distinct().ToList();
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }

    /// <summary>The ids of a backup's series: the full backup and what builds on it.</summary>
    public IReadOnlyList<string> Series(JsonNode backup)
    {
        List<string> ids = [];
        var number = Text(backup, "increment_id");
        if (number.Length == 0)
        {
            return [Text(backup, "id")];
        }

        var isOwn = false;
        foreach (var one in rows["backups"].Where(row => Text(row, "product_vm") == Text(backup, "product_vm") && Text(row, "increment_id").Length > 0)
            .OrderBy(row => Time(row, "created_at")))
        {
            if (Text(one, "increment_id") == "0")
            {
                if (isOwn)
                {
                    break;
                }

                ids.Clear();
            }

            ids.Add(Text(one, "id"));
            isOwn |= Text(one, "id") == Text(backup, "id");
        }

        return ids;
    }
}
