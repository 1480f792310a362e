using System.Diagnostics.Metrics;
using Raff.Console.Lists;
using Raff.Console.Sessions;
using Raff.Console.Storage.History;

namespace Raff.Console.Features.Feeds;

/// <summary>The console's own metrics (docs/feeds.md#metrics). A number that is not known is absent, never zero.</summary>
public sealed class ConsoleMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Raff.Console";

    private readonly Meter meter;

    /// <summary>Creates the instruments; their numbers are those of the last <see cref="FleetSnapshot.RefreshAsync"/>.</summary>
    public ConsoleMetrics(IMeterFactory meters, FleetSnapshot snapshot, OpenCircuits circuits, ListStore lists, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        ArgumentNullException.ThrowIfNull(snapshot);
        meter = meters.Create(Name);
        Gauge("raff.findings", "Open findings that no one accepted, by rule and severity.", fleet => fleet.ByRule
            .Select(row => Of(row.Count, fleet, ("rule", row.Rule), ("severity", row.Severity.ToLowerInvariant()))));
        Gauge("raff.project.findings", "Open findings that no one accepted, by project and severity.", fleet => fleet.ByProject
            .Select(row => Of(row.Count, fleet, row.Project, ("severity", row.Severity.ToLowerInvariant()))));
        Gauge("raff.resources", "Resources by project and kind.", fleet => fleet.Resources
            .Select(row => Of(row.Count, fleet, row.Project, ("kind", row.Kind))));
        Gauge("raff.cost.monthly.dollars", "Estimated cost of a month in US dollars, by project and kind.", fleet => fleet.Costs
            .Select(row => Of(row.Monthly, fleet, row.ProjectId, ("kind", row.Kind))));
        Gauge("raff.cost.unpriced", "Resources without a known price, by project and kind.", fleet => fleet.Costs
            .Select(row => Of(row.Unpriced, fleet, row.ProjectId, ("kind", row.Kind))));
        Gauge("raff.projects", "Projects of the account that sweeps have read.", fleet => [Of(fleet.Projects.Count, fleet)]);
        Gauge("raff.projects.read", "Projects that the last sweep read, and read completely.", fleet =>
            [Of(fleet.Projects.Values.Count(IsRead(fleet)), fleet)]);
        Gauge("raff.sweep.age", "How long ago the last sweep began.", fleet =>
            [Of(Math.Max(0, (clock.GetUtcNow() - fleet.Last.StartedAt).TotalSeconds), fleet)], "s");
        Gauge("raff.sweep.duration", "How long the last sweep took.", fleet =>
            [Of(((fleet.Last.EndedAt ?? fleet.Last.StartedAt) - fleet.Last.StartedAt).TotalSeconds, fleet)], "s");
        meter.CreateObservableGauge("raff.history.readable", () => snapshot.IsHistoryReadable ? 1 : 0, description: "1 while the history can be read.");
        meter.CreateObservableGauge(
            "raff.operations",
            () => snapshot.Operations.Select(row => new Measurement<long>(row.Count, new KeyValuePair<string, object?>("state", row.State))),
            description: "Operations in the journal by state.");
        meter.CreateObservableGauge("raff.circuits", () => circuits.Connected, description: "Open tabs.");
        meter.CreateObservableGauge("raff.lists.memory", () => lists.Bytes, "By", "Memory that lists take, as the console estimates it.");

        void Gauge(string name, string about, Func<FleetFigures, IEnumerable<Measurement<double>>> of, string? unit = null) =>
            meter.CreateObservableGauge(name, () => snapshot.Fleets.SelectMany(of), unit, about);
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private static Func<ProjectReadRecord, bool> IsRead(FleetFigures fleet) => read => read.SweepId == fleet.Last.Id && read.Gaps.Length == 0;

    private static Measurement<double> Of(double value, FleetFigures fleet, string project, params (string Name, string Value)[] labels) =>
        Of(value, fleet, [("project_id", project), ("project", fleet.Projects.TryGetValue(project, out var known) ? known.Name : ""), .. labels]);

    private static Measurement<double> Of(double value, FleetFigures fleet, params (string Name, string Value)[] labels) =>
        new(value, [new("account", fleet.Account), .. labels.Select(label => new KeyValuePair<string, object?>(label.Name, label.Value))]);
}
