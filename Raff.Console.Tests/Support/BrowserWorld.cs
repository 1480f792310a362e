using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Raff.Console.Tests.Support;

/// <summary>One running console for the tests of a class, with what arrived at the API recorded, and the API itself to ask directly.</summary>
public class BrowserWorld : IDisposable
{
    private readonly HttpClient direct;

    /// <summary>Starts the program on the demo seed.</summary>
    public BrowserWorld()
        : this(new Dictionary<string, string?>())
    {
    }

    /// <summary>Starts the program.</summary>
    /// <param name="settings">Settings beyond the tests' defaults.</param>
    /// <param name="more">Services to add.</param>
    protected BrowserWorld(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? more = null)
    {
        App = new ConsoleApp(settings, services =>
        {
            services.AddSingleton<IStartupFilter>(Calls);
            services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new TabVisit()));
            more?.Invoke(services);
        });
        direct = new HttpClient { BaseAddress = App.Address };
    }

    /// <summary>What arrived at the API.</summary>
    public RecordedCalls Calls { get; } = new();

    /// <summary>The program.</summary>
    public ConsoleApp App { get; }

    /// <summary>The well-known key of a demo identity.</summary>
    public static string Key(int number) => $"raff_0000000{number}{new string('0', 56)}";

    /// <summary>Asks the API directly, as a key.</summary>
    public async Task<JsonNode> GetAsync(string path, int key = 1, string? project = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + path);
        request.Headers.Add("X-API-Key", Key(key));
        if (project is not null)
        {
            request.Headers.Add("X-Project-ID", project);
        }

        using var answer = await direct.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>Every row of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonNode>> RowsAsync(string path, int key = 1, string? project = null)
    {
        var rows = new List<JsonNode>();
        while (true)
        {
            var body = await GetAsync($"{path}?limit=200&offset={rows.Count}", key, project);
            if (body["data"] is not JsonArray page)
            {
                // Refused: nothing is reachable.
                return rows;
            }

            rows.AddRange(page.Select(row => row!));
            if (page.Count == 0 || body["total"] is null || rows.Count >= body["total"]!.GetValue<int>())
            {
                return rows;
            }
        }
    }

    /// <summary>The ids of the projects a key can reach, by slug.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ProjectsAsync(int key = 1) =>
        (await RowsAsync("projects", key)).ToDictionary(project => project["slug"]!.GetValue<string>(), project => project["id"]!.GetValue<string>());

    /// <summary>Creates a VM directly at the API, as someone else would.</summary>
    public async Task<string> CreateVmAsync(string project, string name)
    {
        var template = (await GetAsync("public/templates"))["data"]![0]!["id"]!.GetValue<string>();
        return await CreateAsync("vms", new { name, template_id = template, pricing_id = 1, region = "us-east" }, project);
    }

    /// <summary>Creates something directly at the API, as the owner.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> CreateAsync(string path, object body, string? project = null) =>
        $"{(await SendAsync(HttpMethod.Post, path, body, project))["data"]!["id"]}";

    /// <summary>Sends a change directly to the API, as the owner.</summary>
    public async Task<JsonNode> SendAsync(HttpMethod method, string path, object body, string? project = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-API-Key", Key(1));
        if (project is not null)
        {
            request.Headers.Add("X-Project-ID", project);
        }

        using var answer = await direct.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>Deletes something directly at the API, as the owner.</summary>
    public async Task DeleteAsync(string path, string? project = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/" + path);
        request.Headers.Add("X-API-Key", Key(1));
        if (project is not null)
        {
            request.Headers.Add("X-Project-ID", project);
        }

        using var answer = await direct.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        direct.Dispose();
        App.Dispose();
        GC.SuppressFinalize(this);
    }
}
