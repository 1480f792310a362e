using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Members;

/// <summary>Everybody with access and everybody invited: listed, invited, changed, suspended, removed.</summary>
public sealed partial class MembersPage : ComponentBase, IDisposable
{
    private AccessWatch? watch;
    private AccessReading reading = new(AccessMap.Of(new AccessSources(), default));
    private AccessMap? listed;
    private MemberQuestion? asked;
    private string? told;

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>The lists held.</summary>
    [Inject]
    public required ListStore Store { get; init; }

    /// <summary>Whose lists.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    /// <summary>The time.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>Who is signed in.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <inheritdoc />
    public void Dispose() => watch?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        watch = new AccessWatch(Store, Client, Clock, () => _ = InvokeAsync(Read));
        reading = watch.Current;
    }

    /// <summary>Who may invite to some project only may open the dialog too.</summary>
    private string? InviteRefusal(string? refusal) =>
        Current.Required.Identity.ProjectAccesses?.Keys.Any(project => Current.Required.Identity.Refusal(PermissionName.ProjectMembersInvite, project) is null) == true ? null : refusal;

    private void Read()
    {
        reading = watch!.Current;
        if (reading.IsWhole && !ReferenceEquals(reading.Map, listed))
        {
            // The list was put together from what was held of projects before: with a newer reading of them it is put together again.
            if (listed is not null)
            {
                Store.Reread(Client, ResourceKind.AccountList(MemberKind.Word));
            }

            listed = reading.Map;
        }

        StateHasChanged();
    }

    private void Ask(MemberQuestion question)
    {
        told = null;
        asked = question;
    }

    private void Leave() => asked = null;

    private void Done(string sentence)
    {
        told = sentence;
        asked = null;
    }
}
