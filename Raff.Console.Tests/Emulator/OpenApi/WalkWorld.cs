using System.Net;
using System.Text.Json;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>Creates resources in one project of an emulator in which operations settle immediately.</summary>
public sealed class WalkWorld(EmulatorHost host, string project)
{
    /// <summary>The template of the docs' example.</summary>
    public const string Template = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";

    private int count;

    /// <summary>The project that everything is created in.</summary>
    public string Project => project;

    /// <summary>The emulator.</summary>
    public EmulatorHost Host => host;

    /// <summary>A name not used before.</summary>
    public string Name(string word = "walk") => $"{word}-{++count}";

    /// <summary>An address block not used before.</summary>
    public string Cidr() => $"10.{100 + (++count / 200)}.{count % 200}.0/24";

    /// <summary>An active VM with a public address and a VPC, unless <paramref name="more"/> says otherwise.</summary>
    public async Task<string> VmAsync(params (string Field, object Value)[] more)
    {
        var body = new Dictionary<string, object> { ["name"] = Name("vm"), ["template_id"] = Template, ["pricing_id"] = 3 };
        foreach (var (field, value) in more)
        {
            body[field] = value;
        }

        return await NewAsync("/vms", body);
    }

    /// <summary>A stopped VM.</summary>
    public async Task<string> StoppedVmAsync()
    {
        var vm = await VmAsync();
        await DoAsync($"/vms/{vm}/stop", null);
        return vm;
    }

    /// <summary>The number of a VM's interface of a type.</summary>
    public async Task<string> NicAsync(string vm, string type) =>
        (await host.GetAsync($"/vms/{vm}/networks?type={type}")).Data[0].GetProperty("nic_id").ToString();

    /// <summary>A VPC.</summary>
    public Task<string> VpcAsync() => NewAsync("/vpcs", new { name = Name("vpc"), cidr = Cidr() });

    /// <summary>A reserved public IP.</summary>
    public Task<string> IpAsync() => NewAsync("/ips/reserve", new { });

    /// <summary>A firewall.</summary>
    public Task<string> FirewallAsync() => NewAsync("/security-groups", new { name = Name("firewall") });

    /// <summary>A detached volume.</summary>
    public Task<string> VolumeAsync() => NewAsync("/volumes", new { name = Name("volume"), size = 100, volume_type = "nvme" });

    /// <summary>A snapshot of a VM.</summary>
    public async Task<string> SnapshotAsync(string? vm = null) =>
        await NewAsync("/snapshots", new { resource_type = "vm", resource_id = vm ?? await VmAsync(), name = Name("snapshot") });

    /// <summary>A backup of a VM.</summary>
    public async Task<string> BackupAsync(string? vm = null) => await NewAsync("/backups", new { vm_id = vm ?? await VmAsync() });

    /// <summary>A backup schedule of a VM.</summary>
    public async Task<string> ScheduleAsync() =>
        await NewAsync("/backup-schedules", new { vm_id = await VmAsync(), type = "daily", time = "8am", keep_count = 2 });

    /// <summary>A VM with a tag, and the tag.</summary>
    public async Task<(string Vm, string Tag)> TagAsync()
    {
        var vm = await VmAsync();
        var tags = await DoAsync($"/vms/{vm}/tags", new { name = Name("tag") });
        return (vm, tags.Body.GetProperty("tags")[0].Text("id")!);
    }

    /// <summary>An SSH key.</summary>
    public Task<string> SshKeyAsync() => NewAsync("/ssh-keys", new { name = Name("key"), public_key = SshKeyText.Ed25519() });

    /// <summary>A custom account role.</summary>
    public Task<string> RoleAsync() => host.CreateRoleAsync(Name("role"), "account", "account.audit.view");

    /// <summary>An API key without a role.</summary>
    public async Task<string> KeyAsync() => (await host.CreateKeyAsync()).Id;

    /// <summary>A pending member and the invitation.</summary>
    public async Task<(string Member, string Invitation)> MemberAsync()
    {
        var member = await DoAsync("/members", new { email = $"{Name()}@example.com", role_id = await host.RoleAsync("billing") });
        return (member.Data.Text("id")!, member.Data.Text("invitation_id")!);
    }

    /// <summary>An API key's membership of the project.</summary>
    public async Task<string> ProjectMemberAsync()
    {
        var member = await DoAsync($"/projects/{project}/members", new { api_key_id = await KeyAsync(), role_id = await host.RoleAsync("viewer") });
        return member.Data.Text("id")!;
    }

    /// <summary>An empty project.</summary>
    public Task<string> EmptyProjectAsync() => NewAsync("/projects", new { name = Name("project") });

    /// <summary>Does something that must succeed.</summary>
    public async Task<EmulatorAnswer> DoAsync(string path, object? body)
    {
        var answer = await host.PostAsync(path, body, project);
        ((int)answer.Status).ShouldBeLessThan(300, $"POST {path}: {answer.Body}");
        return answer;
    }

    private async Task<string> NewAsync(string path, object body)
    {
        var id = (await DoAsync(path, body)).Data.GetProperty("id");
        return id.ValueKind == JsonValueKind.Number ? id.GetRawText() : id.GetString()!;
    }
}
