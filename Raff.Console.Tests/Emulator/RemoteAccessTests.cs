using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>The demo keys are public, so other machines are refused unless configured otherwise.</summary>
public sealed class RemoteAccessTests
{
    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("::1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [InlineData("192.0.2.7", HttpStatusCode.Forbidden)]
    public async Task Emulator_ByDefault_AnswersItsOwnMachineOnly(string caller, HttpStatusCode status)
    {
        await using var host = From(caller);

        (await host.GetAsync("/projects")).ShouldBe(status);
        (await host.GetAsync("/public/regions", key: null)).ShouldBe(status);
        (await host.GetAsync("~/health", key: null)).ShouldBe(status);
        (await host.GetAsync("~/openapi/v1.json", key: null)).ShouldBe(status);
        (await host.GetAsync("/nothing")).ShouldBe(status == HttpStatusCode.OK ? HttpStatusCode.NotFound : status);
    }

    [Fact]
    public async Task Emulator_WithAllowRemote_AnswersEverybody()
    {
        await using var host = From("192.0.2.7", ("Emulator:AllowRemote", "true"));

        (await host.GetAsync("/projects")).ShouldBe(HttpStatusCode.OK);
    }

    private static EmulatorHost From(string address, params (string, string)[] settings) =>
        new(services => services.AddSingleton<IStartupFilter>(new Caller(IPAddress.Parse(address))), settings);

    private sealed class Caller(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = address;
                return rest(http);
            });
            next(app);
        };
    }
}
