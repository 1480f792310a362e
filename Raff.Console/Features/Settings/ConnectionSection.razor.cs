using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Settings;

/// <summary>What this tab is connected to and as whom, and how it calls the API.</summary>
public sealed partial class ConnectionSection
{
    /// <summary>Who is signed in.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    /// <summary>How the API is called.</summary>
    [Inject]
    public required IOptions<RaffOptions> Options { get; init; }

    /// <summary>What was learnt of the endpoint.</summary>
    [Inject]
    public required EndpointHabits Habits { get; init; }

    private Uri Endpoint => Current.Required.Connection.Endpoint;

    private Identity Identity => Current.Required.Identity;

    private IEnumerable<(string Name, string Value, bool IsMono)> Facts =>
    [
        ("Endpoint", Options.Value.UsesEmulator ? $"{Endpoint} (the local emulator)" : Endpoint.ToString(), true),
        ("Key", Identity.KeyPrefix + "…", true),
        ("Name of the key", Identity.KeyName ?? "unknown: this key may not read the list of keys", false),
        ("Account role", Identity.IsOwner ? "Owner" : Identity.AccountRole ?? (Identity.KeyName is null ? "unknown" : "none"), false),
        ("Project roles", ProjectRoles, false),
        ("Reachable projects", Directory.Projects is { HasRows: true } list ? CountText.Of(list.Total ?? list.Rows.Count) : "being read", false),
        ("Page size", CountText.Of(Options.Value.PageSize, "row"), false),
        ("Request budget", $"{Options.Value.RequestsPerSecond.ToString("0.#", CultureInfo.InvariantCulture)} calls a second, {CountText.Of(Options.Value.Burst)} at once after a pause, shared by everybody with this key", false),
    ];

    private string ProjectRoles => (Identity.IsOwner, Identity.ProjectAccesses) switch
    {
        (true, _) => "all, as the owner",
        (_, null) => "unknown",
        (_, { Count: 0 }) => "none",
        (_, var roles) => string.Join(", ", roles.Values.CountBy(access => access.RoleName).OrderBy(role => role.Key, StringComparer.Ordinal).Select(role => $"{role.Key} in {CountText.Of(role.Value, "project")}")),
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
