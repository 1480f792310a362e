using Raff.Console.Emulator;
using Raff.Console.Tests.Domain.Findings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Domain;

/// <summary>Makes random accounts with many joins out of an emulator's seed.</summary>
internal static class JoinedAccount
{
    private const int Calls = 1_200;

    /// <summary>Attaches and detaches at random what few random calls hit: further addresses, firewalls, VPCs, volumes. Gives how often that worked.</summary>
    public static async Task<int> LinkAsync(EmulatorHost host, int seed)
    {
#pragma warning disable CA5394 // A fixed sequence is the point.
        var random = new Random(seed);
        var vms = (await host.GetAsync("/vms?limit=200&status=active")).Data.EnumerateArray().ToList();
        var worked = 0;
        for (var number = 0; number < 150; number++)
        {
            var vm = vms[random.Next(vms.Count)];
            var (path, project) = ($"/vms/{RawRow.Text(vm, "id")}", RawRow.Text(vm, "project_id"));
            var nics = (await host.GetAsync($"{path}/networks")).Data.EnumerateArray().ToList();
            var nic = nics.Count == 0 ? default : nics[random.Next(nics.Count)];
            var answer = random.Next(5) switch
            {
                0 => await host.PostAsync($"{path}/ip", new { ip_id = await ReserveAsync() }, project),
                1 when nics.Count > 0 =>
                    await host.PostAsync($"{path}/security-groups", new { security_group_id = await OneAsync("/security-groups"), nic_id = Nic() }, project),
                2 when nics.Count > 1 => await host.DeleteAsync($"{path}/{(RawRow.Text(nic, "type") == "vpc" ? "vpc" : "ip")}/{Nic()}", project),
                3 => await host.PostAsync($"{path}/vpc", new { vpc_id = await OneAsync("/vpcs") }, project),
                _ => await host.PostAsync(
                    $"/volumes/{await OneAsync("/volumes?limit=200")}/{(random.Next(2) == 0 ? "detach" : "attach")}",
                    new { vm_id = RawRow.Text(vm, "id") }, project),
            };
            worked += (int)answer.Status < 300 ? 1 : 0;

            int Nic() => (int)RawRow.Number(nic, "nic_id")!;

            async Task<string> ReserveAsync() => RawRow.Text((await host.PostAsync("/ips/reserve", new { }, project)).Data, "id");

            async Task<string> OneAsync(string list)
            {
                var ids = (await host.GetAsync(list, project: project)).Ids;
                return ids.Count == 0 ? Guid.NewGuid().ToString() : ids[random.Next(ids.Count)];
            }
        }
#pragma warning restore CA5394

        return worked;
    }

    /// <summary>Changes the account by random calls of its owner, the same for the same seed.</summary>
    public static async Task CallAsync(EmulatorHost host, int seed)
    {
        var known = new KnownIds();
        foreach (var noun in (string[])["projects", "roles", "vms", "volumes", "vpcs", "ips", "security-groups", "backups", "snapshots", "backup-schedules"])
        {
            known.Learn(noun, (await host.GetAsync($"/{noun}?limit=200")).Body);
        }

        known.Protect((await host.GetAsync("/api-keys?limit=200")).Body);
        known.Learn("templates", (await host.GetAsync("/public/templates?vm_type=standard", key: null)).Body);
        var document = (await host.GetAsync("~/openapi/v1.json", key: null)).Body;
        var calls = new RandomCalls(document, known, [EmulatorDemo.OwnerKey], await host.ProjectAsync("staging"));
#pragma warning disable CA5394 // A fixed sequence is the point.
        var random = new Random(seed);
        for (var number = 0; number < Calls; number++)
        {
            var call = calls.Next(random);
            var answer = await host.SendAsync(call.Method, "~" + call.Path, call.Key, call.Project, call.Body);
            if ((int)answer.Status < 300)
            {
                known.Learn(call.Noun, answer.Body, call.Project);
            }

            host.Time.AdvanceSeconds(random.Next(200) == 0 ? 36_000 : random.Next(3));
        }
#pragma warning restore CA5394
    }
}
