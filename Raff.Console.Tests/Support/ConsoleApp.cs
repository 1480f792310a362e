using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Raff.Console.Tests.Support;

/// <summary>The real program on a real port with databases and keys of its own, which go with it.</summary>
public sealed class ConsoleApp : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> settings;
    private readonly Action<IServiceCollection>? services;
    private Uri? address;

    /// <summary>Prepares the program; <see cref="Start"/> runs it.</summary>
    /// <param name="settings">Settings beyond the tests' defaults: lifecycles at once, no rate limit.</param>
    /// <param name="services">Services to put in place of the program's.</param>
    public ConsoleApp(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        this.services = services;
        Folder = Directory.CreateTempSubdirectory("raff-console-").FullName;
        this.settings = new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Emulator:DatabasePath"] = Path.Combine(Folder, "emulator.db"),
            ["Emulator:OperationSeconds"] = "0",
            ["Emulator:RateLimiting"] = "false",
            ["Raff:RequestsPerSecond"] = "1000",
            ["Raff:Burst"] = "1000",
            ["ConnectionStrings:Console"] = $"Data Source={Path.Combine(Folder, "console.db")}",
            ["DataProtection:KeyPath"] = Path.Combine(Folder, "keys"),
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>())
        {
            this.settings[name] = value;
        }

        UseKestrel(0);
    }

    /// <summary>Where this run keeps its files.</summary>
    public string Folder { get; }

    /// <summary>Where it listens; starts it the first time.</summary>
    public Uri Address => address ?? Start();

    /// <summary>Starts the program.</summary>
    public Uri Start()
    {
        StartServer();
        return address = ClientOptions.BaseAddress;
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // UseSetting, so that what Program reads before it builds sees the values too.
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseEnvironment(Environments.Production);
        if (services is not null)
        {
            builder.ConfigureServices(services);
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (IOException)
            {
                // An operation that is still followed wrote a file between; the folder is a temporary one, and no test looks at it again.
            }
        }
    }
}
