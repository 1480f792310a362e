using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Members;

/// <summary>Everyone with access and everyone invited.</summary>
public sealed partial class MembersPage : ComponentBase, IDisposable
{
    private AccessWatch? watch;
    private AccessReading reading = new(AccessMap.Of(new AccessSources(), default));
    private AccessMap? listed;

    [Inject]
    public required AccessWatches Watches { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    [Inject]
    public required Dialogs Dialogs { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <inheritdoc />
    public void Dispose() => watch?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        watch = Watches.Open(() => _ = InvokeAsync(Read));
        reading = watch.Current;
    }

    /// <summary>Someone who can invite to a single project can open the dialog too.</summary>
    private string? InviteRefusal(string? refusal) =>
        Current.Required.Identity.ProjectAccesses?.Keys.Any(project =>
            Current.Required.Identity.Refusal(PermissionName.ProjectMembersInvite, project) is null) == true ? null : refusal;

    private void Read()
    {
        reading = watch!.Current;
        if (reading.IsWhole && !ReferenceEquals(reading.Map, listed))
        {
            // The list was built from the project members cached before, so it is built again from the newer ones.
            if (listed is not null)
            {
                Watches.Reread(ResourceKind.AccountList(MemberKind.Word));
            }

            listed = reading.Map;
        }

        StateHasChanged();
    }

    private Task<bool> Invite() => Dialogs.AskAsync(new MemberQuestion.Invite(Scope.Value.Active?.Card?.Id));
}
