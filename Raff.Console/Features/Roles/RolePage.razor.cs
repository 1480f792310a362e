using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Roles;

/// <summary>One role: which permissions it has, and who has it.</summary>
public sealed partial class RolePage
{
    private readonly CancellationTokenSource stop = new();
    private string? read;
    private RoleRow? row;
    private PermissionCatalog catalog = PermissionCatalog.Empty;
    private RaffError? error;
    private RaffError? unread;
    private bool isLooking;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (read != Id)
        {
            read = Id;
            (row, error) = (null, null);
            await ReadAsync(RoleReading.MaxProjects);
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        stop.Cancel();
        stop.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private async Task ReadAsync(int maxProjects)
    {
        var of = Id;
        var permissions = Client.ListPermissionsAsync(stop.Token);
        var role = await RoleReading.OneAsync(Client, of, maxProjects, stop.Token);
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
}
