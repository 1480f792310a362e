using System.Globalization;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>How often a reading is tried when a server is slow, fails, limits, drops or lies.</summary>
public sealed class RetryTests
{
    private const string Path = "/api/v1/permissions";
    private static readonly StubAnswer Good = StubAnswer.List([]);
    private static readonly TimeSpan Half = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan One = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Read_ServerFailsTwice_IsTriedThreeTimes()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Next(StubAnswer.Error(500, "boom"), StubAnswer.Error(503, "busy")).Always(Good);

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(Half);
        await world.Time.PassAsync(One);

        (await reading).Answer().ShouldBeEmpty();
        world.Api.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_ServerKeepsFailing_ReturnsItsMessage()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.Error(500, "the database is gone"));

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(Half);
        await world.Time.PassAsync(One);

        (await reading).Error().ShouldBe(new RaffError.ServerFault("the database is gone", 500));
        world.Api.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_SlowServer_IsRetriedAfterTenSecondsAndWithinThirty()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.Never());
        var began = world.Time.GetUtcNow();

        var arrival = world.Api.NextAsync();
        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        foreach (var (patience, pause) in new[] { (TimeSpan.FromSeconds(10), Half), (TimeSpan.FromSeconds(10), One),
            (TimeSpan.FromSeconds(8.5), TimeSpan.Zero) })
        {
            await arrival;
            arrival = world.Api.NextAsync();
            await world.Time.PassAsync(patience);
            if (pause > TimeSpan.Zero)
            {
                await world.Time.PassAsync(pause);
            }
        }

        (await reading).Error().ShouldBeOfType<RaffError.TimedOut>();
        (world.Time.GetUtcNow() - began).ShouldBe(TimeSpan.FromSeconds(30));
        world.Api.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_ServerDropsTheConnection_IsRetried()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Next(StubAnswer.Drop).Always(Good);

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(Half);

        (await reading).Answer().ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_ServerDropsEveryConnection_IsUnreachable()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.Drop);

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(Half);
        await world.Time.PassAsync(One);

        (await reading).Error().ShouldBeOfType<RaffError.Unreachable>();
        world.Api.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_AnswerBreaksOff_IsRetriedAndThenUnreadable()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.DropHalfway("""{"success":true,"data":[{"name":"a"},{"name":"b"}]}"""));

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(Half);
        await world.Time.PassAsync(One);

        (await reading).Error().ShouldBeOfType<RaffError.Unreadable>();
        world.Api.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_ServerDown_IsUnreachable()
    {
        await using var world = await ClientWorld.CreateAsync();
        await world.Api.DisposeAsync();

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(Half);
        await world.Time.PassAsync(One);

        (await reading).Error().ShouldBeOfType<RaffError.Unreachable>().Sentence.ShouldContain(world.Api.Address.Authority);
    }

    [Fact]
    public async Task Read_RateLimited_WaitsAsLongAsTheServerSays()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Next(StubAnswer.TooMany("7")).Always(Good);

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.TimerAsync(TimeSpan.FromSeconds(7));
        world.Time.Advance(TimeSpan.FromSeconds(6.9));
        world.Api.Requests.Count.ShouldBe(1);
        world.Time.Advance(TimeSpan.FromSeconds(0.1));

        (await reading).Answer().ShouldBeEmpty();
        world.Api.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_RateLimitedUntilATime_WaitsForIt()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Next(StubAnswer.TooMany(world.Time.GetUtcNow().AddSeconds(5).ToString("R", CultureInfo.InvariantCulture))).Always(Good);

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(TimeSpan.FromSeconds(5));

        (await reading).Answer().ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_RateLimitedBeyondTheWindow_FailsImmediatelyWithTheTime()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.TooMany("120"));

        var limited = (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Error().ShouldBeOfType<RaffError.RateLimited>();
        var next = (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Error().ShouldBeOfType<RaffError.RateLimited>();

        limited.RetryAfter.ShouldBe(TimeSpan.FromSeconds(120));
        next.RetryAfter.ShouldBe(TimeSpan.FromSeconds(120));
        world.Api.Requests.Count.ShouldBe(1, "While the server wants nothing, nothing is sent.");
    }

    [Fact]
    public async Task Read_ServerSendsRetryAfterDate_WaitsForIt()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Next(StubAnswer.Error(503, "busy").With("Retry-After", "4")).Always(Good);

        var reading = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.PassAsync(TimeSpan.FromSeconds(4));

        (await reading).Answer().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task Read_Refused_IsNotRetried(int status)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.Error(status, "no"));

        (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Error().Sentence.ShouldBe("no");

        world.Api.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_Canceled_ThrowsAndSendsNothingElse()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.Never());
        using var source = new CancellationTokenSource();
        var arrival = world.Api.NextAsync();

        var reading = world.Client.ListPermissionsAsync(source.Token);
        await arrival;
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(reading);
        world.Api.Requests.Count.ShouldBe(1);
    }
}
