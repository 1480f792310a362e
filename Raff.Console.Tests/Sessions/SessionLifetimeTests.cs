using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sessions;

/// <summary>How long a session lives, over HTTP, and what it leaves behind.</summary>
public sealed class SessionLifetimeTests
{
    [Fact]
    public async Task Session_Idle_EndsWithReasonAndReturnUrl()
    {
        var time = new ManualTime();
        using var console = At(time);
        using var browser = new ConsoleBrowser(console.Address);
        await browser.SignInAsync();
        time.Advance(TimeSpan.FromMinutes(59));
        (await browser.GetAsync("/all/vms")).StatusCode.ShouldBe(HttpStatusCode.OK);

        time.Advance(TimeSpan.FromMinutes(1));

        (await browser.GetAsync("/all/vms")).Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=idle&returnUrl=%2Fall%2Fvms");
        using var negotiation = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        (await browser.SendAsync(negotiation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.GetAsync("/all/vms/export.csv")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Session_TouchedAllDay_EndsAfterTwelveHours()
    {
        var time = new ManualTime();
        using var console = At(time);
        using var browser = new ConsoleBrowser(console.Address);
        await browser.SignInAsync();
        var session = SessionToken.Hash(browser.Session)!.Value;
        for (var minutes = 0; minutes < 12 * 60; minutes += 30)
        {
            await console.Services.GetRequiredService<SessionStore>().TouchAsync(session, TestContext.Current.CancellationToken);
            (await browser.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
            time.Advance(TimeSpan.FromMinutes(30));
        }

        (await browser.GetAsync("/all")).Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=expired");
    }

    [Fact]
    public async Task Session_ShorterBySettings_EndsSooner()
    {
        var time = new ManualTime();
        using var console = At(time, ("Session:IdleMinutes", "5"), ("Session:AbsoluteHours", "1"));
        using var browser = new ConsoleBrowser(console.Address);
        await browser.SignInAsync();

        time.Advance(TimeSpan.FromMinutes(5));

        (await browser.GetAsync("/all")).Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=idle");
    }

    [Fact]
    public async Task Restart_OnAnotherPort_ReturnsSignedIn()
    {
        using var first = new ConsoleApp();
        string session;
        using (var before = new ConsoleBrowser(first.Address))
        {
            await before.SignInAsync();
            session = before.Session!;
        }

        using var second = new ConsoleApp(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Console"] = $"Data Source={Path.Combine(first.Folder, "console.db")}",
            ["DataProtection:KeyPath"] = Path.Combine(first.Folder, "keys"),
        });
        using var after = new ConsoleBrowser(second.Address);
        after.Cookies.Add(second.Address, new Cookie(ConsoleBrowser.SessionCookieAt(second.Address), session));

        (await after.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Restart_WithoutTheEncryptionKeys_AsksToSignIn()
    {
        using var first = new ConsoleApp();
        string session;
        using (var before = new ConsoleBrowser(first.Address))
        {
            await before.SignInAsync();
            session = before.Session!;
        }

        using var second = new ConsoleApp(new Dictionary<string,
            string?>
        { ["ConnectionStrings:Console"] = $"Data Source={Path.Combine(first.Folder, "console.db")}" });
        using var after = new ConsoleBrowser(second.Address);
        after.Cookies.Add(second.Address, new Cookie(ConsoleBrowser.SessionCookieAt(second.Address), session));

        (await after.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await after.SignInAsync();
        (await after.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_WhileSignedInAndAfter_IsInNoLogNoPageAndNoFile()
    {
        await using var api = await StubApi.StartAsync();
        api.On("GET", "/api/v1/*").Always(StubAnswer.List([]));
        var logs = new RecordedLog();
        using var console = new ConsoleApp(
            new Dictionary<string, string?>
            {
                ["Raff:Endpoint"] = api.Address.ToString(),
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:Microsoft"] = "Trace",
                ["Logging:LogLevel:System.Net.Http"] = "Trace"
            },
            services => services.AddSingleton<ILoggerProvider>(logs));
        const string Key = "raff_1234abcdeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee";
        const string Secret = "eeeeeeeeeeeeeeee";
        using var browser = new ConsoleBrowser(console.Address);

        using var answer = await browser.EnterKeyAsync(Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.ToString().ShouldNotContain(Secret);
        (await browser.TextAsync("/all")).ShouldNotContain(Secret);
        (await browser.TextAsync("/sign-in")).ShouldNotContain(Secret);
        (await browser.PostAsync("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.Found);
        logs.Lines.ShouldNotBeEmpty();
        logs.Lines.ShouldAllBe(line => !line.Contains(Secret, StringComparison.Ordinal));
        api.Requests.ShouldContain(request => request.Key == Key);
        SqliteConnection.ClearAllPools();
        // The lock file is empty, and no one else may open it.
        foreach (var file in Directory.GetFiles(console.Folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, Encoding.Latin1);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain(Secret, customMessage: file);
        }
    }

    private static ConsoleApp At(ManualTime time, params (string Name, string Value)[] settings) =>
        new(settings.ToDictionary(s => s.Name, s => (string?)s.Value), services => services.AddSingleton<TimeProvider>(time));

    private sealed class RecordedLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
