using Bunit;
using Raff.Console.Features.Settings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Settings;

/// <summary>A project is found, protected, and unprotected once its name was typed.</summary>
public sealed class ProtectedProjectsSectionTests : ConsoleParts
{
    [Fact]
    public async Task Section_FindProtectAndTakeAway_AsksForTheNameInBetween()
    {
        await HasProjectsAsync(3);
        var section = Render<ProtectedProjectsSection>();
        section.WaitForAssertion(() => section.Markup.ShouldContain("No project is protected."));

        section.Find(".protect-more input").Input("0001");
        section.Find("[data-testid=protect]").Click();
        section.WaitForAssertion(() => section.Find("[data-testid=protected-project]").GetAttribute("data-project-id").ShouldBe("prj_0001"));

        section.Find("[data-testid=unprotect]").Click();
        section.Find("dialog input").Input("project-000");
        section.Find("dialog form").Submit();
        section.FindAll("[data-testid=protected-project]").Count.ShouldBe(1);

        section.Find("dialog input").Input("project-0001");
        section.Find("dialog form").Submit();
        section.WaitForAssertion(() => section.FindAll("[data-testid=protected-project]").ShouldBeEmpty());
        section.Find("[role=status]").TextContent.ShouldBe("project-0001 is no longer protected.");
    }
}
