using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Ten clients request the same thing at once: one succeeds, the others are refused, and nothing fails.</summary>
public sealed class ParallelClientsTests
{
    private const int Clients = 10;

    [Fact]
    public async Task Attach_OfOneVolumeByTenClients_SucceedsOnce()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vms = new List<string>();
        for (var number = 0; number < Clients; number++)
        {
            vms.Add(await host.CreateVmAsync(staging, $"vm-{number}"));
        }

        var volume = await host.CreateVolumeAsync(staging);
        host.Time.AdvanceSeconds(9);

        var answers = await AtOnceAsync(client => host.PostAsync($"/volumes/{volume}/attach", new { vm_id = vms[client] }, staging));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(Clients - 1);
        var winner = answers.Single(answer => answer.Status == HttpStatusCode.OK).Data.GetProperty("product_vm").GetString();
        (await host.GetAsync($"/volumes/{volume}")).Data.GetProperty("product_vm").GetString().ShouldBe(winner);
    }

    [Fact]
    public async Task BackupsSnapshotsAndRestores_OfOneVmByTenClients_SucceedOnce()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var snapshots = new List<string>();
        for (var number = 0; number < Clients; number++)
        {
            snapshots.Add(await host.CreateSnapshotAsync(staging, vm, name: $"s-{number}"));
        }

        var captures = await AtOnceAsync(client => client % 2 == 0
            ? host.PostAsync("/backups", new { vm_id = vm }, staging)
            : host.PostAsync("/snapshots", new { resource_type = "vm", resource_id = vm, name = "x" }, staging));
        captures.Count(answer => (int)answer.Status < 300).ShouldBe(1);
        captures.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(Clients - 1);

        host.Time.AdvanceSeconds(3);
        await host.StopVmAsync(staging, vm);
        var restores = await AtOnceAsync(client => host.PostAsync($"/snapshots/{snapshots[client]}/restore", null, staging));
        restores.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        host.Number("SELECT COUNT(*) FROM Snapshots WHERE Status = 'active'").ShouldBe(1);
    }

    [Fact]
    public async Task ProjectDelete_UnderCreations_NeverLeavesAResourceBehind()
    {
        await using var host = new EmulatorHost();
        for (var round = 0; round < 5; round++)
        {
            var project = (await host.PostAsync("/projects", new { name = $"Round {round}" })).Data.GetProperty("id").GetString()!;

            var answers = await AtOnceAsync(client => client == 5
                ? host.DeleteAsync($"/projects/{project}")
                : host.PostAsync("/volumes", new { name = "x", size = 10, volume_type = "nvme" }, project));

            var deleted = answers[5].Status == HttpStatusCode.OK;
            HttpStatusCode[] expected = [HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.Forbidden, HttpStatusCode.Conflict];
            answers.ShouldAllBe(answer => expected.Contains(answer.Status));
            answers.Count(answer => answer.Status == HttpStatusCode.Accepted).ShouldBe(deleted ? 0 : Clients - 1);
            host.BrokenInvariants().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task ReadsAndWrites_OfTenClients_AllSucceed()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        var answers = await AtOnceAsync(async client =>
        {
            var all = new List<EmulatorAnswer>();
            for (var number = 0; number < 15; number++)
            {
                var vm = new { name = $"vm-{client}-{number}", template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", pricing_id = 1 };
                all.Add(await host.PostAsync("/vms", vm, staging));
                all.Add(await host.PostAsync("/volumes", new { name = "data", size = 10, volume_type = "nvme" }, staging));
                all.Add(await host.GetAsync("/vms?limit=200"));
                host.Time.AdvanceSeconds(1);
                all.Add(await host.GetAsync("/volumes", project: staging));
            }

            return all;
        });

        answers.SelectMany(all => all).Where(answer => (int)answer.Status >= 300).Select(answer => $"{answer.Status} {answer.Body}").ShouldBeEmpty();
        (await host.GetAsync("/vms?limit=1")).Total.ShouldBe(Clients * 15);
        host.BrokenInvariants().ShouldBeEmpty();
    }

    private static Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> call) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => call(client))));
}
