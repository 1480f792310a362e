using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>What the journal keeps of calls, and what it never does.</summary>
public sealed class CallJournalTests
{
    [Fact]
    public async Task Call_Answered_IsRecorded()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/vms").Always(StubAnswer.List([]));

        await world.Client.ListAsync(
            ResourceEndpoints.VirtualMachines,
            Scope.In(ClientWorld.Staging),
            ClientWorld.FirstPage,
            Lane.Background,
            ClientWorld.Cancel);

        world.Get<CallJournal>().Read(world.Client.Fingerprint).ShouldHaveSingleItem().ShouldBe(new CallRecord(
            world.Time.GetUtcNow(), "GET", "/api/v1/vms?project_id=prj_staging&limit=200&offset=0", ClientWorld.Staging, 200, null, TimeSpan.Zero,
                Lane.Background, "GET vms"));
    }

    [Fact]
    public async Task Call_ThatFails_IsRecordedForEachTry()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "*").Next(StubAnswer.Drop, StubAnswer.Error(500, "boom")).Always(StubAnswer.Html);

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(TimeSpan.FromMilliseconds(500));
        await world.Time.PassAsync(TimeSpan.FromSeconds(1));
        await reading;

        world.Get<CallJournal>().Read(world.Client.Fingerprint).Select(call => (call.Status, call.Failure))
            .ShouldBe([(null, "Unreachable"), (500, "ServerFault"), (200, "Unreadable")]);
    }

    [Fact]
    public async Task Journal_OfOneKey_IsHiddenFromOthers()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "*").Always(StubAnswer.List([]));

        await world.Client.ListPermissionsAsync(ClientWorld.Cancel);

        world.Get<CallJournal>().Read(world.As("raff_another").Fingerprint).ShouldBeEmpty();
        world.Get<CallJournal>().Read(world.As(ClientWorld.Secret).Fingerprint).Count.ShouldBe(1);
    }

    [Fact]
    public void Journal_Full_DropsTheOldest()
    {
        var journal = new CallJournal();
        var key = new KeyFingerprint("key");
        foreach (var number in Enumerable.Range(0, CallJournal.Capacity + 3))
        {
            journal.Add(key, Call(number));
        }

        journal.Read(key).Count.ShouldBe(CallJournal.Capacity);
        journal.Read(key)[0].Path.ShouldBe("/3");
    }

    [Fact]
    public void Change_FollowedByManyReads_StaysInOrder()
    {
        var journal = new CallJournal();
        var key = new KeyFingerprint("key");
        journal.Add(key, Call(0));
        journal.Add(key, Call(1) with { Method = "POST" });
        foreach (var number in Enumerable.Range(2, CallJournal.Capacity))
        {
            journal.Add(key, Call(number));
        }

        var calls = journal.Read(key);

        calls.Count.ShouldBe(CallJournal.Capacity + 1);
        calls[0].Path.ShouldBe("/1");
        calls[1].Path.ShouldBe("/2");
    }

    [Fact]
    public void Journal_TooManyKeys_DropsTheLeastRecentlyUsed()
    {
        var journal = new CallJournal();
        foreach (var number in Enumerable.Range(0, CallJournal.Keys + 1))
        {
            journal.Add(new KeyFingerprint($"{number}"), Call(number));
        }

        journal.Read(new KeyFingerprint("0")).ShouldBeEmpty();
        journal.Read(new KeyFingerprint("1")).Count.ShouldBe(1);
    }

    [Fact]
    public void Watcher_UntilDisposed_SeesOnlyCallsOfItsKey()
    {
        var journal = new CallJournal();
        List<string> heard = [];
        var watching = journal.Watch(new KeyFingerprint("a"), call => heard.Add(call.Path));

        journal.Add(new KeyFingerprint("a"), Call(1));
        journal.Add(new KeyFingerprint("b"), Call(2));
        watching.Dispose();
        journal.Add(new KeyFingerprint("a"), Call(3));

        heard.ShouldBe(["/1"]);
    }

    [Fact]
    public void Fingerprints_OfConnections_DifferByEndpointAndKeyAndRevealNeither()
    {
        var fingerprints = new KeyFingerprints();
        var here = Connection("http://127.0.0.1:1/", ClientWorld.Secret);

        fingerprints.Of(here).ShouldBe(fingerprints.Of(Connection("http://127.0.0.1:1/", ClientWorld.Secret)));
        fingerprints.Of(here).ShouldNotBe(fingerprints.Of(Connection("http://127.0.0.1:2/", ClientWorld.Secret)));
        fingerprints.Of(here).ShouldNotBe(fingerprints.Of(Connection("http://127.0.0.1:1/", ClientWorld.Secret + "0")));
        fingerprints.Of(here).ShouldNotBe(new KeyFingerprints().Of(here), "The secret is the process's own.");
        fingerprints.Of(here).Value.ShouldNotContain("0123abcd");
    }

    private static RaffConnection Connection(string endpoint, string key) => new(new Uri(endpoint), new ApiKey(key));

    private static CallRecord Call(int number) =>
        new(DateTimeOffset.UnixEpoch.AddSeconds(number), "GET", $"/{number}", null, 200, null, TimeSpan.Zero, Lane.Interactive, "GET x");
}
