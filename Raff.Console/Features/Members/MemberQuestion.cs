using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Members;

/// <summary>What the operator is asked about members at the moment. Closed.</summary>
public abstract record MemberQuestion
{
    private MemberQuestion()
    {
    }

    /// <summary>Who shall be invited, to what.</summary>
    public sealed record Invite : MemberQuestion;

    /// <summary>Whether an invitation shall be replaced by a new one.</summary>
    public sealed record InviteAgain(AccessHolder.Person Person, OpenInvitation Invitation) : MemberQuestion;

    /// <summary>Whether an invitation shall end.</summary>
    public sealed record Cancel(AccessHolder.Person Person, OpenInvitation Invitation) : MemberQuestion;

    /// <summary>Which account role.</summary>
    public sealed record ChangeRole(AccessHolder.Person Person) : MemberQuestion;

    /// <summary>Whether somebody shall not sign in for now.</summary>
    public sealed record Suspend(AccessHolder.Person Person) : MemberQuestion;

    /// <summary>Whether somebody may sign in again.</summary>
    public sealed record Reactivate(AccessHolder.Person Person) : MemberQuestion;

    /// <summary>Whether somebody shall leave the account.</summary>
    public sealed record Remove(AccessHolder.Person Person) : MemberQuestion;

    /// <summary>Which project, with which role.</summary>
    public sealed record AddToProject(AccessHolder.Person Person) : MemberQuestion;

    /// <summary>Which role in a project.</summary>
    public sealed record ChangeProjectRole(AccessHolder.Person Person, ProjectId Project) : MemberQuestion;

    /// <summary>Whether somebody shall not work in a project for now.</summary>
    public sealed record SuspendInProject(AccessHolder.Person Person, ProjectId Project) : MemberQuestion;

    /// <summary>Whether somebody may work in a project again.</summary>
    public sealed record ReactivateInProject(AccessHolder.Person Person, ProjectId Project) : MemberQuestion;

    /// <summary>Whether somebody shall leave a project.</summary>
    public sealed record RemoveFromProject(AccessHolder.Person Person, ProjectId Project) : MemberQuestion;
}
