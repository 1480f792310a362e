using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

/// <summary>What became of an action: said without moving the page, with the next steps.</summary>
public sealed class ToastsTests : ComponentTest
{
    public ToastsTests() => Services.AddScoped<Toasts>();

    [Fact]
    public void Success_WithNextSteps_ShowsTheMessageAndItsLinks()
    {
        var provider = Render<MudSnackbarProvider>();

        Services.GetRequiredService<Toasts>().Success("Project created.", new ToastAction("Open project", "/p/acme"));

        provider.WaitForAssertion(() => provider.Find("[data-testid=toast][role=status] .toast-text").TextContent.ShouldBe("Project created."));
        provider.Find("[data-testid=toast] a").GetAttribute("href").ShouldBe("/p/acme");
        var shown = Services.GetRequiredService<ISnackbar>().ShownSnackbars.Single();
        shown.Severity.ShouldBe(Severity.Success);
    }

    [Fact]
    public void Failure_Always_IsAnAlertThatStays()
    {
        var provider = Render<MudSnackbarProvider>();

        Services.GetRequiredService<Toasts>().Error("fw-api was not saved: port 22-80 is not a valid range.");

        provider.WaitForAssertion(() => provider.Find("[data-testid=toast]").GetAttribute("role").ShouldBe("alert"));
        provider.FindAll(".mud-snackbar button").Count.ShouldBe(1, "it can be closed");
    }

    [Fact]
    public void Action_WithoutALink_Runs()
    {
        var ran = 0;
        var provider = Render<MudSnackbarProvider>();
        Services.GetRequiredService<Toasts>().Inform("Stopping 12 VMs.", new ToastAction("Cancel") { Run = () => Task.FromResult(ran++) });
        provider.WaitForElement("[data-testid=toast] button").Click();

        ran.ShouldBe(1);
    }
}
