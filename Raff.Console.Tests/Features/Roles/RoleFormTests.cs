using Raff.Console.Features.Roles;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.Roles;

/// <summary>A role as it is typed and ticked: what is missing is told before anything is sent, and only what changed is sent.</summary>
public sealed class RoleFormTests
{
    private static readonly Role Deployer = new()
    {
        Id = "r",
        Name = "Deployer",
        Slug = "deployer",
        Description = "Ships",
        Scope = "project",
        Permissions = ["vm.view", "vm.power"]
    };

    [Theory]
    [InlineData("Night shift (EU)", "night-shift-eu")]
    [InlineData("  Ünder  score_", "nder-score")]
    [InlineData("---", "")]
    public void Name_Typed_OffersASlugOfLowerCaseDigitsAndDashes(string name, string slug) => new RoleForm { Name = name }.OfferedSlug.ShouldBe(slug);

    [Theory]
    [InlineData("", "night-shift")]
    [InlineData(" ", "night-shift")]
    [InlineData("nights", "nights")]
    public void ToCreate_SlugLeftEmptyOrTyped_SendsTheOfferedOrTheTypedOne(string typed, string sent)
    {
        var form = new RoleForm { Name = "Night shift", Slug = typed, Chosen = new HashSet<string> { "vm.view" } };

        form.ToCreate(new FormErrors()).ShouldNotBeNull().Slug.ShouldBe(sent);
        form.Slug.ShouldBe(typed, "nothing is written into the field");
    }

    [Fact]
    public void ToCreate_NothingTyped_NamesEachField()
    {
        var errors = new FormErrors();

        new RoleForm().ToCreate(errors).ShouldBeNull();

        errors["name"].ShouldBe("The name is missing.");
        errors["slug"].ShouldBe("The slug is missing.");
        errors["permissions"].ShouldBe("Select at least one permission.");
    }

    [Fact]
    public void ToCreate_TooLongOrInvalidCharacters_ShowsErrors()
    {
        var errors = new FormErrors();
        new RoleForm { Name = new string('n', 65), Slug = "Bad slug", Chosen = new HashSet<string> { "vm.view" } }.ToCreate(errors).ShouldBeNull();

        errors["name"].ShouldBe("The name has 65 characters; the limit is 64.");
        errors["slug"].ShouldBe("A slug has only lowercase letters, digits, and dashes.");
    }

    [Fact]
    public void Copy_OfARole_HasItsScopeAndPermissionsUnderAnotherName()
    {
        var request = new RoleForm(Deployer).ToCreate(new FormErrors()).ShouldNotBeNull();

        (request.Name, request.Slug, request.Scope).ShouldBe(("Copy of Deployer", "copy-of-deployer", "project"));
        request.Permissions.ShouldBe(["vm.power", "vm.view"]);
    }

    [Fact]
    public void Choose_AnotherScope_ClearsTheSelection()
    {
        var form = new RoleForm { Chosen = new HashSet<string> { "account.roles.view" } };
        form.Choose("project");
        form.Chosen.ShouldBeEmpty();
    }

    [Fact]
    public void ToUpdate_OnePermissionMoreAndOneLess_SendsTheSetAndShowsBoth()
    {
        var form = RoleForm.Of(Deployer);
        form.Chosen = new HashSet<string> { "vm.view", "vm.delete" };

        form.Added.ShouldBe(["vm.delete"]);
        form.Removed.ShouldBe(["vm.power"]);
        var change = form.ToUpdate(new FormErrors()).ShouldNotBeNull();
        change.Name.ShouldBeNull();
        change.Description.ShouldBeNull();
        change.Permissions.ShouldBe(["vm.delete", "vm.view"]);
    }

    [Fact]
    public void ToUpdate_NothingChanged_ShowsAnError()
    {
        var errors = new FormErrors();
        RoleForm.Of(Deployer).ToUpdate(errors).ShouldBeNull();
        errors.Whole.ShouldBe("Nothing has changed.");
    }

    [Fact]
    public void Against_RoleChangedByOthers_ComparesWithTheCurrentRole()
    {
        var form = RoleForm.Of(Deployer);
        form.Chosen = new HashSet<string> { "vm.view" };

        var now = form.Against(Deployer with { Permissions = ["vm.view", "vm.console"] });

        now.Removed.ShouldBe(["vm.console"]);
        now.Chosen.ShouldBe(["vm.view"]);
    }
}
