using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.Members;

/// <summary>Invites someone to the account or to a project, replaces an open invitation, or adds a known user.</summary>
public sealed partial class InviteDialog
{
    private const int MaxLength = 254;
    private static readonly IReadOnlyList<FormChoice> Levels =
    [
        new(nameof(Level.Account), "Account"),
        new(nameof(Level.Project), "One project"),
        new(nameof(Level.Known), "Account, without an invitation (user ID known)"),
    ];

    private readonly FormErrors errors = new();
    private RoleOffer roles = null!;
    private Level level;
    private string email = "";
    private string user = "";
    private string project = "";
    private string role = "";
    private bool isCanceled;

    private enum Level
    {
        Account,
        Project,
        Known,
    }

    [Parameter, EditorRequired]
    public required MemberQuestion Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required MemberChanges Changes { get; init; }

    [Inject]
    public required ListStore Store { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private MemberQuestion.InviteAgain? Again => Question as MemberQuestion.InviteAgain;

    private string Title => Again is { } again ? $"Invite {NameText.Of(again.Person.Name)} again" : "Invite a member";

    private string Meaning => level switch
    {
        Level.Account => "An account role doesn't grant access to projects. Assign project roles separately.",
        Level.Project => "Access to this project only.",
        Level.Known => "No email is sent. The user becomes a member immediately.",
        _ => throw new InvalidOperationException("Level is closed."),
    };

    private ProjectId? Project => level == Level.Project ? new ProjectId(project) : null;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        roles = new RoleOffer(Store, Client, () => _ = InvokeAsync(StateHasChanged));
        var target = Again is { } again ? again.Invitation.Project : (Question as MemberQuestion.Invite)?.Project;
        level = target is null ? Level.Account : Level.Project;
        (email, project, role) = (Again?.Person.Name ?? "", target?.Value ?? "", Again?.Invitation.RoleId ?? "");
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        roles.Dispose();
        return base.DisposeAsyncCore(disposing);
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
        var address = level == Level.Known
            ? errors.Require("target_user_id", "The user ID", user, MaxLength)
            : errors.Require("email", "The email address", email, MaxLength);
        if (level == Level.Project && project.Length == 0)
        {
            errors.Add("project", "Choose a project.");
        }

        if (role.Length == 0)
        {
            errors.Add("role", "Choose a role.");
        }

        if (errors.Any || !await CancelOldAsync())
        {
            return;
        }

        if (level == Level.Known)
        {
            var added = await Changes.SendAsync(Changes.InviteRefusal(null), [], client =>
                client.AddMemberAsync(AddMember.User(address, role), CancellationToken.None));
            Take(added, address, member =>
                member.Id, member => $"{NameText.Of(string.IsNullOrEmpty(member.Email) ? address : member.Email)} added as {NameText.Of(member.RoleName)}");
        }
        else
        {
            var sent = await Changes.SendAsync(Changes.InviteRefusal(Project), Project is { } one ? [one] : [], client => Project is { } there
                ? client.InviteToProjectAsync(there, new Invite(address, role), CancellationToken.None)
                : client.InviteAsync(new Invite(address, role), CancellationToken.None));
            Take(sent, address, _ => null, Sent);
        }
    }

    private static string Sent(Invitation invitation)
    {
        var ends = invitation.ExpiresAt is { } end ? FormattableString.Invariant($". The invitation expires on {end.UtcDateTime:MMMM d, yyyy}") : "";
        return $"{NameText.Of(invitation.Email)} invited to {NameText.Of(invitation.ProjectName ?? "the account")} as {NameText.Of(invitation.RoleName)}{ends}";
    }

    /// <summary>Cancels the old invitation first, and only once.</summary>
    private async Task<bool> CancelOldAsync()
    {
        if (Again is not { Invitation: var old } || isCanceled)
        {
            return true;
        }

        // An invitation that no longer exists is as good as a canceled one.
        if (await Changes.SendAsync(Changes.InviteRefusal(old.Project), Project is { } one ? [one] : [], client =>
            client.CancelInvitationAsync(old.Id, CancellationToken.None))
            is RaffResult<Acknowledgement>.Failed { Error: not RaffError.NotFound and var error })
        {
            errors.Take(error);
            return false;
        }

        isCanceled = true;
        return true;
    }

    private void Take<T>(RaffResult<T> answer, string address, Func<T, string?> idOf, Func<T, string> message)
    {
        switch (answer)
        {
            case RaffResult<T>.Ok { Value: var value }:
                var href = idOf(value) is { } id ? MemberKind.PageOf(id) : $"/account/members?q={Uri.EscapeDataString(address)}";
                Dialog.Done(message(value), new ToastAction("Open", href));
                break;
            case RaffResult<T>.Failed { Error: (RaffError.Invalid or RaffError.Conflict) and var error } when error.Sentence.StartsWith(
                address,
                StringComparison.OrdinalIgnoreCase):
                errors.Add(level == Level.Known ? "target_user_id" : "email", error.Sentence);
                break;
            case RaffResult<T>.Failed { Error: var error }:
                errors.Take(error, "email", "target_user_id", "role", "project");
                break;
        }

        if (isCanceled && errors.Any)
        {
            errors.Note("The old invitation is canceled. The new one was not sent.");
        }
    }
}
