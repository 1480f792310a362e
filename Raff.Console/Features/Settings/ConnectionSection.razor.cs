using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Settings;

/// <summary>The endpoint and key of this tab, and how it calls the API.</summary>
public sealed partial class ConnectionSection
{
    [Inject]
    public required CurrentOperator Current { get; init; }

    [Inject]
    public required IOptions<RaffOptions> Options { get; init; }

    [Inject]
    public required EndpointHabits Habits { get; init; }

    private Uri Endpoint => Current.Required.Connection.Endpoint;

    private Identity Identity => Current.Required.Identity;

    private IEnumerable<(string Name, string Value, bool IsMono)> Facts =>
    [
        ("Endpoint", Options.Value.UsesEmulator ? $"{Endpoint} (the local emulator)" : Endpoint.ToString(), true),
        ("Key", Identity.KeyPrefix + "…", true),
        ("Key name", Identity.KeyName ?? "unknown (this key can't read API keys)", false),
        ("Account role", Identity.IsOwner ? "Owner" : Identity.AccountRole ?? (Identity.KeyName is null ? "unknown" : "none"), false),
        ("Project roles", ProjectRoles, false),
        ("Reachable projects", Directory.Projects is { HasRows: true } list ? CountText.Of(list.Total ?? list.Rows.Count) : "loading…", false),
        ("Page size", CountText.Of(Options.Value.PageSize, "row"), false),
        ("Request budget", $"{Options.Value.RequestsPerSecond.ToString("0.#", CultureInfo.InvariantCulture)} requests per second, bursts of " +
            $"{CountText.Of(Options.Value.Burst)}, shared by everyone with this key", false),
    ];

    private string ProjectRoles => (Identity.IsOwner, Identity.ProjectAccesses) switch
    {
        (true, _) => "all, as owner",
        (_, null) => "unknown",
        (_, { Count: 0 }) => "none",
        (_, var roles) => string.Join(", ", roles.Values.CountBy(access => access.RoleName).OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role => $"{role.Key} in {CountText.Of(role.Value, "project")}")),
    };

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Current.Changed += Refresh;
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Current.Changed -= Refresh;
        return base.DisposeAsyncCore(disposing);
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
