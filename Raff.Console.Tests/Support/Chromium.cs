using System.Diagnostics;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Raff.Console.Tests.Support;

/// <summary>
/// The one browser of a test run, started by the first test that opens a profile; each test has profiles of its own. Takes the browser named by
/// <c>CHROMIUM_PATH</c>, else one on the PATH, else installs one: Playwright's own download first, the system's package manager second. Fails with the reason
/// when none can be had; nothing is skipped.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    /// <summary>A fresh browser profile: its own cookies and storage.</summary>
    public Task<IBrowserContext> ProfileAsync(int width = 1440, int height = 900) =>
        ProfileAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce
        });

    /// <summary>A fresh browser profile with settings of its own.</summary>
    public async Task<IBrowserContext> ProfileAsync(BrowserNewContextOptions options) => await (await started.Value).Browser.NewContextAsync(options);

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();

        // How long a page may take on a machine that runs other tests beside it; what must be fast is measured, not timed out.
        Assertions.SetDefaultExpectTimeout(20_000);
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args =
            [
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
        return (playwright, browser);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROMIUM_PATH names {named}, which is not there.");
        }

        if (OnPath() is { } found)
        {
            return found;
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            // Null: Playwright knows where its own browser is.
            return null;
        }

        _ = Run("apt-get", "update");
        var words = Run("apt-get", "install -y chromium");
        return OnPath() ?? throw new InvalidOperationException($"The end-to-end tests need Chromium. It could neither be downloaded nor installed: {words}. " +
            "Install it, or name one in CHROMIUM_PATH.");
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static string Run(string command, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? "installed" : errors.GetAwaiter().GetResult().Trim();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return error.Message;
        }
    }
}
