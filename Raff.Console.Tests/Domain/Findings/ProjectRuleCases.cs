using MembershipRow = Raff.Console.RaffApi.Contracts.ProjectMember;
using static Raff.Console.Tests.Domain.Findings.Fleet;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The cases of the rules about projects and limits.</summary>
internal static class ProjectRuleCases
{
    private static readonly MembershipRow Admin = ProjectMember with { Id = "pm2", UserId = "u2", Email = "kim@example.com", RoleId = "r-padmin" };

    public static IEnumerable<RuleCase> All =>
    [
        new("project.no_admin", "None of the 2 people in shop can manage its members.",
            [ProjectMember, ProjectMember with { Id = "pm3", UserId = "u3", Email = "lee@example.com" }, Admin with { Status = "suspended" }],
            [ProjectMember, Admin])
        {
            Unknown = [ProjectMember with { RoleId = "r-unlisted" }],
        },
        new("project.last_manager", "kim@example.com is the only person in shop who can manage its members.", [ProjectMember, Admin],
            [Admin, ProjectMember with { RoleId = "r-padmin" }])
        {
            Unknown = [ProjectMember with { RoleId = "r-unlisted" }, Admin],
        },
        new("project.no_members", "No person is an active member of shop.", [ProjectMember with { Status = "pending", UserId = null }], [ProjectMember]),
        new("project.empty", "shop is empty and was created 100 days ago.", [Project], [Project, Vpc])
        {
            Measured = days => [Project with { CreatedAt = Ago(days) }],
            Unknown = [Project with { CreatedAt = null }],
        },
        new("project.default_dump", "The default project shop contains 2 resources.", [Project with { IsDefault = true }, Vm, Vpc],
            [Project with { IsDefault = true }]),
        new("project.over_budget", "shop costs an estimated $7.20 a month, $0.20 more than its budget of $7.00.", [Vm, Of(7)], [Vm, Of(7.2)])
        {
            Unknown = [Vm, Vm with { Id = new("vm2"), PricePerHour = null! }, Of(7.2)],
        },
        new("project.near_budget", "shop costs an estimated $7.20 a month, 90% of its budget of $8.00.", [Vm, Of(8)], [Vm, Of(9.01)])
        {
            Unknown = [Vm, Vm with { Id = new("vm2"), PricePerHour = null! }, Of(9.01)],
        },
        new("quota.near_limit", "9 of 10 VMs are in use.", [.. Vms(9)], [.. Vms(3)])
        {
            Setting = 10,
            Measured = count => [.. Vms((int)count)],
            At = 8,
            Step = 1,
        },
    ];

    /// <summary>A budget of the project with its usual warning, at 80 percent.</summary>
    private static ProjectBudget Of(double monthly) => new(P1, new(monthly, 80));

    private static IEnumerable<object> Vms(int count) => Enumerable.Range(0, count).Select(number => Vm with { Id = new($"vm{number}") });
}
