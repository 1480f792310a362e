using System.Globalization;
using System.Text.Json;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>What projects cost and whether that is within their budgets, added up in whole hundredths of a cent from the raw answers.</summary>
internal sealed partial class RawFindings
{
    private void Budgets()
    {
        foreach (var budget in fleet.Has("budgets") ? fleet["budgets"] : [])
        {
            var project = budget.Text("project_id");
            var cost = Math.Round(CostOf(project), 2, MidpointRounding.AwayFromZero);
            var allowed = (decimal)budget.Number("monthly")!;
            If(cost > allowed, "project.over_budget", project);
            If(cost <= allowed && cost >= allowed * (decimal)budget.Number("warn_at")! / 100, "project.near_budget", project);
        }
    }

    private decimal CostOf(string project)
    {
        var vms = Of("vms").Where(vm => vm.Text("status") != "failure").Sum(vm => Amount(vm.Text("price_per_hour")) * 720);
        var volumes = Of("volumes").Sum(volume => Amount(volume.Text("size")) * 0.05m);
        var snapshots = Of("snapshots").Sum(snapshot => Amount(snapshot.Text("size")) * 0.06m);
        var backups = Of("backups").Where(backup => !IsFree(backup)).Sum(backup => Amount(backup.Text("storage_size")) / 1024 * 0.07m);
        return vms + volumes + snapshots + backups + Of("ips").Where(ip => ip.IsTrue("reserved")).Sum(ip => ip.Text("type") == "IPv6" ? 1m : 3m);

        IEnumerable<JsonElement> Of(string list) => fleet[list].Where(row => row.Text("project_id") == project);
    }

    /// <summary>Fewer than three backups of the same VM are newer, or as new with a smaller id.</summary>
    private bool IsFree(JsonElement backup) => fleet["backups"].Count(other =>
        other.Text("product_vm") == backup.Text("product_vm") && backup.Text("product_vm") != ""
        && (other.Time("created_at") > backup.Time("created_at")
            || (other.Time("created_at") == backup.Time("created_at")
                && string.CompareOrdinal(other.Text("id"), backup.Text("id")) < 0))) < 3;

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
