using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Kinds.Export;

public sealed class ExportRefusalTests
{
    [Fact]
    public async Task Export_WithoutPermission_Is403WithTheReason()
    {
        await using var api = await StubApi.StartAsync();
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.List([]));
        api.On("GET", "/api/v1/*").Always(StubAnswer.Error(403, "missing permission vm.view")).When(request => request.Path != "/api/v1/permissions");
        using var console = new ConsoleApp(new Dictionary<string, string?> { ["Raff:Endpoint"] = api.Address.ToString() });
        using var browser = new ConsoleBrowser(console.Address);
        (await browser.EnterKeyAsync("raff_" + new string('a', 64))).StatusCode.ShouldBe(HttpStatusCode.Found);

        using var answer = await browser.GetAsync("/all/vms/export.csv");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("missing permission vm.view");
    }
}
