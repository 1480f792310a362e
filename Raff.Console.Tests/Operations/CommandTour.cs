using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>Every command about a resource, made as pages make it and sent by the runner. What prepares a command is not counted.</summary>
internal static class CommandTour
{
    private const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";

    /// <summary>Sends every command.</summary>
    /// <returns>The calls that the console made for them.</returns>
    public static async Task<IReadOnlyList<RecordedCall>> SendEverythingAsync()
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "0"));
        await using var tab = await world.OpenAsync();
        var project = await tab.ProjectAsync("staging");
        var parts = new KindParts(world, tab, project);
        List<RecordedCall> sent = [];
        foreach (var one in KindCase.All)
        {
            await SendAsync(await one.Make(parts));
        }

        foreach (var one in VmCase.All)
        {
            var command = await one.Make(tab, await parts.VmAsync("active"));
            world.SetStatus(new ResourceId(command.Target.Id!), VmActions.Table.Rule(one.Name).States is [var first, ..] ? first : "active");
            await SendAsync(command);
        }

        var noted = await parts.VmAsync("active");
        await SendAsync(VmPartCommands.EditNote(noted, NoteType.Account, "A note."));
        await SendAsync(VmPartCommands.EditNote(noted, NoteType.Account, "Another text.", exists: true));
        await SendAsync(VmPartCommands.AppendNote(noted, NoteType.Account, "One more line."));
        await SendAsync(VmCommands.Create(project, new CreateVm { Name = KindParts.Next("web"), TemplateId = Ubuntu, PricingId = 1, Region = "us-east" }));
        await DeleteTogetherAsync([await parts.VmAsync("active"), await parts.VmAsync("active")]);
        return sent;

        async Task SendAsync(Command command)
        {
            world.Calls.Forget();
            var operation = await tab.Runner.RunAsync(command, tab.Runner.NewId());
            operation.State.ShouldBeOneOf(OperationState.Running, OperationState.Succeeded);
            sent.AddRange(world.Calls.All);
        }

        async Task DeleteTogetherAsync(IReadOnlyList<VirtualMachine> vms)
        {
            world.Calls.Forget();
            (await tab.Get<BulkRunner>().StartAsync(
                tab.Runner.NewId(), "Delete 2 VMs", [.. vms.Select(vm => VmCommands.Delete(vm, [], VolumeAction.Detach, deleteVpc: false))])).ShouldBeNull();
            await world.Calls.UntilAsync(call => call.Method == "DELETE");
            sent.AddRange(world.Calls.All);
        }
    }
}
