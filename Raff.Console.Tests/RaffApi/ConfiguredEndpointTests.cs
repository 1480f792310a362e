using Raff.Console.RaffApi;

namespace Raff.Console.Tests.RaffApi;

/// <summary>Which address <c>Raff:Endpoint</c> means.</summary>
public sealed class ConfiguredEndpointTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("http://0.0.0.0:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://[::]:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://*:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://+:80", "http://127.0.0.1/")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080/")]
    [InlineData("https://0.0.0.0:5443;http://0.0.0.0:5080", "http://127.0.0.1:5080/")]
    public void Emulator_OfABoundAddress_IsCalledOverLoopback(string bound, string expected) =>
        ConfiguredEndpoint.FromAddresses(bound.Split(';')).AbsoluteUri.ShouldBe(expected);

    [Fact]
    public void Emulator_OfAServerThatDoesNotListenYet_IsNowhere() =>
        Should.Throw<InvalidOperationException>(() => ConfiguredEndpoint.FromAddresses([]));

    [Theory]
    [InlineData("https://api.rafftechnologies.com", "https://api.rafftechnologies.com/")]
    [InlineData("https://api.rafftechnologies.com/api/v1/", "https://api.rafftechnologies.com/")]
    [InlineData("https://gateway.example/raff/api/v1", "https://gateway.example/raff/")]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.1:9000/")]
    public void Address_AnySpelling_IsNormalized(string endpoint, string expected) =>
        new RaffOptions { Endpoint = endpoint }.Address!.AbsoluteUri.ShouldBe(expected);

    [Theory]
    [InlineData("emulator")]
    [InlineData("Emulator")]
    [InlineData("ftp://example.com")]
    [InlineData("example.com")]
    public void Address_Invalid_IsNull(string endpoint) => new RaffOptions { Endpoint = endpoint }.Address.ShouldBeNull();
}
