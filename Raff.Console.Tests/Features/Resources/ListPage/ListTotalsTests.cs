using Raff.Console.Domain.Cost;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.Resources.ListPage;

public sealed class ListTotalsTests
{
    private static readonly ResourceKind Volumes = VolumeKind.Create(TimeProvider.System);

    private static readonly IResource[] Rows =
    [
        new Volume { Id = new ResourceId("1"), Name = "a", Status = "attached", Size = 1000 },
        new Volume { Id = new ResourceId("2"), Name = "b", Status = "attached", Size = 20 },
        new Volume { Id = new ResourceId("3"), Name = "c", Status = "attached", Size = 4 },
    ];

    [Fact]
    public void Of_FilteredRows_SumsThoseUp() =>
        ListTotals.Of(Volumes, Rows, [0, 1], new RowContext { Prices = new PriceBook { VolumeGb = 0.1 } }).In(Volumes)
            .ShouldBe("2 volumes · 1,020 GB · $102.00 / month");

    [Fact]
    public void Of_OneRow_IsSingular() =>
        ListTotals.Of(Volumes, Rows, [2], new RowContext { Prices = new PriceBook { VolumeGb = 0.1 } }).In(Volumes)
            .ShouldBe("1 volume · 4 GB · $0.40 / month");

    [Fact]
    public void Of_RowsWithoutAPrice_SaysNoCost() => ListTotals.Of(Volumes, Rows, [0], RowContext.Empty).In(Volumes).ShouldBe("1 volume · 1,000 GB");

    [Fact]
    public void Of_SomeRowsWithoutAPrice_SaysAtLeast() =>
        ListTotals.Of(Volumes, [.. Rows, new Volume { Id = new ResourceId("4"), Name = "d", Status = "attached", Size = 1, PricePerHour = "0.1" }], [0, 3],
            RowContext.Empty)
            .In(Volumes).ShouldBe("2 volumes · 1,001 GB · at least $73.05 / month");
}
