using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Access;

/// <summary>The map of access against the raw answers of the API: on the demo account, and on a random one of the largest size.</summary>
public sealed class AccessMapTests : ConsoleParts
{
    private const int Seed = 20260514;

    [Fact]
    public async Task Map_DemoAccount_MatchesTheRawAnswers()
    {
        using var world = new BrowserWorld();
        var now = TimeProvider.System.GetUtcNow();
        var projects = await world.ProjectsAsync();
        var people = new Dictionary<string, IReadOnlyList<JsonNode>>();
        foreach (var project in projects.Values)
        {
            people[project] = [.. (await world.RowsAsync($"projects/{project}/members")).Where(IsPerson)];
        }

        var raw = new RawAccess(
            [.. (await world.RowsAsync("members"))
                .Where(IsPerson)], await world.RowsAsync("api-keys"), await world.RowsAsync("roles"), await world.RowsAsync("permissions"), people, now);
        raw.People.Count.ShouldBeGreaterThan(15);
        raw.Keys.Any(raw.IsOrphaned).ShouldBeTrue("the demo has an orphaned key");

        var client = world.App.Services.GetRequiredService<RaffClientFactory>().Create(new RaffConnection(world.App.Address, new ApiKey(BrowserWorld.Key(1))));
        var reading = await AccessWatch.WholeAsync(
            world.App.Services.GetRequiredService<ListStore>(),
            client,
            TimeProvider.System,
            TestContext.Current.CancellationToken);

        reading.Missing.ShouldBeEmpty();
        AccessProof.ShouldAgree(reading.Map, raw, projects.Values);
        world.Calls.All.ShouldAllBe(call => call.Project == null);
    }

    [Fact]
    public async Task Map_RandomAccountWithARefusedProject_MatchesTheRawAnswers()
    {
        var account = new RandomAccount(Seed, people: 120, keys: 80, projects: 90);
        account.Serve(Api);
        var refused = account.ProjectIds[17];
        Api.On("GET", $"/api/v1/projects/{refused}/members").Always(_ => StubAnswer.Error(403, "permission denied"));

        var reading = await ReadAsync();

        reading.Refused.Select(failure => failure.Project.Value).ShouldBe([refused]);
        AccessProof.ShouldAgree(reading.Map, account.Raw(without: refused), account.ProjectIds.Where(id => id != refused).Take(12));
    }

    [Fact]
    public async Task Map_Of500PeopleAnd300KeysIn1000Projects_TakesACallAProjectAndFewMore()
    {
        var account = new RandomAccount(Seed, people: 500, keys: 300, projects: 1000);
        account.Serve(Api);

        var reading = await ReadAsync();

        reading.Map.People.Count.ShouldBe(500);
        reading.Map.Keys.Count.ShouldBe(300);
        reading.Map.Projects.Count.ShouldBe(1000);
        Api.Requests.Count.ShouldBeLessThan(1000 + 60, "beside a call for each project only the lists themselves are read");
        Api.Requests.ShouldAllBe(request => !request.Headers.ContainsKey("X-Project-ID"));
        AccessProof.ShouldAgree(reading.Map, account.Raw(), [account.ProjectIds[500]]);
    }

    [Fact]
    public async Task Map_RolesAndMembersRefused_KnowsRoleNamesAndShowsTheGap()
    {
        var account = new RandomAccount(Seed, people: 5, keys: 4, projects: 2);
        account.Serve(Api);
        Api.On("GET", "/api/v1/roles").Always(_ => StubAnswer.Error(403, "lacks account.roles.view"));
        Api.On("GET", "/api/v1/members").Always(_ => StubAnswer.Error(403, "lacks account.members.view"));

        var reading = await ReadAsync();

        reading.Missing.Keys.Order().ShouldBe(["members", "roles"]);
        reading.Map.Keys.ShouldAllBe(key => !key.IsOrphaned, "whether a creator is gone cannot be known without members");
        var key = reading.Map.Keys.First(key => key is { BlockedReason: null, IsOwner: false, Account: not null });
        key.Account!.Name.ShouldNotBeEmpty();
        reading.Map.Effective(key).ShouldBeNull();
        reading.Map.WhoCan("account.members.view", null).Unknown.ShouldContain(key);
    }

    private static bool IsPerson(JsonNode row) =>
        row["email"]?.ToString() is { Length: > 0 } email && !email.EndsWith("@api-keys.invalid", StringComparison.Ordinal);

    private Task<AccessReading> ReadAsync() => AccessWatch.WholeAsync(
        Services.GetRequiredService<ListStore>(), Services.GetRequiredService<RaffClient>(), Services.GetRequiredService<TimeProvider>(),
            TestContext.Current.CancellationToken);
}
