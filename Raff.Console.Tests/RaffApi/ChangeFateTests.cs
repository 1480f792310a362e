using System.Net;
using System.Net.Sockets;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>A change is sent once, and its fate is told, when a server fails, limits, drops or lies.</summary>
public sealed class ChangeFateTests
{
    [Fact]
    public async Task Change_ThatFailsOnTheServer_IsSentOnce()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Always(StubAnswer.Error(500, "boom"));

        (await RebootAsync(world)).Error().ShouldBe(new RaffError.ServerFault("boom", 500));

        world.Api.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_RateLimited_IsSentAgain()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Next(StubAnswer.TooMany("2")).Always(StubAnswer.Json("""{"success":true}"""));

        var change = RebootAsync(world);
        await world.Time.PassAsync(TimeSpan.FromSeconds(2));

        (await change).Answer();
        world.Api.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Change_ConnectionBreaks_IsSentOnceWithUnknownOutcome()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Always(StubAnswer.Drop);

        (await RebootAsync(world)).Error().ShouldBeOfType<RaffError.FateUnknown>();

        world.Api.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_ConnectionClosed_IsSentOnceWithUnknownOutcome()
    {
        // The runtime's handler sends a request without content again by itself when its connection closes before the answer.
        await using var world = await ClientWorld.CreateAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = AnswerOnceThenCloseAsync(listener);
        var client = world.Get<RaffClientFactory>().Create(new RaffConnection(new Uri($"http://{listener.LocalEndpoint}/"), new ApiKey(ClientWorld.Secret)));
        (await client.RebootVmAsync(ClientWorld.Staging, new ResourceId("1"), ClientWorld.Cancel)).Answer();

        var second = await client.RebootVmAsync(ClientWorld.Staging, new ResourceId("1"), ClientWorld.Cancel);

        second.Error().ShouldBeOfType<RaffError.FateUnknown>();
        listener.Stop();
        (await server).ShouldBe(2);
    }

    [Fact]
    public async Task Change_WithoutAnAnswer_IsSentOnceWithUnknownOutcome()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Always(StubAnswer.Never());
        var arrival = world.Api.NextAsync();

        var change = RebootAsync(world);
        await arrival;
        await world.Time.PassAsync(TimeSpan.FromSeconds(30));

        (await change).Error().ShouldBeOfType<RaffError.FateUnknown>().Sentence.ShouldBe("The Raff API didn't answer within 30 s. The change may or may not " +
            "have been made. Check before you try again.");
        world.Api.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_CallerCancels_IsStillAwaited()
    {
        await using var world = await ClientWorld.CreateAsync();
        var hold = new TaskCompletionSource();
        world.Api.On("POST", "*").Always(StubAnswer.Held(hold.Task, StubAnswer.Json("""{"success":true}""")));
        using var source = new CancellationTokenSource();
        var arrival = world.Api.NextAsync();

        var change = world.Client.RebootVmAsync(ClientWorld.Staging, new ResourceId("1"), source.Token);
        await arrival;
        await source.CancelAsync();
        hold.SetResult();

        (await change).Answer();
    }

    [Fact]
    public async Task Change_ServerDown_IsUnreachable()
    {
        await using var world = await ClientWorld.CreateAsync();
        await world.Api.DisposeAsync();

        (await RebootAsync(world)).Error().ShouldBeOfType<RaffError.Unreachable>();
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Change_GatewayError_HasUnknownOutcome(int status)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Always(StubAnswer.Text("<html>Bad gateway</html>", "text/html", status));

        (await RebootAsync(world)).Error().ShouldBeOfType<RaffError.FateUnknown>();

        world.Api.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_UnreadableAnswer_HasUnknownOutcome()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Always(StubAnswer.Html);

        (await RebootAsync(world)).Error().ShouldBeOfType<RaffError.FateUnknown>();
    }

    [Fact]
    public async Task Change_AnsweredWithoutABody_Succeeds()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Always(StubAnswer.Custom(http =>
        {
            http.Response.StatusCode = 204;
            return Task.CompletedTask;
        }));

        (await RebootAsync(world)).Answer().ShouldBe(new Acknowledgement());
    }

    private static Task<RaffResult<Acknowledgement>> RebootAsync(ClientWorld world) =>
        world.Client.RebootVmAsync(ClientWorld.Staging, new ResourceId("1"), ClientWorld.Cancel);

    /// <summary>Answers the first request and keeps its connection open, takes each later one and closes its connection in good order.</summary>
    private static async Task<int> AnswerOnceThenCloseAsync(TcpListener listener)
    {
        var requests = 0;
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(ClientWorld.Cancel)));
            }
        }
        catch (Exception end) when (end is SocketException or InvalidOperationException)
        {
            // The test has ended the listening.
        }

        await Task.WhenAll(connections);
        return requests;

        async Task ServeAsync(TcpClient connection)
        {
            using (connection)
            {
                using var reader = new StreamReader(connection.GetStream());
                while (await reader.ReadLineAsync(ClientWorld.Cancel) is { } line)
                {
                    if (line.Length > 0)
                    {
                        continue;
                    }

                    if (Interlocked.Increment(ref requests) > 1)
                    {
                        return;
                    }

                    await connection.GetStream()
                        .WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), ClientWorld.Cancel);
                }
            }
        }
    }
}
