using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Roles;

/// <summary>Two or more roles side by side, permission by permission. The URL holds the roles, so the comparison can be shared.</summary>
public sealed partial class RoleComparePage
{
    private readonly CancellationTokenSource stop = new();
    private IReadOnlyList<Role>? roles;
    private PermissionCatalog catalog = PermissionCatalog.Empty;
    private RaffError? error;

    [SupplyParameterFromQuery(Name = "role")]
    public string[]? Ids { get; set; }

    /// <summary>"differences" shows only the permissions that not all of them have.</summary>
    [SupplyParameterFromQuery(Name = "only")]
    public string? Only { get; set; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private bool OnlyDifferences => Only == "differences";

    private IReadOnlyList<Role> Chosen => [.. (Ids ?? []).Distinct().Select(id => roles?.FirstOrDefault(role => role.Id == id)).OfType<Role>()];

    private int Missing => (Ids ?? []).Distinct().Count() - Chosen.Count;

    private IReadOnlyList<FormChoice> Others =>
        [.. (roles ?? []).Where(role => !Chosen.Contains(role)).Select(role => new FormChoice(role.Id, $"{NameText.Of(role.Name)} ({role.Scope})"))];

    private IReadOnlyList<(string Scope, string Category, IReadOnlyList<Permission> Permissions)> Groups =>
    [
        .. Chosen.Select(role => role.Scope).Distinct().Order(StringComparer.Ordinal)
            .SelectMany(scope => catalog.Groups(scope, Chosen.Where(role => role.Scope == scope).SelectMany(role => role.Permissions))
                .Select(group => (scope, group)))
            .Select(pair => (pair.scope, pair.group.Category,
                (IReadOnlyList<Permission>)[.. pair.group.Permissions.Where(permission => !OnlyDifferences || Differs(permission.Name))]))
            .Where(group => group.Item3.Count > 0),
    ];

    /// <summary>The address of a comparison.</summary>
    public static string Address(ActiveScope scope, IEnumerable<string> ids, bool onlyDifferences = false)
    {
        var query = string.Join('&', ids.Order(StringComparer.Ordinal).Select(id => $"role={Uri.EscapeDataString(id)}")
            .Concat(onlyDifferences ? ["only=differences"] : []));
        return ScopeUrl.Beside(scope, query.Length > 0 ? $"/account/roles/compare?{query}" : "/account/roles/compare");
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await ReadAsync();
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
        var permissions = Client.ListPermissionsAsync(stop.Token);
        var read = await RaffClient.ReadAllAsync(offset => Client.ListRolesAsync(new PageRequest(offset, Client.PageSize), Lane.Interactive, stop.Token));
        var all = await permissions;
        error = (read as RaffResult<IReadOnlyList<Role>>.Failed)?.Error;
        roles = (read as RaffResult<IReadOnlyList<Role>>.Ok)?.Value;
        catalog = all is RaffResult<IReadOnlyList<Permission>>.Ok { Value: var known } ? new PermissionCatalog(known) : PermissionCatalog.Empty;
    }

    private bool Differs(string permission) => Chosen.Select(role => role.Permissions.Contains(permission)).Distinct().Count() > 1;

    private void Add(string id)
    {
        if (id.Length > 0)
        {
            Go([.. Chosen.Select(role => role.Id), id], OnlyDifferences);
        }
    }

    private void Go(IReadOnlyList<string> ids, bool onlyDifferences) => Navigation.NavigateTo(Address(Active, ids, onlyDifferences));
}
