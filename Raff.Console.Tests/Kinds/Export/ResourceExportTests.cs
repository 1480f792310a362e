using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Export;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Kinds.Export;

/// <summary>What the files of a list hold.</summary>
public sealed class ResourceExportTests : ConsoleParts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ResourceExport Export => Services.GetRequiredService<ResourceExport>();

    private ResourceKind Vms => Services.GetRequiredService<ResourceKinds>().Of("vms");

    [Fact]
    public async Task Csv_OfAFilteredList_HoldsItsRowsWithTheirProjectAndNothingElse()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web", "prj_0000"), Vm("vm_2", "=db", "prj_0000"));

        var lines = await CsvAsync("?sort=name");

        lines[0].ShouldStartWith("project_id,project,name,status,");
        lines[1].ShouldStartWith("prj_0000,project-0000,'=db,active,");
        lines[2].ShouldStartWith("prj_0000,project-0000,web,active,");
        lines.Length.ShouldBe(3);
        (await CsvAsync("?q=web")).Length.ShouldBe(2);
    }

    [Fact]
    public void Fields_OfEveryKind_AreOnePerFactWithTheUnitInTheName()
    {
        string[] Names(ResourceKind kind) =>
            [.. kind.Columns.SelectMany(column => column.Facts.IsEmpty ? [column.Key] : column.Facts.Select(fact => fact.Key))];
        var clock = TimeProvider.System;
        ResourceKind[] kinds = [VirtualMachineKind.Create(clock), VolumeKind.Create(clock), SnapshotKind.Create(clock), BackupKind.Create(clock),
            BackupScheduleKind.Create(clock), VpcKind.Create(clock), PublicIpKind.Create(clock), FirewallKind.Create(clock)];

        foreach (var name in new[] { "vcpu", "memory_gb", "disk_gb", "hourly_usd", "monthly_usd", "tags", "public_ipv4", "public_ipv6", "private_ipv4",
            "template_version" })
        {
            Names(Vms).ShouldContain(name);
        }

        Names(kinds[1]).ShouldContain("size_gb");
        Names(kinds[2]).ShouldContain("size_gb");
        Names(kinds[3]).ShouldContain("size_mb");
        Names(kinds[5]).ShouldContain("used_addresses");
        foreach (var names in kinds.Select(Names))
        {
            names.ShouldNotContain("size");
            names.ShouldBeUnique();
        }
    }

    [Fact]
    public async Task Json_OfAList_ContainsItsRowsAndTheirCount()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web", "prj_0000"));
        using var body = new MemoryStream();

        await Export.WriteJsonAsync(body, Vms, await RowsAsync(""), "As of noon.", Cancel);

        using var json = JsonDocument.Parse(body.ToArray());
        json.RootElement.GetProperty("count").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("coverage").GetString().ShouldBe("As of noon.");
        var row = json.RootElement.GetProperty("rows")[0];
        row.GetProperty("name").GetString().ShouldBe("web");
        row.GetProperty("project").GetString().ShouldBe("project-0000");
        row.GetProperty("vcpu").ValueKind.ShouldBe(JsonValueKind.Number);
        row.GetProperty("tags").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public async Task Load_RefusedList_ReturnsTheError()
    {
        await HasProjectsAsync(1);
        Api.On("GET", "/api/v1/vms").Always(StubAnswer.Error(403, "no vm.view"));

        (await Export.LoadAsync(Vms, Scope.All, Query(""), Cancel)).ShouldBeOfType<RaffResult<ExportRows>.Failed>().Error.ShouldBeOfType<RaffError.Forbidden>();
    }

    private ListQuery Query(string query) => ListQuery.Read("/all/vms" + query, Vms, Scope.All);

    private async Task<ExportRows> RowsAsync(string query) =>
        (await Export.LoadAsync(Vms, Scope.All, Query(query), Cancel)).Match(rows => rows, error => throw new InvalidOperationException(error.Sentence));

    private async Task<string[]> CsvAsync(string query)
    {
        using var body = new MemoryStream();
        await Export.WriteCsvAsync(body, Vms, await RowsAsync(query), Cancel);
        return Encoding.UTF8.GetString(body.ToArray()).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
    }
}
