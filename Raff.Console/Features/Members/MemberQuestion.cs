using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Members;

/// <summary>A dialog about members. Closed.</summary>
public abstract record MemberQuestion : DialogQuestion
{
    private MemberQuestion(Type component)
        : base(component)
    {
    }

    /// <summary>A question about a person whose access is known.</summary>
    /// <param name="Reading">Keys and invitations as they were when the dialog opened.</param>
    /// <param name="Person">Who it is about.</param>
    /// <param name="Component">The dialog.</param>
    public abstract record OfPerson(AccessReading Reading, AccessHolder.Person Person, Type Component) : MemberQuestion(Component);

    /// <summary>Who to invite.</summary>
    /// <param name="Project">The project that is preselected; null for the account.</param>
    public sealed record Invite(ProjectId? Project) : MemberQuestion(typeof(InviteDialog));

    /// <summary>Whether to replace an invitation with a new one.</summary>
    public sealed record InviteAgain(AccessHolder.Person Person, OpenInvitation Invitation) : MemberQuestion(typeof(InviteDialog));

    /// <summary>Whether to cancel an invitation.</summary>
    public sealed record Cancel(AccessReading Reading, AccessHolder.Person Person, OpenInvitation Invitation)
        : OfPerson(Reading, Person, typeof(MemberConfirm));

    /// <summary>Another account role.</summary>
    public sealed record ChangeRole(AccessReading Reading, AccessHolder.Person Person) : OfPerson(Reading, Person, typeof(RoleDialog));

    /// <summary>Whether to suspend someone in the account.</summary>
    public sealed record Suspend(AccessReading Reading, AccessHolder.Person Person) : OfPerson(Reading, Person, typeof(MemberConfirm));

    /// <summary>Whether to end a suspension in the account.</summary>
    public sealed record Reactivate(AccessReading Reading, AccessHolder.Person Person) : OfPerson(Reading, Person, typeof(MemberConfirm));

    /// <summary>Whether to remove someone from the account.</summary>
    public sealed record Remove(AccessReading Reading, AccessHolder.Person Person) : OfPerson(Reading, Person, typeof(MemberConfirm));

    /// <summary>A role in another project.</summary>
    public sealed record AddToProject(AccessReading Reading, AccessHolder.Person Person, ProjectId? Suggested) : OfPerson(Reading, Person, typeof(RoleDialog));

    /// <summary>Another role in a project.</summary>
    public sealed record ChangeProjectRole(AccessReading Reading, AccessHolder.Person Person, ProjectId Project)
        : OfPerson(Reading, Person, typeof(RoleDialog));

    /// <summary>Whether to suspend someone in a project.</summary>
    public sealed record SuspendInProject(AccessReading Reading, AccessHolder.Person Person, ProjectId Project)
        : OfPerson(Reading, Person, typeof(MemberConfirm));

    /// <summary>Whether to end a suspension in a project.</summary>
    public sealed record ReactivateInProject(AccessReading Reading, AccessHolder.Person Person, ProjectId Project)
        : OfPerson(Reading, Person, typeof(MemberConfirm));

    /// <summary>Whether to remove someone from a project.</summary>
    public sealed record RemoveFromProject(AccessReading Reading, AccessHolder.Person Person, ProjectId Project)
        : OfPerson(Reading, Person, typeof(MemberConfirm));
}
