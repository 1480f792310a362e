using Raff.Console.Domain;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain;

/// <summary>Which backups build on each other.</summary>
public sealed class BackupSeriesTests
{
    private static readonly Backup[] All =
    [
        Backup("full-1", 1, 0), Backup("delta-1", 2, 1), Backup("alone", 3, null), Backup("delta-2", 4, 2), Backup("full-2", 5, 0), Backup("delta-3", 6, 1),
        Backup("other", 2, 0) with { ProductVm = "vm-2" },
    ];

    [Theory]
    [InlineData("full-1", "full-1,delta-1,delta-2")]
    [InlineData("delta-2", "full-1,delta-1,delta-2")]
    [InlineData("alone", "alone")]
    [InlineData("delta-3", "full-2,delta-3")]
    [InlineData("other", "other")]
    public void Of_ABackup_IsFromItsFullOneToTheLast(string name, string series) =>
        string.Join(',', BackupSeries.Of(All.Single(one => one.Name == name), All).Select(one => one.Name)).ShouldBe(series);

    [Fact]
    public void Of_ABackupThatIsNotAmongTheOthers_IsItselfAlone() => BackupSeries.Of(All[0], []).ShouldBe([All[0]]);

    [Fact]
    public void Split_WhoseFullBackupIsGone_StillGroupsWhatBuiltOnIt() =>
        BackupSeries.Split([Backup("delta-1", 1, 1), Backup("delta-2", 2, 2)]).Single().Count.ShouldBe(2);

    private static Backup Backup(string name, int day, int? increment) => new()
    {
        Id = new(name),
        Name = name,
        Status = "ready",
        ProductVm = "vm-1",
        IncrementId = increment,
        CreatedAt = new DateTimeOffset(2026, 11, day, 0, 0, 0, TimeSpan.Zero),
    };
}
