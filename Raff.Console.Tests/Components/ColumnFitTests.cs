using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

/// <summary>Which columns give way, in which order, and at which width of the table.</summary>
public sealed class ColumnFitTests
{
    [Fact]
    public void Columns_WithAnOrder_DropInItThenFromTheLast()
    {
        TableColumn<string>[] columns =
        [
            Column("name") with { IsName = true },
            Column("status") with { IsAlwaysShown = true },
            Column("address"),
            Column("size"),
            Column("region") with { Drop = 0 },
        ];

        var steps = ColumnFit.Classes(columns, controls: 2)
            .ToDictionary(pair => pair.Key, pair => int.Parse(pair.Value[1..], System.Globalization.CultureInfo.InvariantCulture));

        // The name and what is kept never drop.
        steps.Keys.ShouldBe(["region", "size", "address"]);
        steps["region"].ShouldBeGreaterThan(steps["size"]);
        steps["size"].ShouldBeGreaterThan(steps["address"]);
    }

    [Fact]
    public void Column_StillShown_HasTheWidthItNeeds()
    {
        TableColumn<string>[] columns = [Column("name") with { IsName = true }, Column("address") with { Ch = 40 }, Column("fingerprint") with { Ch = 60 }];

        var classes = ColumnFit.Classes(columns, controls: 0);

        int.Parse(classes["fingerprint"][1..], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeGreaterThanOrEqualTo((int)columns.Sum(ColumnFit.Width));
        int.Parse(classes["address"][1..], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeGreaterThanOrEqualTo((int)columns[..2].Sum(ColumnFit.Width));
    }

    [Fact]
    public void Classes_OfAnyTable_AreInTheStyleSheet()
    {
        var wide = Enumerable.Range(0, 20).Select(number => Column($"c{number}") with { Ch = 25 }).ToList();
        var css = StyleSheetTests.Read("components.css");

        ColumnFit.Classes(wide, 2).Values.Concat(ColumnFit.Classes([Column("a")], 0).Values).Distinct()
            .ShouldAllBe(name => css.Contains($".{name} {{ display: none; }}", StringComparison.Ordinal));
    }

    private static TableColumn<string> Column(string key) => new(key, key, row => builder => builder.AddContent(0, row)) { Ch = 12 };
}
