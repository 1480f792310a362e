using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Members;

/// <summary>One person: facts, project roles, effective permissions, and the keys they created.</summary>
public sealed partial class MemberPage
{
    private readonly CancellationTokenSource left = new();
    private AccessWatch? watch;
    private AccessReading reading = new(AccessMap.Of(new AccessSources(), default));
    private RaffError? missing;
    private bool wasShown;
    private string? read;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    public required AccessWatches Watches { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private string ListHref => ScopeUrl.Beside(Active, $"/account/{MemberKind.Word}");

    private AccessHolder.Person? Person =>
        reading.Map.People.FirstOrDefault(person => person.Id == Id || person.Projects.Values.Any(grant => grant.Membership?.Id == Id));

    private MemberRow? Row => Person is { } person
        ? MemberRow.Of(person, user =>
            reading.Map.People.FirstOrDefault(other => other.UserId == user)?.Name ?? "a former member", new Dictionary<ProjectId, string>(), Clock.GetUtcNow())
        : null;

    private List<AccessHolder.Key> Keys => [.. reading.Map.Keys.Where(key => key.Creator is { } creator && creator.Id == Person?.Id)];

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        watch = Watches.Open(() => _ = InvokeAsync(Read));
        reading = watch.Current;
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (read != Id)
        {
            read = Id;
            wasShown = false;
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

    /// <summary>Reads the member by id first, since the lists may be old or slow to load.</summary>
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
        var before = Person;
        reading = watch!.Current;
        if (before is not null && Person is null)
        {
            // Removed while the page was open: the page says that instead of "not found".
            (wasShown, missing) = (true, new RaffError.NotFound("This member no longer exists."));
        }

        StateHasChanged();
    }

    private async Task Refresh()
    {
        watch!.Refresh();
        await AskAsync();
    }
}
