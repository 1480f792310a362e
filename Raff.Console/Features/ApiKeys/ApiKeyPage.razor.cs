using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>One API key: its facts, and its permissions in the account and in each project.</summary>
public sealed partial class ApiKeyPage
{
    private readonly CancellationTokenSource stop = new();
    private string? read;
    private ApiKeyRow? row;
    private RoleBook book = RoleBook.Empty;
    private RaffError? error;
    private RaffError? unread;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    /// <summary>The facts of the page are the columns of the list.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (read != Id)
        {
            read = Id;
            (row, error) = (null, null);
            await ReadAsync();
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        stop.Cancel();
        stop.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private async Task ReadAsync()
    {
        var of = Id;
        var roles = RoleBook.ReadAsync(Client, Current.Required.Identity, stop.Token);
        var key = await ApiKeyReading.OneAsync(Client, of, stop.Token);
        var known = await roles;
        if (of != Id)
        {
            return;
        }

        error = (key as RaffResult<ApiKeyRow>.Failed)?.Error;
        row = (key as RaffResult<ApiKeyRow>.Ok)?.Value ?? (error is { IsPassing: true } ? row : null);
        unread = (known as RaffResult<RoleBook>.Failed)?.Error;
        book = (known as RaffResult<RoleBook>.Ok)?.Value ?? RoleBook.Empty;
    }

    private IReadOnlyList<Role> Roles(ApiKeyRow key) =>
        [.. key.Accesses.Select(access => access.RoleId).Prepend(key.Key.RoleId).Distinct().Select(id => book.Roles.FirstOrDefault(role => role.Id == id))
            .OfType<Role>()];
}
