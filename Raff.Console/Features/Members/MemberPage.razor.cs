using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Members;

/// <summary>One person: facts, roles in projects, what they may really do in each, the keys they made.</summary>
public sealed partial class MemberPage
{
    private readonly CancellationTokenSource left = new();
    private AccessWatch? watch;
    private AccessReading reading = new(AccessMap.Of(new AccessSources(), default));
    private RaffError? missing;
    private MemberQuestion? asked;
    private string? told;
    private string? read;

    /// <summary>The membership's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

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

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private string ListHref => ScopeUrl.Beside(Active, $"/account/{MemberKind.Word}");

    private AccessHolder.Person? Person => reading.Map.People.FirstOrDefault(person => person.Id == Id || person.Projects.Values.Any(grant => grant.Membership?.Id == Id));

    private MemberRow? Row => Person is { } person
        ? MemberRow.Of(person, user => reading.Map.People.FirstOrDefault(other => other.UserId == user)?.Name ?? "a former member", new Dictionary<ProjectId, string>(), Clock.GetUtcNow())
        : null;

    private List<AccessHolder.Key> Keys => [.. reading.Map.Keys.Where(key => key.Creator is { } creator && creator.Id == Person?.Id)];

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        watch = new AccessWatch(Store, Client, Clock, () => _ = InvokeAsync(Read));
        reading = watch.Current;
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (read != Id)
        {
            read = Id;
            await AskAsync();
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        watch?.Dispose();
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    /// <summary>Whether there is such a member is asked by id at once: the lists may be old, or long in coming.</summary>
    private async Task AskAsync()
    {
        try
        {
            missing = await Client.GetMemberAsync(Id, Lane.Interactive, left.Token) is RaffResult<Member>.Failed { Error: var error } ? error : null;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if ((missing is null) != (Person?.Member?.Id == Id))
        {
            watch?.Refresh();
        }
    }

    private void Read()
    {
        reading = watch!.Current;
        StateHasChanged();
    }

    private async Task Refresh()
    {
        watch!.Refresh();
        await AskAsync();
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
