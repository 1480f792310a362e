using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Where nothing is wrong the log says so, by holding nothing that someone should look at.</summary>
public sealed class QuietLogTests(Chromium chromium, LoggedWorld world) : IClassFixture<LoggedWorld>
{
    [Fact]
    public async Task Pages_VisitedAndLeft_LogNoWarningAndNoError()
    {
        await using (var profile = await chromium.ProfileAsync())
        {
            var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
            await tab.SignInAsync("owner", "/all/vms");
            await tab.ShowsAsync("all");
            var staging = (await world.ProjectsAsync())["staging"];
            await tab.SwitchAsync("staging", staging);
            await tab.GoAsync("/account/projects");
            await tab.Page.CloseAsync();
        }

        // How the keys of sessions are kept is the operator's to decide, and told once at the start.
        world.Alarms.Where(line => !line.Contains("No XML encryptor configured", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
