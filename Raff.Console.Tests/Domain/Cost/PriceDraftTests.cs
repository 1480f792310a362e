using Raff.Console.Domain.Cost;

namespace Raff.Console.Tests.Domain.Cost;

/// <summary>Prices of a project as they are typed.</summary>
public sealed class PriceDraftTests
{
    [Fact]
    public void Read_OfEmptyFields_KeepsRaffsPrices() => new PriceDraft { Markup = " ", Plans = "\n \n" }.Read()!.IsEmpty.ShouldBeTrue();

    [Fact]
    public void Read_OfWhatADraftOfPricesShows_GivesTheSamePrices()
    {
        var typed = new PriceDraft
        {
            Markup = "7.5 %",
            VolumeGb = "$0.0825",
            SnapshotGb = "0.1",
            BackupGb = "0",
            Ipv4 = "4.50",
            Ipv6 = "1,200.00",
            Plans = " 3 24.99\n12: 99\r\n4=$7",
        }.Read()!;

        var again = PriceDraft.Of(typed).Read()!;

        again.Sentence.ShouldBe("Mark-up 7.5%, plan 3 $24.99, plan 4 $7.00, plan 12 $99.00, volume $0.0825 per GB, snapshot $0.10 per GB, "
            + "backup $0.00 per GB, IPv4 address $4.50, IPv6 address $1200.00.");
        again.Sentence.ShouldBe(typed.Sentence);
    }

    [Theory]
    [InlineData(nameof(PriceDraft.Markup), "-100.5")]
    [InlineData(nameof(PriceDraft.Markup), "1000.01")]
    [InlineData(nameof(PriceDraft.Markup), "much")]
    [InlineData(nameof(PriceDraft.VolumeGb), "-1")]
    [InlineData(nameof(PriceDraft.VolumeGb), "0,05")]
    [InlineData(nameof(PriceDraft.SnapshotGb), "x")]
    [InlineData(nameof(PriceDraft.BackupGb), "1000001")]
    [InlineData(nameof(PriceDraft.Ipv4), "1 2")]
    [InlineData(nameof(PriceDraft.Ipv6), "∞")]
    [InlineData(nameof(PriceDraft.Plans), "3")]
    [InlineData(nameof(PriceDraft.Plans), "3 24.99 more")]
    [InlineData(nameof(PriceDraft.Plans), "three 24.99")]
    [InlineData(nameof(PriceDraft.Plans), "3 -1")]
    public void Read_OfAWrongField_SaysWhichAndGivesNothing(string field, string text)
    {
        var draft = new PriceDraft();
        typeof(PriceDraft).GetProperty(field)!.SetValue(draft, text);

        draft.Read().ShouldBeNull();

        draft.Errors.Keys.ShouldBe([field]);
    }
}
