using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>
/// What of a stored sweep a viewer may see. A sweep may have been made with more rights than the viewer has, so what is unknown about the viewer is refused,
/// where a call would be tried.
/// </summary>
/// <param name="identity">The viewer.</param>
/// <param name="reach">The projects that the viewer's key reaches now.</param>
public sealed class AuditSight(Identity identity, IReadOnlySet<string> reach)
{
    /// <summary>Whether the viewer may see statements about a subject.</summary>
    /// <param name="kind">What the subject is, a word of <see cref="SubjectKinds"/>.</param>
    /// <param name="project">Its project; null or empty for the account.</param>
    public bool CanSee(string kind, string? project)
    {
        if (identity.IsOwner)
        {
            return string.IsNullOrEmpty(project) || reach.Contains(project);
        }

        if (!string.IsNullOrEmpty(project))
        {
            return reach.Contains(project) && (OfProject(kind) is not { } needed
                || (needed.IsOfAccount ? Holds(needed) : identity.Refusal(needed, new ProjectId(project)) is null));
        }

        return OfAccount(kind) is { } permission && Holds(permission);
    }

    private bool Holds(PermissionName permission) => identity.AccountPermissions?.Contains(permission.Value) == true;

    private static PermissionName? OfProject(string kind) => kind switch
    {
        SubjectKinds.Member or SubjectKinds.Invitation => PermissionName.ProjectMembersView,

        // A key belongs to the account, in whichever project it may do something.
        SubjectKinds.Key => PermissionName.AccountApiKeysView,
        SubjectKinds.Role => PermissionName.AccountRolesView,
        _ => SweepCoverage.ViewOf(kind),
    };

    private static PermissionName? OfAccount(string kind) => kind switch
    {
        SubjectKinds.Key => PermissionName.AccountApiKeysView,
        SubjectKinds.Member or SubjectKinds.Invitation => PermissionName.AccountMembersView,
        SubjectKinds.Role => PermissionName.AccountRolesView,
        SubjectKinds.Project => PermissionName.AccountProjectsView,
        SubjectKinds.Account => PermissionName.AccountAuditView,

        // A resource whose project the API did not say: only the owner is certain to reach it.
        _ => null,
    };
}
