using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Settings.Webhooks;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Settings;

/// <summary>From a sweep or a failed operation to a real receiver, through the whole program.</summary>
public sealed class WebhookFlowTests
{
    private const string Secret = "webhook-secret-for-the-tests";

    [Fact]
    public async Task Sweeps_WithNewAndFixedFindings_SendThoseOfTheChosenSeverities()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var world = Start(receiver.Url, ("Webhooks:0:Severities", "critical,high,medium,low,info"));
        await using var owner = await world.OpenAsync();
        await TestAsync(world, receiver);

        var first = await SweepAsync(owner);
        await receiver.NextAsync();
        using (var body = Body(receiver, "new-findings"))
        {
            body.RootElement.GetProperty("count").GetInt32().ShouldBe(first.Findings.Count);
        }

        var staging = await owner.ProjectAsync("staging");
        var firewall = (await owner.Client.CreateFirewallAsync(staging, new CreateFirewall("unused", null, null, []), EngineWorld.Cancel)).Answer();
        await SweepAsync(owner);
        await receiver.NextAsync();
        using (var body = Body(receiver, "new-findings"))
        {
            Ids(body).ShouldAllBe(id => id == firewall.Id.Value);
        }

        (await owner.Client.DeleteFirewallAsync(staging, firewall.Id, EngineWorld.Cancel)).Answer();
        await SweepAsync(owner);
        await receiver.NextAsync();
        using (var body = Body(receiver, "fixed-findings"))
        {
            Ids(body).ShouldAllBe(id => id == firewall.Id.Value);
        }

        receiver.All.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Operation_ThatFailed_IsSentOnce()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var world = Start(receiver.Url);
        await TestAsync(world, receiver);
        await using (var db = await world.Get<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(EngineWorld.Cancel))
        {
            var now = TimeProvider.System.GetUtcNow();
            db.Add(new OperationRecord
            {
                Id = "op-1",
                StartedAt = now,
                SettledAt = now,
                IdentityKey = "key",
                KeyPrefix = "raff_00000001",
                Endpoint = Endpoint(world),
                Account = "acc",
                Kind = "vms",
                ResourceName = "web-01",
                Command = "vm.stop",
                State = "failed",
                Outcome = "The VM did not stop.",
            });
            db.Add(new JournalEntryRecord { OperationId = "op-1", At = now, State = "failed", Sentence = "The VM did not stop." });
            await db.SaveChangesAsync(EngineWorld.Cancel);
        }

        world.Get<WebhookWorker>().Wake();
        await receiver.NextAsync();
        await TestAsync(world, receiver);

