using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>What a VM is, where it can be reached, what it costs, what people noted about it, and who can change it.</summary>
public sealed partial class VmOverviewTab
{
    private static readonly IReadOnlyList<(string Question, string Permission)> Questions =
        [("Who can start and stop it", "vm.power"), ("Who can change it", "vm.manage"), ("Who can delete it", "vm.delete")];

    private VmNotes? notes;
    private RaffError? noteError;
    private double? monthly;
    private (ResourceId, int)? read;

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required IState<OperationsState> Operations { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private ProjectCard? Card => Vm.ProjectId is { } project ? Directory.CardOf(project) : null;

    private string Template => $"{Vm.TemplateName} {Vm.TemplateVersion}".Trim();

    private string? SshLine => Template.Contains("windows", StringComparison.OrdinalIgnoreCase) ? null
        : (Vm.PublicIpv4Address ?? Vm.PublicIpv6Address ?? Vm.PrivateIpv4Address) is { Length: > 0 } address ? $"ssh root@{address}" : null;

    private IReadOnlyList<(string Title, VmNote Note)> Texts =>
        [.. new[] { ("Team", notes?.AccountNote), ("Personal, only you see it", notes?.PersonalNote) }
            .Where(one => one.Item2 is { Content.Length: > 0 })
            .Select(one => (one.Item1, one.Item2!))];

    private IEnumerable<VmTag> Tags =>
        (Vm.Tags ?? []).OrderBy(tag => tag.Priority <= 0 ? int.MaxValue : tag.Priority).ThenBy(tag => tag.Name, StringComparer.Ordinal);

    private string Billing => Vm.BillingType switch
    {
        "payg" => "Pay as you go",
        "subscription" => "Subscription",
        var other => other ?? Cells.Nothing,
    };

    private string Hourly =>
        Cells.Number(Vm.PricePerHour) is { } price ? $"${price.ToString("0.0000", CultureInfo.InvariantCulture)} an hour" : "hourly price unknown";

    private int NotesWritten => Operations.Value.About("vms", Vm.Id.Value).Count(operation => operation is { IsSettled: true, Command: "vm.edit-note" });

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Operations.StateChanged += Changed;
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await ReadNotesAsync();
        await PriceAsync();
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Operations.StateChanged -= Changed;
        return base.DisposeAsyncCore(disposing);
    }

    private void Changed(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        await ReadNotesAsync();
        StateHasChanged();
    });

    private async Task ReadNotesAsync()
    {
        if (read == (Vm.Id, NotesWritten))
        {
            return;
        }

        read = (Vm.Id, NotesWritten);
        var answer = await Client.GetVmNotesAsync(Vm.Id, Lane.Interactive, CancellationToken.None);
        (notes, noteError) = answer.Match(found => ((VmNotes?)found, (RaffError?)null), error => (null, error));
    }

    private async Task PriceAsync()
    {
        // The catalog is kept for minutes: asking again costs nothing.
        var plans = await Client.ListVmPlansAsync(CancellationToken.None);
        var volume = await Client.GetVolumePriceAsync(CancellationToken.None);
        var prices = plans.Match(
            all => all.Where(plan => plan.MonthlyPrice is not null).ToDictionary(plan => plan.Id, plan => (double)plan.MonthlyPrice!.Value),
            _ => []);
        monthly = CostEstimate.Of(Vm, new PriceBook { Plans = prices, VolumeGb = volume.Match(price => (double?)price.PricePerGbMonth, _ => null) });
    }
}
