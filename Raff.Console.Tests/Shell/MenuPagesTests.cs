using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Scopes;
using Raff.Console.Shell;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Shell;

/// <summary>The one source of the menu and the palette.</summary>
public sealed class MenuPagesTests : ConsoleParts
{
    private IEnumerable<MenuPage> Pages => Services.GetRequiredService<MenuPages>().Groups.SelectMany(group => group.Pages);

    [Fact]
    public void Pages_OfTheMenu_HaveAddressesOfTheirOwn() => Pages.Select(page => page.In(ActiveScope.All)).ShouldBeUnique();

    [Theory]
    [InlineData("", "Overview")]
    [InlineData("vms", "Virtual machines")]
    [InlineData("vms/vm_1", "Virtual machines")]
    [InlineData("settings", "Settings")]
    [InlineData("activity", "Activity")]
    public void Page_OfAnAddress_IsTheOneMarkedAsCurrent(string address, string title) =>
        Pages.Where(page => page.Holds(address)).ShouldHaveSingleItem().Title.ShouldBe(title);

    [Fact]
    public void Page_OutsideScopes_CarriesTheScopeAlong() => Pages.Single(page => page.Title == "Settings").In(ActiveScope.All).ShouldBe("/settings?scope=all");
}
