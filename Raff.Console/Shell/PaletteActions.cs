using Microsoft.JSInterop;
using Raff.Console.Components;
using Raff.Console.Features.ApiKeys;
using Raff.Console.Features.Members;
using Raff.Console.Features.Projects;
using Raff.Console.Features.Roles;
using Raff.Console.Features.SshKeys;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Shell;

/// <summary>The actions that the command palette offers on every page. Scoped.</summary>
public sealed class PaletteActions(Dialogs dialogs, Toasts toasts, ProjectProtection protection, CurrentOperator current, IJSRuntime browser)
{
    /// <summary>What can be done in a scope.</summary>
    public IEnumerable<PaletteEntry> All(ActiveScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var project = scope.Card;
        yield return Ask("New project", PermissionName.AccountProjectsCreate, () => new ProjectQuestion.Create());
        yield return Do(new PageAction("Invite member") { Refusal = InviteRefusal(), Run = () => dialogs.AskAsync(new MemberQuestion.Invite(project?.Id)) });
        yield return Ask("New API key", PermissionName.AccountApiKeysCreate, () => new KeyQuestion.Create(project?.Id));
        yield return Ask("New role", PermissionName.AccountRolesCreate, () => new RoleQuestion.Create());
        yield return Do(new PageAction("Add SSH key") { Run = () => dialogs.AskAsync(new SshKeyQuestion.Add()) });
        yield return Do(new PageAction("Compare roles") { Href = RoleComparePage.Address(scope, []) });
        if (project is { IsProtected: false })
        {
            yield return Do(new PageAction($"Protect {NameText.Of(project.Name)}")
            {
                Refusal = protection.Denial(project.Id),
                Run = () => ProtectAsync(project),
            }, "mark as protected", "lock");
        }
        else if (project is not null)
        {
            var unprotect = new PageAction($"Remove the protection of {NameText.Of(project.Name)}…")
            {
                Refusal = protection.Denial(project.Id),
                Run = () => dialogs.AskAsync(new UnprotectQuestion(project)),
            };
            yield return Do(unprotect, "protect", "unprotect", "unlock");
        }
        else
        {
            yield return Do(new PageAction("Protect a project") { Href = ScopeUrl.Beside(scope, "/account/projects") }, "protect", "lock");
        }

        yield return Theme("Use the dark theme", "dark");
        yield return Theme("Use the light theme", "light");
        yield return Theme("Use the system's theme", "system");
        yield return new PaletteEntry.Press("Keyboard shortcuts", ".bar [popovertarget=shortcuts]") { Aliases = PaletteAliases.OfAction("Keyboard shortcuts") };
        yield return new PaletteEntry.Press("Sign out", ".bar form[action='/sign-out'] button") { Aliases = PaletteAliases.OfAction("Sign out") };
    }

    private static PaletteEntry.Act Do(PageAction action, params ReadOnlySpan<string> aliases) =>
        new(action) { Aliases = aliases.IsEmpty ? PaletteAliases.OfAction(action.Title) : [.. aliases] };

    private PaletteEntry.Act Ask(string title, PermissionName permission, Func<DialogQuestion> question) =>
        Do(new PageAction(title) { Refusal = current.Required.Identity.Refusal(permission, null), Run = () => dialogs.AskAsync(question()) });

    private PaletteEntry.Act Theme(string title, string choice) =>
        Do(new PageAction(title) { Run = () => browser.InvokeVoidAsync("raffTheme.set", choice).AsTask() });

    /// <summary>Who may invite to a single project may open the dialog too.</summary>
    private string? InviteRefusal()
    {
        var identity = current.Required.Identity;
        return identity.ProjectAccesses?.Keys.Any(project => identity.Refusal(PermissionName.ProjectMembersInvite, project) is null) == true
            ? null
            : identity.Refusal(PermissionName.AccountMembersInvite, null);
    }

    private async Task ProtectAsync(ProjectCard project)
    {
        if (await protection.ProtectAsync(project, CancellationToken.None) is { } problem)
        {
            toasts.Error(problem);
            return;
        }

        toasts.Success($"{NameText.Of(project.Name)} is protected, for everyone in the account");
    }
}
