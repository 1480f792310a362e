using Fluxor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>A signed-in tab without a browser.</summary>
public sealed class EngineTab : IAsyncDisposable
{
    public const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";
    private readonly AsyncServiceScope scope;

    private EngineTab(AsyncServiceScope scope) => this.scope = scope;

    /// <summary>Whether its session lives.</summary>
    public bool IsAlive { get; set; } = true;

    public RaffClient Client => Get<RaffClient>();

    public OperationRunner Runner => Get<OperationRunner>();

    public static async Task<EngineTab> OpenAsync(ConsoleApp app, string key, string session, Uri? api = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var tab = new EngineTab(app.Services.CreateAsyncScope());
        var connection = new RaffConnection(api ?? app.Address, new ApiKey(key));
        var client = app.Services.GetRequiredService<RaffClientFactory>().Create(connection);
        var identity = await app.Services.GetRequiredService<IdentityReader>().ReadAsync(client, connection.Key, EngineWorld.Cancel);
        tab.Get<CurrentOperator>()
            .Fill(new Operator(new SessionId(session), connection, identity) { EndpointName = "emulator" }, _ => Task.FromResult(tab.IsAlive));
        await tab.Get<IStore>().InitializeAsync();
        return tab;
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The journal as an earlier process had it, on the same store.</summary>
    public Journal EarlierJournal() => new(Get<IDbContextFactory<ConsoleDbContext>>(), TimeProvider.System);

    /// <summary>The project of a slug.</summary>
    public async Task<ProjectId> ProjectAsync(string slug) =>
        (await Client.ListProjectsAsync(new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel)).Answer()
            .Rows.Single(project => project.Slug == slug).Id;

    /// <summary>A VM as it is now.</summary>
    public async Task<VirtualMachine> VmAsync(ResourceId id) =>
        (await Client.GetAsync(ResourceEndpoints.VirtualMachines, id, Lane.Interactive, EngineWorld.Cancel)).Answer();

    /// <summary>Makes a VM.</summary>
    public async Task<VirtualMachine> CreateVmAsync(ProjectId project, string name) =>
        (await Client.CreateVmAsync(project, new CreateVm { Name = name, TemplateId = Ubuntu, PricingId = 3, Region = "us-east" }, EngineWorld.Cancel))
            .Answer();

    /// <summary>Runs a command and waits for its end.</summary>
    public async Task<Operation> RunToEndAsync(Command command) =>
        await Get<OperationFollower>().UntilSettledAsync(await Runner.RunAsync(command, Runner.NewId()))
            .WaitAsync(TimeSpan.FromSeconds(60), EngineWorld.Cancel);

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
