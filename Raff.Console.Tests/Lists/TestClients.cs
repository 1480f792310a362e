using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

/// <summary>Clients that stand for a key; lists in memory never call them.</summary>
internal static class TestClients
{
    // One for all: clients of the same key have the same fingerprint, as in the program.
    private static readonly RaffClientFactory Factory = new ServiceCollection().AddLogging()
        .AddRaffApi(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<RaffClientFactory>();

    public static RaffClient Make(string key) => Factory.Create(new RaffConnection(new Uri("http://127.0.0.1:1/"), new ApiKey(key)));
}
