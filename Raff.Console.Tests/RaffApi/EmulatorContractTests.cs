using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>The client against the local Raff API under both readings of the header rules, called through a server that can spoil single requests.</summary>
public sealed class EmulatorContractTests
{
    private const string Owner = "raff_0000000100000000000000000000000000000000000000000000000000000000";

    [Theory]
    [InlineData("Docs")]
    [InlineData("OpenApi")]
    public async Task Kinds_UnderEitherReadingOfTheRules_AreListedAndRead(string headerRules)
    {
        await using var app = new ConsoleApp(new Dictionary<string, string?> { ["Emulator:HeaderRules"] = headerRules, ["Emulator:Seed"] = "demo" });
        await using var proxy = await StubApi.StartAsync();
        proxy.ForwardTo(app.Address);
        var client = app.Services.GetRequiredService<RaffClientFactory>().Create(new RaffConnection(proxy.Address, new ApiKey(Owner)));
        var projects = (await client.ListProjectsAsync(ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel)).Answer().Rows;

        await CheckAsync(ResourceEndpoints.VirtualMachines);
        await CheckAsync(ResourceEndpoints.Volumes);
        await CheckAsync(ResourceEndpoints.Snapshots);
        await CheckAsync(ResourceEndpoints.Backups);
        await CheckAsync(ResourceEndpoints.BackupSchedules);
        await CheckAsync(ResourceEndpoints.Vpcs);
        await CheckAsync(ResourceEndpoints.PublicIps);
        await CheckAsync(ResourceEndpoints.Firewalls);
        proxy.Requests.Where(request => request.Method == "GET" && request.Project is not null)
            .ShouldAllBe(request => projects.Any(project => project.Id.Value == request.Project));

        async Task CheckAsync<T>(ResourceEndpoint<T> endpoint)
            where T : IResource
        {
            var everywhere = (await client.ListAsync(endpoint, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel)).Answer();
            everywhere.Rows.ShouldNotBeEmpty(endpoint.Path);
            everywhere.Refused.ShouldBeEmpty();
            var sum = 0;
            foreach (var project in projects)
            {
                var inProject = (await client.ListAsync(endpoint, Scope.In(project.Id), ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel)).Answer();
                inProject.Foreign.ShouldBe(0);
                inProject.Rows.ShouldAllBe(row => row.ProjectId == project.Id);
                sum += inProject.Rows.Count;
            }

            sum.ShouldBe(everywhere.Rows.Count, endpoint.Path);
            (await client.GetAsync(endpoint, everywhere.Rows[0].Id, Lane.Interactive, ClientWorld.Cancel)).Answer().Id.ShouldBe(everywhere.Rows[0].Id);
        }
    }

    [Fact]
    public async Task Faults_BetweenClientAndApi_LeaveNoTrace()
    {
        await using var app = new ConsoleApp();
        await using var proxy = await StubApi.StartAsync();
        proxy.ForwardTo(app.Address);
        proxy.On("GET", "/api/v1/projects").Next(StubAnswer.Error(503, "busy"), StubAnswer.Drop);
        var client = app.Services.GetRequiredService<RaffClientFactory>().Create(new RaffConnection(proxy.Address, new ApiKey(Owner)));

        var projects = (await client.ListProjectsAsync(ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel)).Answer();
        var created = (await client.CreateProjectAsync(new CreateProject { Name = "Through the proxy" }, ClientWorld.Cancel)).Answer();
        proxy.On("DELETE", $"/api/v1/projects/{created.Id}").Next(StubAnswer.Drop);
        var lost = (await client.DeleteProjectAsync(created.Id, ClientWorld.Cancel)).Error();

        projects.Rows.Count.ShouldBeGreaterThan(2);
        lost.ShouldBeOfType<RaffError.FateUnknown>();
        (await client.GetProjectAsync(created.Id, Lane.Interactive, ClientWorld.Cancel)).Answer().Name.ShouldBe("Through the proxy");
        (await client.DeleteProjectAsync(created.Id, ClientWorld.Cancel)).Answer();
        (await client.GetProjectAsync(created.Id, Lane.Interactive, ClientWorld.Cancel)).Error().ShouldBeOfType<RaffError.NotFound>();
    }

    [Fact]
    public async Task Endpoint_OfTheEmulator_IsTheServersOwnAddress()
    {
        await using var app = new ConsoleApp();
        var address = app.Start();

        var endpoint = app.Services.GetRequiredService<IRaffEndpoint>();

        endpoint.IsEmulator.ShouldBeTrue();
        endpoint.Current.ShouldBe(address);
    }
}