        receiver.All.Select(call => call.Headers["Raff-Event"]).ShouldBe(["test", "failed-operations", "test"]);
        using var body = JsonDocument.Parse(receiver.All[1].Body);
        var operation = body.RootElement.GetProperty("operations").EnumerateArray().ShouldHaveSingleItem();
        operation.GetProperty("name").GetString().ShouldBe("web-01");
        operation.GetProperty("outcome").GetString().ShouldBe("The VM did not stop.");
    }

    [Fact]
    public async Task Delivery_ThatFailed_IsSentAgainAfterARestart()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        };
        var store = ("ConnectionStrings:Console", $"Data Source={Path.Combine(folder.Path, "console.db")}");
        string id;
        await using (var world = Start(receiver.Url, store))
        {
            id = await TestAsync(world, receiver, until: one => one.Attempts == 1);
        }

        receiver.Answer = _ => Task.CompletedTask;
        var later = new ShiftedTime();
        later.Move(TimeSpan.FromMinutes(1));
        await using (var world = Start(receiver.Url, later, store))
        {
            await receiver.NextAsync();
            var delivery = await UntilAsync(world, id, one => one.Delivered);
            delivery.Attempts.ShouldBe(2);
        }

        receiver.All.Select(call => call.Headers["Raff-Delivery"]).ShouldBe([id, id]);
    }

    [Fact]
    public async Task Delivery_ThatNeverSucceeds_IsTriedLessAndLessAndGivenUp()
    {
        await using var world = EngineWorld.Start();
        var outbox = world.Get<WebhookOutbox>();
        var target = new WebhookTarget(new Uri("https://hook.example/"), Secret, ["critical"], WebhookEvents.All);
        var delivery = outbox.Make(target, Endpoint(world), "acc", WebhookEvents.Test, _ => "{}");
        await outbox.AddAsync([delivery], [], EngineWorld.Cancel);
        List<TimeSpan> waits = [];

        while (delivery.EndedAt is null)
        {
            await outbox.WriteAsync(delivery, delivered: false, "It answered 500.", EngineWorld.Cancel);
            waits.Add((delivery.NextAt ?? DateTimeOffset.MaxValue) - TimeProvider.System.GetUtcNow());
        }

        delivery.Attempts.ShouldBe(WebhookOutbox.MaxAttempts);
        waits.ShouldBeInOrder();
        waits[0].ShouldBeLessThan(TimeSpan.FromMinutes(1));
        (await outbox.NextAsync(EngineWorld.Cancel)).ShouldBeNull();
        (await outbox.LatestAsync(Endpoint(world), "acc", 5, EngineWorld.Cancel)).ShouldHaveSingleItem().Delivered.ShouldBeFalse();
        (await outbox.LatestAsync(Endpoint(world), "another", 5, EngineWorld.Cancel)).ShouldBeEmpty();
        outbox.TargetOf(delivery).ShouldBeNull("the settings have no webhook");
    }

    [Fact]
    public async Task Delivery_WhoseWebhookLeftTheSettings_EndsUnsent()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var world = Start(receiver.Url);
        var outbox = world.Get<WebhookOutbox>();
        var gone = new WebhookTarget(new Uri(receiver.Url, "/another"), Secret, ["critical"], WebhookEvents.All);
        var delivery = outbox.Make(gone, Endpoint(world), "acc", WebhookEvents.Test, _ => "{}");
        await outbox.AddAsync([delivery], [], EngineWorld.Cancel);
        world.Get<WebhookWorker>().Wake();

        var ended = await UntilAsync(world, delivery.Id, one => one.EndedAt is not null);

        ended.Outcome.ShouldBe("The settings no longer have this webhook.");
        ended.Delivered.ShouldBeFalse();
        receiver.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://hook.example/", "short")]
    [InlineData("http://hook.example/", Secret)]
    [InlineData("https://user:word@hook.example/", Secret)]
    [InlineData("", Secret)]
    public void Target_WithoutALegalUrlAndASecret_IsRefused(string url, string secret) =>
        Should.Throw<ArgumentException>(() => WebhookTarget.Of(new WebhookTargetOptions { Url = url, Secret = secret }));

    private static EngineWorld Start(Uri url, params (string, string)[] settings) => Start(url, TimeProvider.System, settings);

    private static EngineWorld Start(Uri url, TimeProvider clock, params (string, string)[] settings) => EngineWorld.Start(
        services => services.AddSingleton(clock),
        [("Webhooks:0:Url", url.ToString()), ("Webhooks:0:Secret", Secret), ("Lists:FreshSeconds", "0"), .. settings]);

    /// <summary>Sends a test and waits until it stands in the log: then everything before it was looked at.</summary>
    private static async Task<string> TestAsync(EngineWorld world, WebhookReceiver receiver, Func<WebhookDeliveryRecord, bool>? until = null)
    {
        var outbox = world.Get<WebhookOutbox>();
        var target = world.Get<WebhookTargets>().All.Single();
        var delivery = outbox.Make(target, Endpoint(world), "acc", WebhookEvents.Test, id => $"{{\"id\":\"{id}\"}}");
        await outbox.AddAsync([delivery], [], EngineWorld.Cancel);
        world.Get<WebhookWorker>().Wake();
        await receiver.NextAsync();
        await UntilAsync(world, delivery.Id, until ?? (one => one.Delivered));
        return delivery.Id;
    }

    private static async Task<WebhookDeliveryRecord> UntilAsync(EngineWorld world, string id, Func<WebhookDeliveryRecord, bool> isSo)
    {
        var outbox = world.Get<WebhookOutbox>();
        using var changed = new SemaphoreSlim(0);
        void OnChanged() => changed.Release();
        outbox.Changed += OnChanged;
        try
        {
            while (true)
            {
                var found = (await outbox.LatestAsync(Endpoint(world), "acc", 50, EngineWorld.Cancel)).Single(one => one.Id == id);
                if (isSo(found))
                {
                    return found;
                }

                (await changed.WaitAsync(TimeSpan.FromSeconds(30), EngineWorld.Cancel)).ShouldBeTrue("the log changes");
            }
        }
        finally
        {
            outbox.Changed -= OnChanged;
        }
    }

    private static string Endpoint(EngineWorld world) => world.Get<IRaffEndpoint>().StoredName();

    private static JsonDocument Body(WebhookReceiver receiver, string what)
    {
        var call = receiver.All[^1];
        call.Headers["Raff-Event"].ShouldBe(what);
        var signature = call.Headers["Raff-Signature"].Split(",v1=");
        signature[1].ShouldBe(WebhookSender.Sign(Secret, long.Parse(signature[0][2..], System.Globalization.CultureInfo.InvariantCulture), call.Body));
        return JsonDocument.Parse(call.Body);
    }

    private static List<string?> Ids(JsonDocument body)
    {
        var ids = body.RootElement.GetProperty("findings").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
        ids.ShouldNotBeEmpty();
        return ids;
    }

    private static async Task<SweepResult> SweepAsync(EngineTab tab) =>
        (await tab.Get<SweepTab>().Start(SweepOrigin.Requested).End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel)).Result!;
}
