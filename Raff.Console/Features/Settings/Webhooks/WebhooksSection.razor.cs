using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>The webhooks, for owners: what was sent lately, and a test.</summary>
public sealed partial class WebhooksSection : ComponentBase, IDisposable
{
    private const int Shown = 20;
    private readonly CancellationTokenSource left = new();
    private IReadOnlyList<WebhookDeliveryRecord> latest = [];
    private string? problem;

    [Inject]
    public required WebhookTargets Targets { get; init; }

    [Inject]
    public required WebhookOutbox Outbox { get; init; }

    [Inject]
    public required WebhookWorker Worker { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    [Inject]
    public required IRaffEndpoint Endpoint { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    private bool IsOwner => Current.Value?.Identity.IsOwner == true;

    private FleetKey Fleet => FleetKey.Of(Endpoint.StoredName(), Current.Required.Identity);

    /// <inheritdoc />
    public void Dispose()
    {
        Outbox.Changed -= OnChanged;
        left.Cancel();
        left.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (IsOwner && Targets.All.Count > 0)
        {
            Outbox.Changed += OnChanged;
            await LoadAsync();
        }
    }

    private static (string Word, string Tone) StateOf(WebhookDeliveryRecord one) => one switch
    {
        { Delivered: true } => ("delivered", "ok"),
        { EndedAt: not null } => ("given up", "bad"),
        { Attempts: > 0 } => ("retrying", "warn"),
        _ => ("pending", "busy"),
    };

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        if (!left.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    });

    private async Task LoadAsync()
    {
        try
        {
            latest = await Outbox.LatestAsync(Fleet.Endpoint, Fleet.Account, Shown, left.Token);
            problem = null;
        }
        catch (DbException)
        {
            problem = "The deliveries cannot be read: the console's database cannot be used.";
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task TestAsync(WebhookTarget target)
    {
        if (!await Current.EnsureAliveAsync(left.Token) || !IsOwner)
        {
            return;
        }

        try
        {
            var delivery = Outbox.Make(target, Fleet.Endpoint, Fleet.Account, WebhookEvents.Test, id => WebhookBodies.Test(id, Fleet.Account));
            await Outbox.AddAsync([delivery], [], left.Token);
            Worker.Wake();
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            Toasts.Error("The test was not sent: the console's database cannot be used.");
        }
    }
}
