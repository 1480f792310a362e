using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Sweeps.History;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// The history of generated days: how large its file becomes, and how long a comparison takes. Explicitly started:
/// <c>dotnet test -c Release --filter "FullyQualifiedName~HistoryBenchmark" --logger "console;verbosity=detailed" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class HistoryBenchmark(ITestOutputHelper output)
{
    private readonly Random random = new(20261125);

    [Fact(Explicit = true)]
    public async Task AYear_OfTenThousandResourcesWithTwoPercentChangeADay_StaysBelow500Megabytes()
    {
        const int Days = 365;
        await using var history = await WrittenHistory.CreateAsync();
        var fleet = Fleet(10_000);
        var started = Stopwatch.GetTimestamp();
        for (var day = 0; day < Days; day++)
        {
            if (day > 0)
            {
                Change(fleet, day, share: 0.02);
            }

            await history.WriteAsync(Found(day, fleet));
        }

        var wrote = Stopwatch.GetElapsedTime(started);
        var size = Size(history.Path);
        output.WriteLine($"{Days} sweeps: {size / 1048576d:0} MB, {wrote.TotalSeconds:0} s to write, {wrote.TotalMilliseconds / Days:0} ms each");
        var (elapsed, changes) = await CompareAsync(history, 0, Days - 1);
        output.WriteLine($"first and last day: {changes:N0} changes in {elapsed.TotalMilliseconds:0} ms");
        size.ShouldBeLessThan(500L * 1048576);
    }

    [Fact(Explicit = true)]
    public async Task Comparison_OfAHundredThousandVms_TakesLessThanASecond()
    {
        await using var history = await WrittenHistory.CreateAsync();
        var fleet = Fleet(100_000);
        await history.WriteAsync(Found(0, fleet));
        for (var day = 1; day <= 30; day++)
        {
            Change(fleet, day, share: 0.02);
            await history.WriteAsync(Found(day, fleet));
        }

        foreach (var (from, to) in new[] { (29, 30), (23, 30), (0, 30), (28, 29) })
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Environment.CpuUsage.TotalTime;
            var (elapsed, changes) = await CompareAsync(history, from, to);
            var cpu = Environment.CpuUsage.TotalTime - processor;
            output.WriteLine($"day {from} to {to}: {changes:N0} changes in {elapsed.TotalMilliseconds:0} ms, {cpu.TotalMilliseconds:0} ms of processor, "
                + $"{(GC.GetTotalAllocatedBytes(precise: true) - before) / 1048576d:0} MB allocated");
            cpu.ShouldBeLessThan(TimeSpan.FromSeconds(1), "on a quiet machine, the elapsed time is about that");
        }

        output.WriteLine($"{Size(history.Path) / 1048576d:0} MB");
    }

    private static async Task<(TimeSpan Elapsed, int Changes)> CompareAsync(WrittenHistory history, int from, int to)
    {
        var started = Stopwatch.GetTimestamp();
        var changes = await history.CountAsync(from, to);
        return (Stopwatch.GetElapsedTime(started), changes);
    }

    private static long Size(string path)
    {
        SqliteConnection.ClearAllPools();
        return new FileInfo(path).Length + (File.Exists(path + "-wal") ? new FileInfo(path + "-wal").Length : 0);
    }

    /// <summary>Each fifth VM has a finding whose sentence counts its days, and each project a tally that moves with them.</summary>
    private static SweepResult Found(int day, IReadOnlyList<VirtualMachine> fleet) => WrittenHistory.Found(day, fleet,
    [
        .. fleet.Where((_, place) => place % 5 == 0).Select(vm => WrittenHistory.Finding("vm.no_backup", vm.Id.Value, vm.ProjectId!.Value.Value) with
        {
            Sentence = $"{vm.Name} has had no backup for {day} days.",
            Evidence = """[["Last backup","never"],["Backup schedule","none"]]""",
            Severity = nameof(Severity.Medium),
        }),
    ]) with
    {
        Tallies = [.. fleet.GroupBy(vm => vm.ProjectId!.Value.Value).SelectMany(project => Enumerable.Range(0, 70)
            .Select(rule => new SweepTally($"vm.rule_{rule:00}", project.Key, project.Count(), project.Count(vm => (vm.Cpu + rule) % 7 == 0), 0, null)))],
        Costs = [.. fleet.GroupBy(vm => vm.ProjectId!.Value.Value).Select(project => new SweepCost(project.Key, "vms", project.Sum(vm => vm.Cpu * 5d), 0))],
    };

    private List<VirtualMachine> Fleet(int count) => [.. Enumerable.Range(0, count).Select(number => Vm(number, count))];

    private void Change(List<VirtualMachine> fleet, int day, double share)
    {
        for (var change = 0; change < fleet.Count * share; change++)
        {
            var place = random.Next(fleet.Count);
            var vm = fleet[place];
            fleet[place] = random.Next(10) switch
            {
                0 => Vm((day * 1_000_000) + change, fleet.Count) with { ProjectId = vm.ProjectId },
                < 4 => vm with { Cpu = (vm.Cpu % 16) + 1, Ram = (vm.Ram % 64) + 2 },
                < 7 => vm with { Status = vm.Status == "active" ? "passive" : "active" },
                _ => vm with { Tags = [new VmTag($"release:{day}-{change}")] },
            };
        }
    }

    private VirtualMachine Vm(int number, int count) => new()
    {
        Id = new(new Guid(number, 7, 9, [1, 2, 3, 4, 5, 6, 7, 8]).ToString()),
        ProjectId = new($"{new Guid(number % (count / 100), 1, 1, new byte[8])}"),
        Name = $"web-{number:0000000}.production",
        Status = "active",
        Cpu = random.Next(1, 16),
        Ram = random.Next(1, 64),
        Storage = 80,
        TotalStorage = 80,
        TemplateId = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d",
        TemplateName = "Ubuntu",
        TemplateVersion = "24.04",
        PricePerHour = "0.006920",
        PricingId = 3,
        BillingType = "payg",
        BackupType = "daily",
        Region = "us-east",
        PublicIpv4Address = $"203.{number / 65536 % 256}.{number / 256 % 256}.{number % 256}",
        PrivateIpv4Address = $"10.{number / 65536 % 256}.{number / 256 % 256}.{number % 256}",
        Tags = [new VmTag("env:production"), new VmTag("team:platform", 2)],
        CreatedBy = "b1a3c0de-32e6-41ce-8a93-b5d6ab708b0d",
        CreatedAt = WrittenHistory.Start,
        UpdatedAt = WrittenHistory.Start,
    };
}
