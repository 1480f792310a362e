using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Bunit;
using Raff.Console.Features.Resources;
using Raff.Console.Kinds;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources;

/// <summary>The joined columns of lists as they are rendered, each cell against what the raw answers of the API say.</summary>
public sealed class JoinedListPagesTests : EmulatorParts
{
    private RawAccount raw = null!;

    [Theory]
    [InlineData("")]
    [InlineData("production")]
    public async Task Vms_JoinedColumns_SayWhatTheRawAnswersSay(string project)
    {
        await BeginAsync();
        await SweepAsync();
        var scope = project.Length == 0 ? ActiveScope.All : new ActiveScope.OneProject(Card(project));
        Dictionary<string, string> shown = new(StringComparer.Ordinal);
        HashSet<string> words = [];
        foreach (var (id, cell) in Cells(scope, "vms", "columns=backup_schedule,last_backup,firewall,vpc"))
        {
            shown[id] = $"{cell("Backup schedule")} | {cell("Last backup")} | {cell("Firewall")} | {cell("VPC")}";
            words.UnionWith([cell("Backup schedule"), cell("Firewall"), cell("VPC"), cell("Last backup") == "never" ? "never" : ""]);
        }

        var expected = raw["vms"].Where(vm => project.Length == 0 || RawAccount.Text(vm, "project_id") == Card(project).Id.Value).ToDictionary(
            vm => RawAccount.Text(vm, "id"), Expected);
        shown.ShouldBe(expected, ignoreOrder: true);
        words.ShouldContain("never");
        words.ShouldContain("none");
        words.ShouldContain("daily");

        string Expected(JsonNode vm)
        {
            var id = RawAccount.Text(vm, "id");
            var last = raw.LastBackup(id) is { } at ? Moment(at) : "never";
            var (firewalls, vpcs) = RawAccount.Text(vm, "name") switch
            {
                // It has not run yet, so its row shows no address, and no sweep reads its interfaces.
                "import-job" => ("unknown", "unknown"),

                // Two VPCs of their project have their private address, and without a public one no sweep reads their interfaces.
                "ci-runner-01" or "ci-runner-02" => (raw.Firewalls(id), "unknown"),
                _ => (raw.Firewalls(id), raw.Vpcs(id)),
            };
            return $"{raw.Schedules(id)} | {last} | {firewalls} | {vpcs}";
        }
    }

