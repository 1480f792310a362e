using System.Globalization;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Gives a VM another plan. A running one is stopped first and started again: three operations, each sent when the one before has succeeded.</summary>
public sealed partial class ResizeVmDialog
{
    private IReadOnlyList<VmPlan> plans = [];
    private IReadOnlyList<FormChoice> choices = [];
    private string plan = "";

    [Inject]
    public required BulkRunner Runs { get; init; }

    [Inject]
    public required CommandChecks Checks { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    private bool Stops => Vm.Status == "active";

    private VmPlan? Chosen => plans.FirstOrDefault(one => Value(one) == plan);

    private VmPlan? Current => plans.FirstOrDefault(one => one.Id == Vm.PricingId);

    private string Now => Current is { } now ? $"Now: {Words(now)}" : $"Now: {Vm.Cpu} vCPU, {Vm.Ram} GB";

    private string? Denied => Stops && Checks.Denial(VmActions.Table.Rule("vm.stop"), Vm.ProjectId) is { } reason
        ? $"A running VM must be stopped first. {reason}" : null;

    private IReadOnlyList<string> Consequences => Stops
        ? ["It runs now, so it is stopped, changed and started again. What runs on it is interrupted.",
        "If a step fails, the next ones are not sent.",
        "The new price applies at once."]
        : ["The new price applies at once.", "The VM stays stopped."];

    private string? Difference => Chosen is not { } next || Current is not { } now ? null : (Monthly(next) - Monthly(now)) switch
    {
        0 => "It costs the same.",
        > 0 and var more => $"{Cells.Dollars(more)} more a month.",
        var less => $"{Cells.Dollars(-less)} less a month.",
    };

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        plans = [.. Answer(await Client.ListVmPlansAsync(CancellationToken.None)).Where(one => string.IsNullOrEmpty(one.Region) || one.Region == Vm.Region)];
        choices = [.. plans.Where(one => one.Id != Vm.PricingId && !one.OutOfStock).OrderBy(Monthly).Select(one => new FormChoice(Value(one), Words(one)))];
    }

    private static double Monthly(VmPlan plan) => (double)(plan.MonthlyPrice ?? plan.PricePerHour * (decimal)CostEstimate.VmHours);

    private static string Value(VmPlan plan) => plan.Id.ToString(CultureInfo.InvariantCulture);

    private static string Words(VmPlan plan) =>
        $"{plan.Vcpu} vCPU, {plan.MemoryGib} GB, {plan.SsdGib} GB disk{(string.IsNullOrEmpty(plan.VmType) ? "" : $", {plan.VmType}")}"
        + $": {Cells.Dollars(Monthly(plan))} / month";

    private Command? Make()
    {
        if (Chosen is not { } next)
        {
            Errors.Add("pricing_id", "Choose a plan.");
            return null;
        }

        if (Denied is not null)
        {
            Errors.Note("Nothing was sent.");
            return null;
        }

        return VmCommands.Resize(Vm, next.Id);
    }

    private async Task<string?> SendInOrderAsync(Command command, string runId)
    {
        if (await Runs.StartAsync(runId, $"Change the plan of {Vm.Name}", [VmCommands.Stop(Vm), command, VmCommands.Start(Vm)], isInOrder: true) is { } refusal)
        {
            return refusal;
        }

        Toasts.Inform($"Stopping {Name} to change its plan. It is started again afterwards.", new ToastAction("Activity", "/activity"));
        return null;
    }
}
