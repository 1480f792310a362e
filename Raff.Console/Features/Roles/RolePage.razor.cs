using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Roles;

/// <summary>One role: what it allows out of all there is, and who has it.</summary>
public sealed partial class RolePage
{
    private readonly CancellationTokenSource stop = new();
    private string? read;
    private RoleRow? row;
    private PermissionCatalog catalog = PermissionCatalog.Empty;
    private RaffError? error;
    private RaffError? unread;
    private RoleQuestion? asked;
    private string? told;
    private bool isLooking;

    /// <summary>The role's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>Reads the role.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (read != Id)
        {
            read = Id;
            (row, error, told) = (null, null, null);
            await ReadAsync(RoleReading.MostProjects);
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        stop.Cancel();
        stop.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private async Task ReadAsync(int mostProjects)
    {
        var of = Id;
        var permissions = Client.ListPermissionsAsync(stop.Token);
        var role = await RoleReading.OneAsync(Client, of, mostProjects, stop.Token);
        var all = await permissions;
        if (of != Id)
        {
            return;
        }

        error = (role as RaffResult<RoleRow>.Failed)?.Error;
        row = (role as RaffResult<RoleRow>.Ok)?.Value ?? (error is { IsPassing: true } ? row : null);
        unread = (all as RaffResult<IReadOnlyList<Permission>>.Failed)?.Error;
        catalog = all is RaffResult<IReadOnlyList<Permission>>.Ok { Value: var known } ? new PermissionCatalog(known) : catalog;
    }

    private async Task LookEverywhereAsync()
    {
        isLooking = true;
        try
        {
            await ReadAsync(int.MaxValue);
        }
        finally
        {
            isLooking = false;
        }
    }

    private void Ask(RoleQuestion question) => (asked, told) = (question, null);

    private async Task DoneAsync(string sentence)
    {
        (asked, told) = (null, sentence);
        await ReadAsync(RoleReading.MostProjects);
    }
}
