using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

/// <summary>Clients that stand for a key; lists in memory never call them.</summary>
internal static class TestClients
{
    public static RaffClient Make(string key)
    {
        var services = new ServiceCollection().AddLogging().AddRaffApi(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build())
            .BuildServiceProvider();
        return services.GetRequiredService<RaffClientFactory>().Create(new RaffConnection(new Uri("http://127.0.0.1:1/"), new ApiKey(key)));
    }
}
