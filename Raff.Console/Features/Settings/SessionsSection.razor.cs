using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Settings;

/// <summary>The operator's own sessions.</summary>
public sealed partial class SessionsSection : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();
    private IReadOnlyList<SessionSummary>? sessions;

    [Inject]
    public required OwnSessions Own { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    /// <inheritdoc />
    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync() => sessions = await Own.ListAsync(left.Token);

    private async Task EndAsync(SessionSummary session)
    {
        var isEnded = await Own.EndAsync(session.Id, left.Token);
        Toasts.Success(isEnded ? $"Session in {session.UserAgent ?? "an unknown browser"} ended" : "That session had already ended");
        await LoadAsync();
    }

    private async Task EndOthersAsync()
    {
        var others = (sessions?.Count ?? 1) - 1;
        await Own.EndOthersAsync(left.Token);
        Toasts.Success($"{CountText.Of(others, "other session")} ended");
        await LoadAsync();
    }
}
