using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Settings;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Settings;

/// <summary>A project is found, protected, and unprotected after its name was typed; a mark dies with its project.</summary>
public sealed class ProtectedProjectsSectionTests : ConsoleParts
{
    [Fact]
    public async Task Section_FindProtectAndUnprotect_RequiresTheName()
    {
        await HasProjectsAsync(3);
        var section = Render<ProtectedProjectsSection>();
        section.WaitForAssertion(() => section.Markup.ShouldContain("No project is protected."));

        await section.Find(".protect-more input").InputAsync("0001");
        section.WaitForElement("[data-testid=protect]").Click();
        section.WaitForAssertion(() => section.Find("[data-testid=protected-project]").GetAttribute("data-project-id").ShouldBe("prj_0001"));

        section.Find("[data-testid=unprotect]").Click();
        Overlay.WaitForElement("dialog input");
        await Overlay.Find("dialog input").InputAsync("project-000");
        Overlay.Find("dialog form").Submit();
        section.FindAll("[data-testid=protected-project]").Count.ShouldBe(1);

        await Overlay.Find("dialog input").InputAsync("project-0001");
        Overlay.Find("dialog form").Submit();
        section.WaitForAssertion(() => section.FindAll("[data-testid=protected-project]").ShouldBeEmpty());
        Toasts.ShouldContain("project-0001 is no longer protected");
    }

    [Fact]
    public async Task Mark_OfAProjectThatNoLongerExists_IsRemoved()
    {
        await HasProjectsAsync(2);
        var protection = Services.GetRequiredService<ProjectProtection>();
        await protection.ProtectAsync(new ProjectCard(new("prj_gone"), "gone", "gone", false), Xunit.TestContext.Current.CancellationToken);

        var section = Render<ProtectedProjectsSection>();

        section.WaitForAssertion(() => protection.Protected.ShouldBeEmpty());
        section.Markup.ShouldContain("No project is protected.");
    }
}
