using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Tests.Emulator.OpenApi;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>
/// The action tables of all kinds against the emulator, each command in each state: what the console sends the API does, and what it refuses to send the API
/// refuses too. Where they differ on purpose, the state, the command and the reason stand here, and nowhere else may they differ.
/// </summary>
public sealed class TableAgreementTests
{
    /// <summary>What the API refuses although the console sends it.</summary>
    private static readonly Dictionary<string, string> ApiKnowsMore = new(StringComparer.Ordinal)
    {
        ["backups with later ones of its series: backup.delete"] = "No row says which series it is in; the dialog says that the API refuses it.",
        ["snapshots of a volume of a VM that is active: snapshot.restore"] = "A snapshot does not say of which volume it is; the dialog says to stop the VM.",
        ["snapshots of a volume that is gone: snapshot.restore"] = "A snapshot does not say of which volume it is.",
    };

    /// <summary>What the API would do although the console does not send it.</summary>
    private static readonly Dictionary<string, string> ConsoleIsStricter = new(StringComparer.Ordinal)
    {
        ["backups a word of a later API: backup.delete"] = "An unknown word may be something that is still going on.",
        ["backups a word of a later API: backup.delete-chain"] = "An unknown word may be something that is still going on.",
        ["vpcs with an address that no VM has: vpc.delete"] = "A VPC counts addresses, not VMs, and one with VMs must never be offered for deletion.",
    };

    public static TheoryData<string> Kinds { get; } = [.. TableState.All.Select(state => state.Kind).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Table_EachCommandInEachState_MatchesTheApi(string kind)
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "3600"));
        await using var tab = await world.OpenAsync();
        var project = await tab.ProjectAsync("staging");
        List<string> different = [];
        foreach (var state in TableState.All.Where(state => state.Kind == kind))
        {
            foreach (var rule in TableOf(kind).Rules)
            {
                var what = $"{kind} {state.Name}: {rule.Name}";
                var parts = new KindParts(world, tab, project);
                var row = await state.Make(parts);
                var command = await RowCommand.MakeAsync(parts, kind, rule.Name, row);
                await state.Enter(parts, row);
                var isOffered = tab.Get<CommandOffers>().For(await ReadAsync(parts, row), rule.Name).Reason is null;
                world.Calls.Forget();

                var operation = await tab.Runner.RunAsync(command, tab.Runner.NewId());

                var isDone = operation.State is OperationState.Running or OperationState.Succeeded;
                if (world.Calls.All.Any(call => call.Method != "GET"))
                {
                    isOffered.ShouldBeTrue($"{what} was sent although it is not offered");
                    Compare(different, ApiKnowsMore, what, isDone, operation.Sentence);
                }
                else
                {
                    operation.State.ShouldBe(OperationState.Refused, $"{what}: {operation.Sentence}");
                    Compare(different, ConsoleIsStricter, what, await command.Send(tab.Client) is RaffResult<CommandAnswer>.Failed, operation.Sentence);
                }
            }
        }

        different.ShouldBeEmpty();
    }

    [Fact]
    public void States_OfTheTest_CoverEveryTable() =>
        TableState.All.Select(state => state.Kind).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["backup-schedules", "backups", "firewalls", "ips", "snapshots", "vms", "volumes", "vpcs"]);

    [Fact]
    public void Differences_OnPurpose_NameStatesAndCommandsThatThereAre() =>
        ApiKnowsMore.Keys.Concat(ConsoleIsStricter.Keys).ShouldBeSubsetOf(
            TableState.All.SelectMany(state => TableOf(state.Kind).Rules.Select(rule => $"{state.Kind} {state.Name}: {rule.Name}")));

    [Fact]
    public async Task Permission_OfEachCommand_IsThatOfItsOperation()
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "0"));
        await using var tab = await world.OpenAsync();
        var operations = await ApiOperations.ReadAsync(tab.Client.Connection.Endpoint);
        var parts = new KindParts(world, tab, await tab.ProjectAsync("staging"));
        List<Command> commands = [];
        foreach (var one in KindCase.All)
        {
            commands.Add(await one.Make(parts));
        }

        foreach (var one in VmCase.All)
        {
            commands.Add(await one.Make(tab, await parts.VmAsync("active")));
        }

        foreach (var command in commands)
        {
            var id = operations.IdOf(new RecordedCall(command.Request!.Method, command.Request.Path, "", null, null, null));
            command.Rule.Permission!.Value.ToString().ShouldBe(PermissionTable.Permissions[id], command.Name);
        }
    }

    [Fact]
    public async Task Command_ThatDestroysInAProtectedProject_IsNotSentAlthoughTheApiWouldDoIt()
    {
        await using var world = EngineWorld.Start(("Emulator:OperationSeconds", "0"));
        await using var tab = await world.OpenAsync();
        var project = await tab.ProjectAsync("staging");
        var parts = new KindParts(world, tab, project);
        await tab.Get<ProjectProtection>().ProtectAsync(new ProjectCard(project, "staging", "staging", false), EngineWorld.Cancel);
        foreach (var one in KindCase.All)
        {
            var command = await one.Make(parts);
            world.Calls.Forget();

            var operation = await tab.Runner.RunAsync(command, tab.Runner.NewId());

            if (command.Rule.IsDestructive)
            {
                (operation.State, operation.Sentence).ShouldBe((OperationState.Refused, "This project is protected. Remove the protection first."), one.Name);
                world.Calls.All.ShouldAllBe(call => call.Method == "GET", one.Name);
                (await command.Send(tab.Client)).Answer();
            }
            else
            {
                operation.State.ShouldBeOneOf(OperationState.Running, OperationState.Succeeded);
            }
        }
    }

    private static void Compare(List<string> different, Dictionary<string, string> onPurpose, string what, bool isSame, string sentence)
    {
        if (isSame == onPurpose.ContainsKey(what))
        {
            different.Add(isSame ? $"{what} agrees, so it is no difference" : $"{what}: {sentence}");
        }
    }

    private static ActionTable TableOf(string kind) => kind switch
    {
        "vms" => VmActions.Table,
        "volumes" => StorageActions.Volumes,
        "snapshots" => StorageActions.Snapshots,
        "backups" => StorageActions.Backups,
        "backup-schedules" => StorageActions.Schedules,
        "vpcs" => NetworkActions.Vpcs,
        "ips" => NetworkActions.PublicIps,
        "firewalls" => NetworkActions.Firewalls,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static async Task<IResource> ReadAsync(KindParts parts, IResource row) => row switch
    {
        VirtualMachine => await parts.ReadAsync(ResourceEndpoints.VirtualMachines, row.Id),
        Volume => await parts.ReadAsync(ResourceEndpoints.Volumes, row.Id),
        Snapshot => await parts.ReadAsync(ResourceEndpoints.Snapshots, row.Id),
        Backup => await parts.ReadAsync(ResourceEndpoints.Backups, row.Id),
        BackupSchedule => await parts.ReadAsync(ResourceEndpoints.BackupSchedules, row.Id),
        Vpc => await parts.ReadAsync(ResourceEndpoints.Vpcs, row.Id),
        PublicIp => await parts.ReadAsync(ResourceEndpoints.PublicIps, row.Id),
        _ => await parts.ReadAsync(ResourceEndpoints.Firewalls, row.Id),
    };
}
