using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.Members;

/// <summary>Invites somebody to the account or to one project, again where an invitation is still open, or adds a user who is known (api.md section 1.10, operations 92 and 113 to 115).</summary>
public sealed partial class InviteDialog
{
    private const int LongestAddress = 254;
    private static readonly IReadOnlyList<FormChoice> Levels =
    [
        new(nameof(Level.Account), "The account, by invitation"),
        new(nameof(Level.Project), "One project, by invitation"),
        new(nameof(Level.Known), "The account, for a known user"),
    ];

    private readonly FormErrors errors = new();
    private MemberQuestion? answering;
    private Level level;
    private string email = "";
    private string user = "";
    private string project = "";
    private string role = "";
    private bool isCancelled;

    private enum Level
    {
        Account,
        Project,
        Known,
    }

    /// <summary>What is asked; the dialog is open for <see cref="MemberQuestion.Invite"/> and <see cref="MemberQuestion.InviteAgain"/>.</summary>
    [Parameter, EditorRequired]
    public MemberQuestion? Question { get; set; }

    /// <summary>What is known of roles.</summary>
    [Parameter, EditorRequired]
    public required AccessReading Reading { get; set; }

    /// <summary>It was done; in a sentence.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>The operator left it.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Sends changes.</summary>
    [Inject]
    public required MemberChanges Changes { get; init; }

    /// <summary>Whether an invitation has expired.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    private bool IsOpen => Question is MemberQuestion.Invite or MemberQuestion.InviteAgain;

    private MemberQuestion.InviteAgain? Again => Question as MemberQuestion.InviteAgain;

    private string Title => Again is { } again ? $"Invite {again.Person.Name} again" : "Invite a member";

    private string Meaning => level switch
    {
        Level.Account => "An account role opens no project: roles in projects are given apart.",
        Level.Project => "Only what the role allows in that one project.",
        Level.Known => "No e-mail is sent and nothing is to be accepted: a membership at once.",
        _ => throw new InvalidOperationException("Level is closed."),
    };

    private ProjectId? Project => level == Level.Project ? new ProjectId(project) : null;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(Question, answering))
        {
            return;
        }

        answering = Question;
        if (IsOpen)
        {
            errors.Clear();
            isCancelled = false;
            level = Again?.Invitation.Project is null ? Level.Account : Level.Project;
            (email, user, project, role) = (Again?.Person.Name ?? "", "", Again?.Invitation.Project?.Value ?? "", Again?.Invitation.RoleId ?? "");
        }
    }

    private void Choose(string chosen)
    {
        var before = level;
        level = Enum.Parse<Level>(chosen);
        if ((before == Level.Project) != (level == Level.Project))
        {
            // The roles of the other scope would be refused.
            role = "";
        }

        errors.Clear();
    }

    private async Task SendAsync()
    {
        errors.Clear();
        var address = level == Level.Known ? errors.Require("target_user_id", "The user id", user, LongestAddress) : errors.Require("email", "The address", email, LongestAddress);
        if (level == Level.Project && project.Length == 0)
        {
            errors.Add("project", "Choose the project.");
        }

        if (role.Length == 0)
        {
            errors.Add("role", "Choose the role.");
        }

        if (errors.Any || !await CancelOldAsync())
        {
            return;
        }

        if (level == Level.Known)
        {
            var added = await Changes.SendAsync(Changes.InviteRefusal(null), [], client => client.AddMemberAsync(AddMember.User(address, role), CancellationToken.None));
            await TakeAsync(added, address, member => $"{(string.IsNullOrEmpty(member.Email) ? address : member.Email)} is a member now, as {member.RoleName}.");
        }
        else
        {
            var sent = await Changes.SendAsync(Changes.InviteRefusal(Project), Project is { } one ? [one] : [], client => Project is { } there
                ? client.InviteToProjectAsync(there, new Invite(address, role), CancellationToken.None)
                : client.InviteAsync(new Invite(address, role), CancellationToken.None));
            await TakeAsync(sent, address, invitation => $"{invitation.Email} was invited to {invitation.ProjectName ?? "the account"} as {invitation.RoleName}{(invitation.ExpiresAt is { } end ? FormattableString.Invariant($"; the invitation ends on {end.UtcDateTime:d MMMM yyyy}") : "")}.");
        }
    }

    /// <summary>The old invitation goes first; once it is gone it is not cancelled a second time.</summary>
    private async Task<bool> CancelOldAsync()
    {
        if (Again is not { Invitation: var old } || isCancelled)
        {
            return true;
        }

        // One that is gone already makes room as well.
        if (await Changes.SendAsync(Changes.InviteRefusal(old.Project), Project is { } one ? [one] : [], client => client.CancelInvitationAsync(old.Id, CancellationToken.None))
            is RaffResult<Acknowledgement>.Failed { Error: not RaffError.NotFound and var error })
        {
            errors.Take(error);
            return false;
        }

        isCancelled = true;
        return true;
    }

    private async Task TakeAsync<T>(RaffResult<T> answer, string address, Func<T, string> done)
    {
        switch (answer)
        {
            case RaffResult<T>.Ok { Value: var value }:
                await OnDone.InvokeAsync(done(value));
                break;
            case RaffResult<T>.Failed { Error: (RaffError.Invalid or RaffError.Conflict) and var error } when error.Sentence.StartsWith(address, StringComparison.OrdinalIgnoreCase):
                errors.Add(level == Level.Known ? "target_user_id" : "email", error.Sentence);
                break;
            case RaffResult<T>.Failed { Error: var error }:
                errors.Take(error, "email", "target_user_id", "role", "project");
                break;
        }

        if (isCancelled && errors.Any)
        {
            errors.Note("The old invitation is cancelled; no new one was sent yet.");
        }
    }
}
