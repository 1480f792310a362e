using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Features.Feeds.Wall;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Feeds;

/// <summary>The wall over HTTP, from the real program on its emulator.</summary>
public sealed class WallTests
{
    private const string Token = "wall-token-for-the-tests";
    private const string Wrong = "wrong-token-for-the-tests";

    [Fact]
    public async Task Wall_WithoutATokenInTheSettings_IsNotThere()
    {
        await using var world = EngineWorld.Start(("Feeds:Token", Token));
        using var screen = new Screen(Address(world));

        (await screen.GetAsync("/wall")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await screen.PostAsync(Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wall_WithoutItsCookie_AsksForTheTokenAndShowsNothing()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token));
        await using var owner = await world.OpenAsync();
        await SweepAsync(owner);
        using var screen = new Screen(Address(world));

        var answer = await screen.GetAsync("/wall");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var html = await TextAsync(answer);
        html.ShouldContain("data-testid=\"wall-token\"");
        html.ShouldNotContain("data-testid=\"wall-fleet\"");
        Policy(answer).ShouldContain("frame-ancestors 'none';");
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData(Wrong, HttpStatusCode.Unauthorized)]
    [InlineData("feeds-token-for-the-tests", HttpStatusCode.Unauthorized)]
    [InlineData("raff_0000000100000000000000000000000000000000000000000000000000000000", HttpStatusCode.Unauthorized)]
    public async Task Form_WithAnotherToken_OpensNothing(string token, HttpStatusCode status)
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token), ("Feeds:Token", "feeds-token-for-the-tests"));
        using var screen = new Screen(Address(world));

        var answer = await screen.PostAsync(token);

        answer.StatusCode.ShouldBe(status);
        screen.SetCookie.ShouldBeNull();
        var html = await TextAsync(answer);
        html.ShouldContain("data-testid=\"wall-problem\"");
        html.ShouldNotContain(token.Length > 0 ? token : Token);
        (await screen.GetAsync("/wall")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Form_FromAForeignOrigin_IsRefused()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token));
        using var screen = new Screen(Address(world));

        (await screen.PostAsync(Token, origin: "https://elsewhere.example")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        screen.SetCookie.ShouldBeNull();
    }

    [Fact]
    public async Task Form_WithTheToken_GivesACookieThatOpensTheWallAndNothingElse()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token));
        using var screen = new Screen(Address(world));

        var answer = await screen.PostAsync(Token, "?theme=dark");

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe("/wall?theme=dark");
        var cookie = screen.SetCookie.ShouldNotBeNull();
        cookie.ShouldStartWith($"raff-wall-{screen.Port}=");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(Token);
        var html = await TextAsync(await screen.GetAsync("/wall?theme=dark"));
        html.ShouldContain("data-theme=\"dark\"");
        html.ShouldNotContain(Token);
        (await screen.GetAsync("/wall")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await screen.GetAsync("/all/vms")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await screen.GetAsync("/feeds/findings.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wall_OfASweep_ShowsItsNumbers()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token));
        await using var owner = await world.OpenAsync();
        var result = await SweepAsync(owner);
        using var screen = await OpenAsync(world);

        var html = await TextAsync(await screen.GetAsync("/wall"));

        foreach (var severity in result.Findings.GroupBy(finding => finding.Severity))
        {
            html.ShouldContain($"data-severity=\"{severity.Key.ToString().ToLowerInvariant()}\" data-count=\"{severity.Count()}\"");
        }

        var counts = System.Text.RegularExpressions.Regex.Matches(html, "data-testid=\"wall-kind\" data-count=\"(\\d+)\"");
        counts.Sum(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(result.Count);
        html.ShouldContain(result.Costs.Sum(cost => cost.Monthly).ToString("$#,0.00", System.Globalization.CultureInfo.InvariantCulture));
        html.ShouldContain($"{result.Projects.Count} of {result.Projects.Count} projects read");
        html.ShouldContain("data-running=\"0\" data-failed=\"0\" data-unknown=\"0\"");
        html.ShouldNotContain(BrowserWorld.Key(1)[..12]);
    }

    [Fact]
    public async Task Wall_AfterFailures_ShowsThoseOfTheLastDay()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token));
        await using (var db = await world.Get<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(EngineWorld.Cancel))
        {
            var now = TimeProvider.System.GetUtcNow();
            db.AddRange(Row("a", "failed", now.AddHours(-1)), Row("b", "failed", now.AddHours(-30)), Row("c", "running", now), Row("d", "succeeded", now));
            await db.SaveChangesAsync(EngineWorld.Cancel);
        }

        using var screen = await OpenAsync(world);

        var html = await TextAsync(await screen.GetAsync("/wall"));

        html.ShouldContain("data-running=\"1\" data-failed=\"1\" data-unknown=\"0\"");
        html.ShouldContain("vm-a");
        html.ShouldNotContain("vm-b");
        html.ShouldContain("There has been no sweep yet.");

        OperationRecord Row(string id, string state, DateTimeOffset at) => new()
        {
            Id = id,
            StartedAt = at,
            IdentityKey = "key",
            KeyPrefix = "raff_00000001",
            Endpoint = world.Get<IRaffEndpoint>().StoredName(),
            Kind = "vms",
            ResourceName = "vm-" + id,
            Command = "vm.stop",
            State = state,
        };
    }

    [Fact]
    public async Task Wall_WithADamagedHistory_SaysSoAndGuessesNothing()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token));
        await using var owner = await world.OpenAsync();
        await SweepAsync(owner);
        SqliteConnection.ClearAllPools();
        var file = world.ConsoleDatabase.Replace("console.db", "history.db", StringComparison.Ordinal);
        File.Delete(file + "-wal");
        await File.WriteAllTextAsync(file, new string('x', 8192), EngineWorld.Cancel);
        using var screen = await OpenAsync(world);

        var html = await TextAsync(await screen.GetAsync("/wall"));

        html.ShouldContain("The history cannot be read.");
        html.ShouldNotContain("data-testid=\"wall-findings\"");
    }

    [Fact]
    public async Task Form_AfterManyRefusedKeysAndTokens_MustWait()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token));
        var throttle = world.Get<SignInThrottle>();
        while (throttle.TryBegin(IPAddress.Loopback, out _) is not null)
        {
        }

        using var screen = new Screen(Address(world));

        var answer = await screen.PostAsync(Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        screen.SetCookie.ShouldBeNull();
    }

    [Fact]
    public async Task FrameAncestors_InTheSettings_ApplyToTheWallAlone()
    {
        await using var world = EngineWorld.Start(("Wall:Token", Token), ("Wall:FrameAncestors", "'self' https://intranet.example"));
        using var screen = new Screen(Address(world));

        var wall = await screen.GetAsync("/wall");
        var other = await screen.GetAsync("/sign-in");

        Policy(wall).ShouldContain("frame-ancestors 'self' https://intranet.example;");
        wall.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        Policy(other).ShouldContain("frame-ancestors 'none';");
        other.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
    }

    [Fact]
    public async Task Log_OfAWall_HoldsNeitherTokenNorCookie()
    {
        using var world = LoggedWorld.With("Wall:Token", Token);
        using var screen = new Screen(world.App.Address);
        await screen.PostAsync(Wrong);
        await screen.PostAsync(Token);
        (await screen.GetAsync("/wall")).StatusCode.ShouldBe(HttpStatusCode.OK);

        world.Log.ShouldContain(line => line.StartsWith("A wall screen was opened", StringComparison.Ordinal));
        var cookie = screen.SetCookie!.Split('=', 2)[1].Split(';')[0];
        foreach (var secret in new[] { Token, Wrong, cookie })
        {
            world.Log.Where(line => line.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    private static Uri Address(EngineWorld world) => world.Get<IRaffEndpoint>().Current;

    private static async Task<Screen> OpenAsync(EngineWorld world)
    {
        var screen = new Screen(Address(world));
        (await screen.PostAsync(Token)).StatusCode.ShouldBe(HttpStatusCode.Found);
        return screen;
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(EngineWorld.Cancel);

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private static async Task<SweepResult> SweepAsync(EngineTab tab) =>
        (await tab.Get<SweepTab>().Start(SweepOrigin.Requested).End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel)).Result!;

    /// <summary>A browser that keeps the cookie of the wall.</summary>
    private sealed class Screen(Uri address) : IDisposable
    {
        private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)),
        };

        public string? SetCookie { get; private set; }

        public int Port => client.BaseAddress!.Port;

        public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        public async Task<HttpResponseMessage> PostAsync(string token, string query = "", string? origin = null)
        {
            using var form = new FormUrlEncodedContent([new(WallFlow.Field, token)]);
            using var request = new HttpRequestMessage(HttpMethod.Post, WallFlow.Path + query) { Content = form };
            request.Headers.Add("Origin", origin ?? client.BaseAddress!.GetLeftPart(UriPartial.Authority));
            var answer = await SendAsync(request);
            SetCookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single() : SetCookie;
            return answer;
        }

        public void Dispose() => client.Dispose();

        private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            if (SetCookie is not null)
            {
                request.Headers.Add("Cookie", SetCookie.Split(';')[0]);
            }

            var answer = await client.SendAsync(request, EngineWorld.Cancel);
            await answer.Content.LoadIntoBufferAsync(EngineWorld.Cancel);
            return answer;
        }
    }
}
