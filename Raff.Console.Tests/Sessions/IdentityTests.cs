using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Tests.Sessions;

public sealed class IdentityTests
{
    private static readonly ProjectId Staging = new("prj_staging");
    private static readonly ProjectId Production = new("prj_production");
    private static readonly IReadOnlySet<string> Operating = new HashSet<string> { "vm.view", "vm.power" };

    private static Identity Unknown => new() { Key = "hash", KeyPrefix = "raff_12345678" };

    private static Identity StagingOperator => Unknown with
    {
        KeyName = "deploys",
        AccountRole = "Member",
        AccountPermissions = new HashSet<string> { "account.projects.view" },
        ProjectAccesses = new Dictionary<ProjectId, ProjectAccess> { [Staging] = new("staging", "Operator", Operating) },
    };

    [Fact]
    public void Refusal_NothingKnown_IsTried()
    {
        Unknown.Refusal(PermissionName.AccountProjectsCreate, null).ShouldBeNull();
        Unknown.Refusal(PermissionName.VmDelete, Staging).ShouldBeNull();
    }

    [Fact]
    public void Refusal_Owner_IsNever()
    {
        var owner = Unknown with { IsOwner = true, AccountPermissions = new HashSet<string>(), ProjectAccesses = new Dictionary<ProjectId, ProjectAccess>() };

        owner.Refusal(PermissionName.AccountProjectsDelete, null).ShouldBeNull();
        owner.Refusal(PermissionName.VmDelete, Production).ShouldBeNull();
    }

    [Fact]
    public void Refusal_PermissionGranted_IsNull()
    {
        StagingOperator.Refusal(PermissionName.AccountProjectsView, null).ShouldBeNull();
        StagingOperator.Refusal(PermissionName.VmPower, Staging).ShouldBeNull();
    }

    [Fact]
    public void Refusal_AccountPermissionLacking_NamesRoleAndPermission() =>
        StagingOperator.Refusal(PermissionName.AccountProjectsCreate, null).ShouldBe("Your account role Member lacks account.projects.create.");

    [Fact]
    public void Refusal_NoAccountRole_SaysThat() =>
        (StagingOperator with { AccountRole = null, AccountPermissions = new HashSet<string>() }).Refusal(PermissionName.AccountProjectsCreate, null)
            .ShouldBe("Your key has no account role; this needs account.projects.create.");

    [Fact]
    public void Refusal_ProjectPermissionLacking_NamesRoleProjectAndPermission() =>
        StagingOperator.Refusal(PermissionName.VmDelete, Staging).ShouldBe("Your role Operator in staging lacks vm.delete.");

    [Fact]
    public void Refusal_ProjectWithoutRole_SaysThat() =>
        StagingOperator.Refusal(PermissionName.VmView, Production).ShouldBe("Your key has no role in this project; this needs vm.view.");

    [Fact]
    public void Refusal_RoleWithUnknownPermissions_IsTried() =>
        (StagingOperator with { ProjectAccesses = new Dictionary<ProjectId, ProjectAccess> { [Staging] = new("staging", "Custom", null) } })
            .Refusal(PermissionName.VmDelete, Staging).ShouldBeNull();

    [Fact]
    public void Refusal_PermissionOfALaterApi_IsNamedAsTheApiWritesIt() =>
        StagingOperator.Refusal(new PermissionName("gpu.create"), Staging).ShouldBe("Your role Operator in staging lacks gpu.create.");

    [Fact]
    public void Refusal_ProjectPermissionWithoutProject_IsTried() => StagingOperator.Refusal(PermissionName.VmDelete, null).ShouldBeNull();

    [Fact]
    public void DisplayName_WithAndWithoutName_IsNameElsePrefix()
    {
        StagingOperator.DisplayName.ShouldBe("deploys");
        Unknown.DisplayName.ShouldBe("raff_12345678");
    }

    [Fact]
    public void Json_OfAnIdentity_ReadsBackTheSame()
    {
        var identity = StagingOperator with
        {
            AccountId = "acc_1",
            ProjectAccesses = new Dictionary<ProjectId, ProjectAccess>
            {
                [Staging] = new("staging", "Operator", Operating),
                [Production] = new("production", "Operator", Operating),
                [new ProjectId("3")] = new("third", "Custom", null),
            },
        };

        var json = IdentityJson.Write(identity);
        var again = IdentityJson.Read(json, identity.Key, identity.KeyPrefix);

        IdentityJson.Write(again).ShouldBe(json);
        (again with { AccountPermissions = null, ProjectAccesses = null }).ShouldBe(identity with { AccountPermissions = null, ProjectAccesses = null });
        again.ProjectAccesses![Staging].Permissions.ShouldBeSameAs(again.ProjectAccesses[Production].Permissions);
        json.Split("vm.power").Length.ShouldBe(2, "a set of permissions is written once");
    }

    [Fact]
    public void Json_NothingKnown_DistinguishesUnknownFromNone()
    {
        var again = IdentityJson.Read(IdentityJson.Write(Unknown), "hash", "raff_12345678");

        again.AccountPermissions.ShouldBeNull();
        again.ProjectAccesses.ShouldBeNull();
        IdentityJson.Read(
            IdentityJson.Write(Unknown with { AccountPermissions = new HashSet<string>() }),
            "hash",
            "raff_12345678").AccountPermissions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Json_Unreadable_LeavesThePrefix(string json) =>
        IdentityJson.Read(json, "hash", "raff_12345678").ShouldBeEquivalentTo(Unknown);
}
