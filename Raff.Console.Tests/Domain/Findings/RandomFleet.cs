using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>An account with random lists, the same for the same seed: every state, many missing fields, and references to what is gone.</summary>
internal sealed partial class RandomFleet
{
    private readonly Random random;
    private readonly Dictionary<string, List<JsonObject>> lists = new(StringComparer.Ordinal);
    private int number;

    public RandomFleet(int seed, int projects)
    {
        random = new Random(seed);
        Roles();
        People();
        for (var index = 0; index < projects; index++)
        {
            Project(index);
        }

        Keys(projects);
        foreach (var (path, rows) in lists)
        {
            Fleet[path] = [.. rows.Select(row => JsonSerializer.SerializeToElement(row))];
        }

        string[] all = ["vms", "volumes", "snapshots", "backups", "backup-schedules", "vpcs", "ips", "security-groups"];
        foreach (var path in all.Where(path => !Fleet.Has(path)))
        {
            Fleet[path] = [];
        }
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public RawFleet Fleet { get; } = new();

    private void Project(int index)
    {
        var id = $"p{index:000}";
        Add("projects", new()
        {
            ["id"] = id,
            ["account_id"] = "acc",
            ["name"] = $"project {index}",
            ["slug"] = index == 1 ? "production" : $"project-{index}",
            ["is_default"] = index == 0,
            ["created_at"] = Ago(random.Next(400)),
        });
        if (index % 3 != 2)
        {
            Add("budgets", new() { ["project_id"] = id, ["monthly"] = 5 + (index * 37 % 400), ["warn_at"] = 10 + (index * 29 % 90) });
        }

        lists[$"projects/{id}/members"] = [];
        foreach (var person in Enumerable.Range(1, 59).Where(_ => random.Next(20) == 0))
        {
            var member = lists["members"][person];
            var isPending = member["user_id"] is null;
            lists[$"projects/{id}/members"].Add(new()
            {
                ["id"] = $"{id}-{person}",
                ["project_id"] = id,
                ["user_id"] = isPending ? null : $"u{person}",
                ["email"] = $"PERSON{person}@example.com",
                ["role_id"] = $"r-project-{random.Next(8)}",
                ["status"] = isPending ? "pending" : Pick("active", "active", "suspended"),
                ["invitation_id"] = isPending ? $"inv-{id}-{person}" : null,
                ["created_at"] = Ago(random.Next(80)),
            });
        }

        if (index % 9 == 8)
        {
            return;
        }

        for (var count = random.Next(12); count > 0; count--)
        {
            Vm(id);
        }

        Around(id);
    }

    private void Vm(string project)
    {
        var id = $"vm{++number}";
        var hasV4 = random.Next(2) == 0;
        var hasV6 = random.Next(4) == 0;
        Add("vms", new()
        {
            ["id"] = id,
            ["project_id"] = project,
            ["name"] = $"vm {number}",
            ["status"] = Pick("active", "active", "active", "passive", "passive", "failure", "booting", "provisioning", "migrating"),
            ["price_per_hour"] = Pick("0.006920", "0", "0.1"),
            ["pricing_id"] = 3,
            ["public_ipv4_address"] = hasV4 ? $"198.18.{number / 250}.{number % 250}" : "",
            ["public_ipv6_address"] = hasV6 ? $"2001:db8::{number:x}" : null,
            ["private_ipv4_address"] = Maybe("10.0.0.7"),
            ["tags"] = random.Next(3) == 0
                ? new JsonArray(new JsonObject { ["id"] = "t", ["name"] = "env:x", ["priority"] = 0 })
                : random.Next(2) == 0 ? new JsonArray() : null,
            ["created_at"] = Maybe(Ago(random.Next(400))),
            ["updated_at"] = Maybe(Ago(random.Next(60) / (random.Next(2) == 0 ? 1 : 3000.0))),
        });
        if (random.Next(5) > 0)
        {
            var nics = new List<JsonObject>();
            AddNics("public", hasV4 ? 1 + random.Next(2) : 0);
            AddNics("ipv6", hasV6 ? 1 : 0);
            AddNics("vpc", random.Next(2));
            lists[$"vms/{id}/networks"] = nics;

            void AddNics(string type, int count)
            {
                for (; count > 0; count--)
                {
                    nics.Add(new()
                    {
                        ["nic_id"] = nics.Count,
                        ["network_name"] = type == "vpc" ? $"vpc-{project}-{random.Next(3)}" : "",
                        ["ip"] = type == "ipv6" ? "2001:db8::7" : $"198.51.100.{nics.Count}",
                        ["type"] = type,
                        ["security_group_id"] = Pick("fw", "fw", "", null),
                    });
                }
            }
        }

        for (var count = random.Next(3) == 0 ? random.Next(3) : 0; count > 0; count--)
        {
            Schedule(project, id);
        }

        for (var count = random.Next(2) == 0 ? random.Next(4) : 0; count > 0; count--)
        {
            Backup(project, id);
        }

        for (var count = random.Next(12) == 0 ? random.Next(9) : random.Next(2); count > 0; count--)
        {
            Snapshot(project, "vm", id);
        }
    }

    /// <summary>What is beside the VMs of a project.</summary>
    private void Around(string project)
    {
        var vm = $"vm{Math.Max(1, number - random.Next(3))}";
        for (var count = random.Next(6); count > 0; count--)
        {
            Volume(project, Pick(vm, "", null, "vm-gone"));
        }

        Schedule(project, Pick("vm-gone", null)!);
        Backup(project, Pick("vm-gone", vm, null)!);
        Snapshot(project, "vm", Pick("vm-gone", vm, null)!);
        Snapshot(project, "volume", null);
        for (var count = random.Next(3); count > 0; count--)
        {
            Add("ips", new()
            {
                ["id"] = $"ip{++number}",
                ["project_id"] = project,
                ["ip_address"] = $"203.0.113.{number % 256}",
                ["type"] = "IPv4",
                ["status"] = Pick("free", "in-use"),
                ["reserved"] = random.Next(3) > 0,
                ["created_at"] = Maybe(Ago(random.Next(60))),
                ["updated_at"] = Maybe(Ago(random.Next(30))),
            });
        }

        for (var count = random.Next(3); count > 0; count--)
        {
            Firewall(project);
        }

        for (var count = random.Next(3); count > 0; count--)
        {
            var length = random.Next(20, 29);
            var start = (10 << 24) + (random.Next(1 << 12) << 12);
            Add("vpcs", new()
            {
                ["id"] = $"vpc{++number}",
                ["project_id"] = project,
                ["name"] = $"vpc-{project}-{count}",
                ["cidr"] = $"{start >> 24}.{(start >> 16) & 255}.{(start >> 8) & 255}.0/{Math.Min(length, 24)}",
                ["status"] = "active",
                ["total_ips"] = Maybe(100),
                ["used_ips"] = Maybe(random.Next(3) == 0 ? 0 : random.Next(70, 100)),
                ["created_at"] = Ago(random.Next(200)),
            });
        }
    }

    private void Volume(string project, string? vm)
    {
        var id = $"{++number}";
        Add("volumes", new()
        {
            ["id"] = number,
            ["project_id"] = project,
            ["name"] = $"volume {id}",
            ["size"] = random.Next(10, 250),
            ["status"] = Pick("attached", "available", "available", "failed", "creating", "deleting"),
            ["product_vm"] = vm,
            ["created_at"] = Maybe(Ago(random.Next(60))),
            ["updated_at"] = Maybe(Ago(random.Next(30) / (random.Next(2) == 0 ? 1 : 2000.0))),
        });
        if (random.Next(6) > 0)
        {
            lists[$"snapshots?volume_id={id}"] = [];
            for (var count = random.Next(3); count > 0; count--)
            {
                lists[$"snapshots?volume_id={id}"].Add(Snapshot(project, "volume", null));
            }
        }
    }

    private JsonObject Snapshot(string project, string type, string? vm)
    {
        var row = new JsonObject
        {
            ["id"] = ++number,
            ["project_id"] = project,
            ["name"] = $"snapshot {number}",
            ["type"] = type,
            ["size"] = $"{random.Next(50)}",
            ["status"] = Pick("", "", "active", null),
            ["product_vm"] = vm,
            ["created_at"] = Maybe(Ago(random.Next(200))),
        };
        Add("snapshots", row);
        return (JsonObject)row.DeepClone();
    }

    private void Backup(string project, string? vm) => Add("backups", new()
    {
        ["id"] = $"b{++number}",
        ["project_id"] = project,
        ["name"] = $"backup {number}",
        ["status"] = Pick("ready", "ready", "ready", "failed", "pending", "creating", "restoring"),
        ["product_vm"] = vm,
        ["storage_size"] = random.Next(9000),
        ["created_at"] = Ago(random.Next(90) / (random.Next(2) == 0 ? 1 : 30.0)),
    });

    private void Schedule(string project, string? vm) => Add("backup-schedules", new()
    {
        ["id"] = ++number,
        ["project_id"] = project,
        ["name"] = $"schedule {number}",
        ["type"] = Pick("daily", "weekly"),
        ["keep_count"] = random.Next(0, 12),
        ["product_vm"] = vm,
        ["enabled"] = random.Next(4) == 0 ? null : random.Next(4) > 0,
        ["last_run_at"] = Maybe(Ago(random.Next(20))),
        ["last_run_status"] = Pick("succeeded", "failed", "skipped", null),
        ["consecutive_failures"] = Maybe(random.Next(3)),
        ["created_at"] = Ago(random.Next(30)),
    });

    private void Firewall(string project)
    {
        var rules = Enumerable.Range(0, random.Next(12) == 0 ? 55 : random.Next(5)).Select(_ => new JsonObject
        {
            ["protocol"] = Pick("TCP", "tcp", "UDP", "ALL", "ICMP", "ICMPV6", "IPSEC"),
            ["rule_type"] = Pick("INBOUND", "INBOUND", "outbound"),
            ["range"] = Pick("22", "80,443", "8000:9000", "3380:3400,5432", "1:65535", null, ""),
            ["ip"] = Pick("0.0.0.0", "::", "203.0.113.0", "203.0.113.7", "2001:db8::", "", null),
            ["size"] = Pick("0", "24", "32", null) is { } size ? int.Parse(size, CultureInfo.InvariantCulture) : null,
            ["icmp_type"] = random.Next(3) == 0 ? 8 : null,
        }).ToList();
        Add("security-groups", new()
        {
            ["id"] = $"fw{++number}",
            ["project_id"] = project,
            ["name"] = $"firewall {number}",
            ["rules"] = new JsonArray([.. rules]),
            ["vm_count"] = Maybe(random.Next(3)),
        });
    }

    private void Add(string list, JsonObject row) => (lists.TryGetValue(list, out var rows) ? rows : lists[list] = []).Add(row);

    private string? Pick(params string?[] choices) => choices[random.Next(choices.Length)];

    private JsonValue? Maybe<T>(T value) => random.Next(6) == 0 ? null : JsonValue.Create(value);

    private static string Ago(double days) => Now.AddDays(-days).ToString("O", CultureInfo.InvariantCulture);
}
