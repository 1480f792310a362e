using Fluxor;
using Microsoft.Extensions.DependencyInjection;

namespace Raff.Console.Tests.FluxorStore;

/// <summary>A service provider with the test store, and one scope of it, like that of a circuit.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private readonly ServiceProvider provider;

    protected StoreFixture()
    {
        provider = new ServiceCollection()
            .AddScoped<EffectProbe>()
            .AddFluxor(options => options.ScanAssemblies(typeof(CounterState).Assembly))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        Circuit = provider.CreateAsyncScope();
    }

    protected AsyncServiceScope Circuit { get; }

    protected IStore Store => Get<IStore>();

    protected IDispatcher Dispatcher => Get<IDispatcher>();

    protected IState<CounterState> Counter => Get<IState<CounterState>>();

    protected IState<JournalState> Journal => Get<IState<JournalState>>();

    public virtual async ValueTask InitializeAsync() => await Store.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Circuit.DisposeAsync();
        await provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected AsyncServiceScope AnotherCircuit() => provider.CreateAsyncScope();

    protected T Get<T>()
        where T : notnull => Circuit.ServiceProvider.GetRequiredService<T>();
}
