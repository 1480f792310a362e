using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>The real client over real HTTP against a scripted server, on a clock that the test moves.</summary>
public sealed class ClientWorld : IAsyncDisposable
{
    public const string Secret = "raff_0123abcd000000000000000000000000000000000000000000000000deadbeef";

    private readonly ServiceProvider services;

    private ClientWorld(StubApi api, ServiceProvider services)
    {
        Api = api;
        this.services = services;
        Client = As(Secret);
    }

    public StubApi Api { get; }

    public RaffClient Client { get; }

    public SteppedTime Time => (SteppedTime)Get<TimeProvider>();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static PageRequest FirstPage { get; } = new(0, 200);

    public static ProjectId Production { get; } = new("prj_production");

    public static ProjectId Staging { get; } = new("prj_staging");

    public static async Task<ClientWorld> CreateAsync(Action<IServiceCollection>? change = null, params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new SteppedTime());
        change?.Invoke(services);
        services.AddRaffApi(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => (string?)one.Value)).Build());
        return new ClientWorld(await StubApi.StartAsync(), services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public RaffClient As(string key) => Get<RaffClientFactory>().Create(new RaffConnection(Api.Address, new ApiKey(key)));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Api.DisposeAsync();
    }

    public static object Vm(string id, ProjectId? project) => project is { } one
        ? new { id, name = "vm-" + id, status = "active", project_id = one.Value }
        : new { id, name = "vm-" + id, status = "active" };

    public static object Ip(string id, ProjectId project) =>
        new { id, ip_address = "203.0.113." + id, type = "IPv4", status = "free", project_id = project.Value };

    public static object ProjectRow(ProjectId id) => new { id = id.Value, name = id.Value, slug = id.Value };
}
