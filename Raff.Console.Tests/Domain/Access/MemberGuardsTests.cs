using Raff.Console.RaffApi;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Access;

/// <summary>What the API refuses to do to members whatever the key may (docs/raff-api.md#members), known before the call.</summary>
public sealed class MemberGuardsTests
{
    private static readonly Role Admin = new()
    {
        Id = "admin",
        Name = "Admin",
        Slug = "admin",
        Scope = "account",
        Permissions = [PermissionName.AccountMembersManage.Value],
        IsSystem = true
    };
    private static readonly Role Plain = new()
    {
        Id = "plain",
        Name = "Plain",
        Slug = "plain",
        Scope = "account",
        Permissions = ["account.members.view"],
        IsSystem = true
    };

    [Fact]
    public void Owner_AnyKey_CannotBeChanged()
    {
        var (guards, owner) = Guards("somebody", Member("ada", role: "owner", roleId: "owner-role"));

        new[] { guards.Touch(owner), guards.Suspend(owner), guards.Remove(owner), guards.Give(owner, Grant(Plain)) }
            .ShouldAllBe(refusal => refusal == "The owner can't be changed or removed. To transfer ownership, contact Raff support.");
    }

    [Fact]
    public void Self_WithTheirOwnKey_CannotBeChanged()
    {
        var map = Map(
            [Member("sam"), Member("tariq")],
            new AccountKey { Id = "k", Name = "k", KeyPrefix = "raff_0000000a", IsActive = true, CreatedBy = "user-sam" });
        var guards = new MemberGuards(map, MemberGuards.SelfOf(map, "raff_0000000a"));

        guards.Touch(Person(map, "sam")).ShouldBe("Your key belongs to this member. You can't change or remove your own membership.");
        guards.Touch(Person(map, "tariq")).ShouldBeNull();
        MemberGuards.SelfOf(map, "raff_0000000b").ShouldBeNull();
    }

    [Fact]
    public void LastManager_BesidesTheOwner_KeepsThePermission()
    {
        var (guards, last) = Guards(
            null,
            Member("sam"),
            Member("ada", role: "owner", roleId: "owner-role"),
            Member("luca", status: "suspended"),
            Member("new", status: "pending"),
            Member("mei", roleId: "plain"));

        var sentence = "sam@example.com is the last member besides the owner with account.members.manage. Give it to someone else first.";
        guards.Suspend(last).ShouldBe(sentence);
        guards.Remove(last).ShouldBe(sentence);
        guards.Give(last, Grant(Plain)).ShouldBe(sentence);
        guards.Give(last, Grant(Admin)).ShouldBeNull();
        guards.Touch(last).ShouldBeNull();
    }

    [Fact]
    public void Manager_WithAnother_MayBeRemoved()
    {
        var (guards, one) = Guards(null, Member("sam"), Member("tariq"));

        guards.Remove(one).ShouldBeNull();
        guards.Suspend(one).ShouldBeNull();
        guards.Give(one, Grant(Plain)).ShouldBeNull();
    }

    [Fact]
    public void Guards_WithoutRoles_RefuseNothing()
    {
        var map = AccessMap.Of(new AccessSources { Members = [Member("sam")] }, default);

        new MemberGuards(map, null).Remove(map.People.Single()).ShouldBeNull("unknown is tried");
    }

    private static (MemberGuards Guards, AccessHolder.Person First) Guards(string? self, params Member[] members)
    {
        var map = Map(members);
        return (new MemberGuards(map, self), Person(map, members[0].Email!.Split('@')[0]));
    }

    private static AccessMap Map(IReadOnlyList<Member> members, params AccountKey[] keys) =>
        AccessMap.Of(new AccessSources { Members = members, Keys = keys, Roles = [Admin, Plain] }, default);

    private static AccessHolder.Person Person(AccessMap map, string name) => map.People.Single(person => person.Name == $"{name}@example.com");

    private static RoleGrant Grant(Role role) => new(role.Id, role.Name, role.Permissions.ToHashSet());

    private static Member Member(string name, string status = "active", string roleId = "admin", string? role = null) => new()
    {
        Id = name,
        UserId = status == "pending" ? null : $"user-{name}",
        Email = $"{name}@example.com",
        RoleId = roleId,
        Role = role,
        Status = status,
    };
}
