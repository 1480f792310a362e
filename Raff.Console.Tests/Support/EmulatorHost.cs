using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Emulator;

namespace Raff.Console.Tests.Support;

/// <summary>The emulator in the real program, called over HTTP without a port, with its own database and a clock that only tests advance.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly Dictionary<string, string?> settings;
    private readonly Action<IServiceCollection>? services;
    private Factory factory;
    private HttpClient client;

    /// <summary>Starts it. The seed is <c>empty</c> unless a setting says otherwise; no rate limit; 9 s for an operation.</summary>
    public EmulatorHost(params (string Name, string Value)[] settings)
        : this(null, settings)
    {
    }

    /// <summary>Starts it with additional or replaced services.</summary>
    public EmulatorHost(Action<IServiceCollection>? services, params (string Name, string Value)[] settings)
    {
        this.services = services;
        Folder = Directory.CreateTempSubdirectory("raff-emulator-").FullName;
        this.settings = new()
        {
            ["Raff:Endpoint"] = "emulator",
            ["Emulator:DatabasePath"] = DatabasePath,
            ["Emulator:Seed"] = "empty",
            ["Emulator:OperationSeconds"] = "9",
            ["Emulator:RateLimiting"] = "false",
            ["ConnectionStrings:Console"] = $"Data Source={Path.Combine(Folder, "console.db")}",
            ["DataProtection:KeyPath"] = Path.Combine(Folder, "keys"),
        };
        foreach (var (name, value) in settings)
        {
            this.settings[name] = value;
        }

        (factory, client) = Start();
    }

    /// <summary>The clock.</summary>
    public ManualTime Time { get; } = new();

    /// <summary>The folder for this run's files.</summary>
    public string Folder { get; }

    /// <summary>The emulator's database file.</summary>
    public string DatabasePath => Path.Combine(Folder, "data", "emulator.db");

    /// <summary>Calls an operation.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path with its query, from <c>/api/v1</c> on: <c>/vms?limit=1</c>; or a whole one that begins with <c>~</c>.</param>
    /// <param name="key">The API key; null for none; the owner's by default.</param>
    /// <param name="project">The project header; null for none.</param>
    /// <param name="body">The body: an object to write as JSON, or a text to send as it is.</param>
    public async Task<EmulatorAnswer> SendAsync(HttpMethod method, string path, string? key = "owner", string? project = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('~') ? path[1..] : "/api/v1" + path);
        if (key is not null)
        {
            request.Headers.Add("X-API-Key", key == "owner" ? EmulatorDemo.OwnerKey : key);
        }

        if (project is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Project-ID", project);
        }

        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var content = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(content.Length == 0 ? "null" : content);
        return new(response.StatusCode, json.RootElement.Clone(), response.Headers);
    }

    /// <summary>The text of a page, by its whole path.</summary>
    public Task<string> TextAsync(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>GET.</summary>
    public Task<EmulatorAnswer> GetAsync(string path, string? key = "owner", string? project = null) => SendAsync(HttpMethod.Get, path, key, project);

    /// <summary>POST.</summary>
    public Task<EmulatorAnswer> PostAsync(string path, object? body, string? project = null, string? key = "owner") =>
        SendAsync(HttpMethod.Post, path, key, project, body);

    /// <summary>PUT.</summary>
    public Task<EmulatorAnswer> PutAsync(string path, object? body, string? project = null, string? key = "owner") =>
        SendAsync(HttpMethod.Put, path, key, project, body);

    /// <summary>PATCH.</summary>
    public Task<EmulatorAnswer> PatchAsync(string path, object? body, string? project = null, string? key = "owner") =>
        SendAsync(HttpMethod.Patch, path, key, project, body);

    /// <summary>DELETE.</summary>
    public Task<EmulatorAnswer> DeleteAsync(string path, string? project = null, object? body = null, string? key = "owner") =>
        SendAsync(HttpMethod.Delete, path, key, project, body);

    /// <summary>The id of a seeded project.</summary>
    public async Task<string> ProjectAsync(string slug)
    {
        var projects = await GetAsync("/projects?limit=200");
        return projects.Data.EnumerateArray().Single(row => row.GetProperty("slug").GetString() == slug).GetProperty("id").GetString()!;
    }

    /// <summary>Creates a VM with a body like the docs' example and returns its id; it is <c>initiating</c>.</summary>
    public async Task<string> CreateVmAsync(string project, string name = "vm-1", object? body = null)
    {
        var created = await PostAsync("/vms", body ?? new { name, template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", pricing_id = 3 }, project);
        return created.ShouldBe(System.Net.HttpStatusCode.Created).Data.GetProperty("id").GetString()!;
    }

    /// <summary>Creates a VM and advances the clock until it is <c>active</c>.</summary>
    public async Task<string> CreateActiveVmAsync(string project, string name = "vm-1", object? body = null)
    {
        var id = await CreateVmAsync(project, name, body);
        Time.AdvanceSeconds(9);
        return id;
    }

    /// <summary>Stops the program and starts it again on the same files.</summary>
    public async Task RestartAsync()
    {
        client.Dispose();
        await factory.DisposeAsync();
        (factory, client) = Start();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private (Factory Factory, HttpClient Client) Start()
    {
        var factory = new Factory(settings, Time, services);
        return (factory, factory.CreateClient());
    }

    private sealed class Factory(
        IReadOnlyDictionary<string, string?> settings, TimeProvider time, Action<IServiceCollection>? more) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.UseEnvironment("Production");
            builder.ConfigureServices(services =>
            {
                services.AddSingleton(time);
                more?.Invoke(services);
            });
        }
    }
}
