using AccountKey = Raff.Console.RaffApi.Contracts.AccountKey;
using KeyProjectAccess = Raff.Console.RaffApi.Contracts.KeyProjectAccess;
using MemberRow = Raff.Console.RaffApi.Contracts.Member;
using static Raff.Console.Tests.Domain.Findings.Fleet;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The cases of the rules about API keys, members, roles and invitations.</summary>
internal static class IdentityRuleCases
{
    private static readonly KeyProjectAccess Access = new() { ProjectId = P1, RoleId = "r-viewer", RoleName = "Viewer" };
    private static readonly AccountKey UnknownKey = Key with { IsActive = null };
    private static readonly string[] Everything = ["account.members.view", "account.members.manage", "account.billing.manage"];
    private static readonly MemberRow Second = Member with { Id = "m2", UserId = "u2", Email = "b@example.com", RoleId = "r-admin" };
    private static readonly MemberRow Pending =
        Member with { UserId = null, Status = "pending", InvitationId = "i1", InvitationExpiresAt = Now.AddDays(3), InvitedAt = Ago(4) };

    public static IEnumerable<RuleCase> All => [.. Keys(), .. People()];

    private static IEnumerable<RuleCase> Keys() =>
    [
        new("key.never_expires", "The API key Terraform never expires.", [Key with { ExpiresAt = null }], [Key]) { Unknown = [UnknownKey] },
        new("key.unused", "The API key Terraform was last used 100 days ago.", [Key with { LastUsedAt = Ago(100) }], [Key])
        {
            Measured = days => [Key with { LastUsedAt = Ago(days) }],
            Unknown = [UnknownKey],
        },
        new("key.never_used", "The API key Terraform was created 30 days ago and is unused.", [Key with { LastUsedAt = null }], [Key])
        {
            Measured = days => [Key with { LastUsedAt = null, CreatedAt = Ago(days) }],
            Unknown = [Key with { LastUsedAt = null, CreatedAt = null }],
        },
        new("key.not_rotated", "The API key Terraform is 120 days old.", [Key with { CreatedAt = Ago(120) }], [Key])
        {
            Measured = days => [Key with { CreatedAt = Ago(days) }],
            Unknown = [Key with { CreatedAt = null }],
        },
        new("key.expired_present", "The API key Terraform expired 3 days ago.", [Key with { ExpiresAt = Ago(3) }], [Key]),
        new("key.expiring", "The API key Terraform expires in 3 days.", [Key with { ExpiresAt = Ago(-3) }], [Key])
        {
            Measured = days => [Key with { ExpiresAt = Ago(-days) }],
            Side = -1,
            Unknown = [UnknownKey],
        },
        new("key.owner_level", "The API key Terraform has every permission of the account.", [Key with { RoleId = "r-owner", RoleSlug = "owner" }], [Key])
        {
            Unknown = [Key with { RoleId = "r-unlisted" }],
        },
        new("key.creator_gone", "The API key Terraform still works, but the person who created it has left the account.", [Key, Owner], [Key, Member])
        {
            Unknown = [Key with { CreatedBy = null }, Member],
        },
        new("key.creator_suspended", "The API key Terraform still works, but sam@example.com, who created it, is suspended.",
            [Key, Member with { Status = "suspended" }], [Key, Member])
        {
            Unknown = [Key with { CreatedBy = null }, Member],
        },
        new("key.too_many", "The API key Terraform has the same creator and the same roles as the newer key Terraform 2.",
            [Key, Key with { Id = "k2", Name = "Terraform 2", CreatedAt = Ago(3) }],
            [Key, Key with { Id = "k2", CreatedBy = "u2" }, Key with { Id = "k3", ProjectAccesses = [Access] }])
        {
            Unknown = [Key with { CreatedBy = null }],
        },
        new("key.protected_no_expiry", "The API key Terraform never expires and has a role in shop, which is protected.",
            [Key with { ExpiresAt = null, ProjectAccesses = [Access] }, new ProtectedProject(P1)], [Key with { ExpiresAt = null, ProjectAccesses = [Access] }]),
        new("key.no_role", "The API key Terraform has no role.", [Key with { RoleId = "", RoleName = null }], [Key]),
    ];

    private static IEnumerable<RuleCase> People() =>
    [
        new("member.no_project", "sam@example.com has no role in any project.", [Owner, Member], [Owner, Member, ProjectMember])
        {
            Unknown = [Member with { RoleId = "r-unlisted" }],
        },
        new("account.too_many_owners", "5 people have every permission of the account.", [.. Masters(5)], [.. Masters(2)])
        {
            Measured = count => [.. Masters((int)count)],
            FindsAt = false,
            Step = 1,
            Unknown = [Owner, Member with { RoleId = "r-unlisted" }],
        },
        new("account.single_owner", "Only the owner can manage members.", [Owner, Member, Second with { Status = "suspended" }],
            [Owner, Member with { RoleId = "r-admin" }])
        {
            Unknown = [Owner, Member with { RoleId = "r-unlisted" }],
        },
        new("account.last_manager", "sam@example.com is the only one besides the owner who can manage members.", [Owner, Member with { RoleId = "r-admin" }],
            [Owner, Member with { RoleId = "r-admin" }, Second])
        {
            Unknown = [Owner, Member with { RoleId = "r-unlisted" }, Second],
        },
        new("role.owner_equivalent", "The role Auditor has every permission of the account.",
            [Role with { Permissions = Everything }], [Role]),
        new("role.unused", "No one has the role Auditor.", [Role, Member], [Role, Member with { RoleId = "r-custom" }]),
        new("role.duplicate", "The role Auditor allows the same as the system role Admin.", [Role], [Role with { Permissions = ["account.billing.manage"] }]),
        new("invite.expired_account_role", "The invitation of sam@example.com as Member expired 9 days ago.",
            [Pending with { InvitationExpiresAt = Ago(9) }], [Pending])
        {
            Unknown = [Pending with { InvitationExpiresAt = null }],
        },
        new("invite.stale", "sam@example.com was invited 40 days ago and has not answered.", [Pending with { InvitedAt = Ago(40) }], [Pending])
        {
            Measured = days => [Pending with { InvitedAt = Ago(days) }],
            Unknown = [Pending with { InvitedAt = null }],
        },
    ];

    /// <summary>The owner and others with every permission.</summary>
    private static IEnumerable<object> Masters(int count) =>
    [
        Owner,
        Role with { Permissions = Everything },
        .. Enumerable.Range(1, count - 1).Select(number =>
            Second with { Id = $"m{number}", UserId = $"u{number}", Email = $"{number}@example.com", RoleId = "r-custom" }),
    ];
}