    [Fact]
    public async Task Volumes_IdleSince_IsTheLastChangeOfThoseThatNoVmHas()
    {
        await BeginAsync();

        var shown = Cells(ActiveScope.All, "volumes", "columns=idle").ToDictionary(row => row.Id, row => row.Cell("Idle since"));

        shown.ShouldBe(raw["volumes"].ToDictionary(
            volume => RawAccount.Text(volume, "id"),
            volume => RawAccount.Text(volume, "status") == "available" ? Moment(RawAccount.Time(volume, "updated_at")) : "–"), ignoreOrder: true);
        shown.Values.Count(text => text != "–").ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Snapshots_Source_IsGoneWhereNoVmHasItsId()
    {
        await BeginAsync();

        var shown = Cells(ActiveScope.All, "snapshots", "columns=source_state").ToDictionary(row => row.Id, row => row.Cell("Source"));

        shown.ShouldBe(raw["snapshots"].ToDictionary(
            snapshot => RawAccount.Text(snapshot, "id"),
            snapshot => RawAccount.Text(snapshot, "type") != "vm" ? "unknown"
                : raw["vms"].Any(vm => RawAccount.Text(vm, "id") == RawAccount.Text(snapshot, "product_vm")) ? "exists" : "gone"), ignoreOrder: true);
        shown.Values.Distinct().Order(StringComparer.Ordinal).ShouldBe(["exists", "gone", "unknown"]);
    }

    [Fact]
    public async Task Backups_GroupedByVm_StandUnderTheNameOfTheirVm()
    {
        await BeginAsync();
        var vmOf = raw["backups"].ToDictionary(row => RawAccount.Text(row, "id"), row => RawAccount.Text(row, "product_vm"));
        List<string> heads = [];
        var seen = 0;
        foreach (var page in Pages(ActiveScope.All, "backups", "group=vm&sort=-created"))
        {
            var head = "";
            foreach (var line in page.FindAll("tbody tr"))
            {
                if (line.ClassList.Contains("group"))
                {
                    head = line.TextContent.Trim();
                    heads.Add(head);
                    continue;
                }

                var vm = vmOf[line.GetAttribute("data-id")!];
                head.ShouldStartWith(vm.Length == 0 ? "" : raw.Name("vms", vm));
                seen++;
            }
        }

        seen.ShouldBe(raw["backups"].Count);
        heads.Distinct().Count().ShouldBe(vmOf.Values.Distinct().Count());
    }

    [Fact]
    public async Task Vpcs_Addresses_AreABarOfWhatVmsCanHave()
    {
        await BeginAsync();
        Dictionary<string, string> shown = new(StringComparer.Ordinal);
        foreach (var page in Pages(ActiveScope.All, "vpcs", ""))
        {
            foreach (var row in page.FindAll("[data-testid=resource-row]"))
            {
                var bar = row.QuerySelector(".bar-cell")!;
                shown[row.GetAttribute("data-id")!] = $"{bar.QuerySelector(".track i")!.GetAttribute("style")} {bar.TextContent.Trim()}";
            }
        }

        shown.ShouldBe(raw["vpcs"].ToDictionary(vpc => RawAccount.Text(vpc, "id"), Fill), ignoreOrder: true);

        // The first address is the network's, the second the gateway's, the last for broadcasts.
        static string Fill(JsonNode vpc)
        {
            var usable = Math.Pow(2, 32 - int.Parse(RawAccount.Text(vpc, "cidr").Split('/')[1], CultureInfo.InvariantCulture)) - 3;
            var used = vpc["used_ips"]!.GetValue<int>();
            return string.Create(CultureInfo.InvariantCulture, $"width:{used * 100 / usable:0.#}% {used:#,0} of {usable:#,0}");
        }
    }

    private async Task BeginAsync()
    {
        await UntilReadyAsync();
        raw = await RawAccount.ReadAsync(World);
    }

    /// <summary>Each row of a list, page by page, with the text of a cell by its heading; a time as the machine reads it.</summary>
    private IEnumerable<(string Id, Func<string, string> Cell)> Cells(ActiveScope scope, string kind, string query)
    {
        foreach (var page in Pages(scope, kind, query))
        {
            var titles = page.FindAll("thead th").Select(head => head.TextContent.Trim().TrimEnd('↑', '↓').Trim()).ToList();
            foreach (var row in page.FindAll("[data-testid=resource-row]"))
            {
                yield return (row.GetAttribute("data-id")!, title => Text(row.Children[titles.IndexOf(title)]));
            }
        }
    }

    private static string Text(IElement cell) => cell.QuerySelector("time")?.GetAttribute("datetime") ?? cell.TextContent.Trim();

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private IEnumerable<IRenderedComponent<ResourceListPage>> Pages(ActiveScope scope, string kind, string query)
    {
        Enter(scope);
        for (var number = 1; ; number++)
        {
            Location.NavigateTo($"{ScopeUrl.Below(scope, kind).TrimStart('/')}?{query}&page={number}");
            var page = Render<ResourceListPage>(parameters => parameters.Add(one => one.Kind, kind));
            page.WaitForAssertion(
                () =>
                {
                    page.Find("[data-testid=resource-table]").GetAttribute("data-state").ShouldBe("ready");
                    page.FindAll("tbody td").ShouldAllBe(cell => cell.TextContent.Trim() != "…");
                }, TimeSpan.FromSeconds(20));
            yield return page;
            if (page.FindAll("button").First(button => button.TextContent.Trim() == "Next page").GetAttribute("aria-disabled") == "true")
            {
                yield break;
            }

            page.Dispose();
        }
    }
}
