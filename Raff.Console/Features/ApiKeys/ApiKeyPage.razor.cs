using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>One API key: every fact, and what it may do in the account and in each project.</summary>
public sealed partial class ApiKeyPage
{
    private readonly CancellationTokenSource stop = new();
    private string? read;
    private ApiKeyRow? row;
    private RoleBook book = RoleBook.Empty;
    private RaffError? error;
    private RaffError? unread;
    private KeyQuestion? asked;
    private string? told;

    /// <summary>The key's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>Reads the key.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    /// <summary>Who reads it.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    /// <summary>The kinds; the facts are the list's columns.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (read != Id)
        {
            read = Id;
            (row, error, told) = (null, null, null);
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
        [.. key.Accesses.Select(access => access.RoleId).Prepend(key.Key.RoleId).Distinct().Select(id => book.Roles.FirstOrDefault(role => role.Id == id)).OfType<Role>()];

    private void Ask(KeyQuestion question) => (asked, told) = (question, null);

    private async Task DoneAsync(string sentence)
    {
        (asked, told) = (null, sentence);
        await ReadAsync();
    }
}
