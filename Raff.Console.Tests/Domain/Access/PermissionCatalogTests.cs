using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Access;

/// <summary>Permissions by category as the API lists them; nothing a role holds is left out.</summary>
public sealed class PermissionCatalogTests
{
    private static readonly PermissionCatalog Catalog = new(
    [
        new Permission { Name = "zebra.view", Scope = "project", Category = "zebra" },
        new Permission { Name = "account.billing.view", Scope = "account", Category = "billing" },
        new Permission { Name = "ape.view", Scope = "project", Category = "ape" },
        new Permission { Name = "zebra.feed", Scope = "project", Category = "zebra" },
    ]);

    [Fact]
    public void Groups_OfAScope_KeepTheApisOrder() =>
        Catalog.Groups("project", []).Select(group => $"{group.Category}: {string.Join(' ', group.Permissions.Select(one => one.Name))}")
            .ShouldBe(["zebra: zebra.view zebra.feed", "ape: ape.view"]);

    [Fact]
    public void Groups_PermissionsMissingFromTheCatalog_AreLast() =>
        Catalog.Groups("project", ["zebra.view", "lion.tame"])[^1].ShouldSatisfyAllConditions(
            group => group.Category.ShouldBe(PermissionCatalog.Elsewhere),
            group => group.Permissions.Single().Name.ShouldBe("lion.tame"));

    [Fact]
    public void Count_OfAScope_IsTheApis() => Catalog.Count("project").ShouldBe(3);
}
