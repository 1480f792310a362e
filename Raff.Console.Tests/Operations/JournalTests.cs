using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Tests.Operations;

/// <summary>Finding, exporting and forgetting operations.</summary>
public sealed class JournalTests
{
    [Fact]
    public async Task Read_WithEachFilter_FindsTheMatches()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        await KeepAsync(world, tab);

        (await NamesAsync(tab, "")).ShouldBe(["web_1", "=cmd", "web-1"]);
        (await NamesAsync(tab, "?command=vm.stop")).ShouldBe(["web-1"]);
        (await NamesAsync(tab, "?command=vm.stop&command=vm.rename")).ShouldBe(["=cmd", "web-1"]);
        (await NamesAsync(tab, "?state=refused")).ShouldBe(["web_1"]);
        (await NamesAsync(tab, "?project=prj_2")).ShouldBe(["=cmd"]);
        (await NamesAsync(tab, "?q=WEB_")).ShouldBe(["web_1"], "An underscore is no wildcard.");
        (await NamesAsync(tab, "?resource=1")).ShouldBe(["web-1"]);
        (await NamesAsync(tab, "?kind=vms&resource=1")).ShouldBe(["web-1"]);
        (await NamesAsync(tab, "?kind=volumes&resource=1")).ShouldBeEmpty("An id is one of its kind.");
        (await NamesAsync(tab, "?from=2026-01-02T00:00:00Z&to=2026-01-03T00:00:00Z")).ShouldBe(["=cmd"]);
        (await NamesAsync(tab, "?size=1&page=2")).ShouldBe(["=cmd"]);
        (await tab.Get<JournalReader>().ReadAsync(Query("?size=1"), EngineWorld.Cancel)).Total.ShouldBe(3);
    }

    [Fact]
    public async Task Read_ByAnotherKey_ShowsOnlyProjectsItReaches()
    {
        await using var world = EngineWorld.Start();
        await using var owner = await world.OpenAsync();
        await using var viewer = await world.OpenAsync(3);
        await KeepAsync(world, owner);

        (await NamesAsync(viewer, "")).ShouldBeEmpty("Nobody reaches these projects.");
    }

    [Fact]
    public void SeesAccount_WhereThePermissionsAreNotKnown_IsFalse()
    {
        var identity = new Identity { Key = "identity", KeyPrefix = "raff_00000004", AccountId = "acc_1" };

        JournalReader.SeesAccount(identity).ShouldBeFalse("What is not known is not granted.");
        JournalReader.SeesAccount(identity with { AccountPermissions = new HashSet<string> { "account.audit.view" } }).ShouldBeTrue();
        JournalReader.SeesAccount(identity with { AccountPermissions = new HashSet<string> { "account.members.view" } }).ShouldBeFalse();
        JournalReader.SeesAccount(identity with { IsOwner = true }).ShouldBeTrue();
    }

    [Fact]
    public async Task Export_AsCsvAndJson_ContainsEveryRowAndNoFormula()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        await KeepAsync(world, tab);
        using var csv = new MemoryStream();
        using var json = new MemoryStream();

        await tab.Get<JournalExport>().WriteCsvAsync(csv, Query(""), EngineWorld.Cancel);
        await tab.Get<JournalExport>().WriteJsonAsync(json, Query("?command=vm.rename"), EngineWorld.Cancel);

        var lines = Encoding.UTF8.GetString(csv.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[2].ShouldContain(",'=cmd,");
        JsonDocument.Parse(json.ToArray()).RootElement.EnumerateArray().ShouldHaveSingleItem().GetProperty("resource").GetString().ShouldBe("=cmd");
    }

    [Fact]
    public async Task Forget_OldEntries_KeepsTheOthers()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        await KeepAsync(world, tab);

        (await world.Get<Journal>().ForgetAsync(At(2))).ShouldBe(1);

        (await NamesAsync(tab, "")).ShouldBe(["web_1", "=cmd"]);
    }

    private static async Task KeepAsync(EngineWorld world, EngineTab tab)
    {
        var journal = world.Get<Journal>();
        await journal.ForgetAsync(DateTimeOffset.MaxValue);
        var owner = tab.Get<OperationTab>().Sender.Owner;
        foreach (var (day, command, project, name, state) in new[]
        {
            (1, "vm.stop", "prj_1", "web-1", OperationState.Succeeded), (2, "vm.rename", "prj_2", "=cmd", OperationState.Succeeded),
                (3, "vm.delete", "prj_1", "web_1", OperationState.Refused),
        })
        {
            (await journal.BeginAsync(new Operation
            {
                Id = $"op-{day}",
                Command = command,
                Target = new CommandTarget("vms", $"{day}", name, new ProjectId(project)),
                Owner = owner,
                KeyPrefix = "raff_00000001",
                State = state,
                Sentence = "Done.",
                StartedAt = At(day),
                SettledAt = At(day),
            })).ShouldBeOfType<JournalBegin.Begun>();
        }
    }

    private static async Task<List<string>> NamesAsync(EngineTab tab, string query) =>
        [.. (await tab.Get<JournalReader>().ReadAsync(Query(query), EngineWorld.Cancel)).Rows.Select(operation => operation.Target.Name)];

    private static JournalQuery Query(string query) =>
        JournalQuery.Of(new DefaultHttpContext { Request = { QueryString = new QueryString(query.Length == 0 ? null : query) } }.Request.Query);

    private static DateTimeOffset At(int day) => new(2026, 1, day, 12, 0, 0, TimeSpan.Zero);
}
