using Raff.Console.Kinds;

namespace Raff.Console.Tests.Kinds;

/// <summary>Snapshots as a list shows them.</summary>
public sealed class SnapshotKindTests
{
    /// <summary>The overview counts what is busy as in transition: an active snapshot, which its source runs on, is not.</summary>
    [Theory]
    [InlineData("saved", "ok")]
    [InlineData("active", "ok")]
    [InlineData("creating", "busy")]
    [InlineData("failed", "bad")]
    [InlineData("archived", "off")]
    public void Tone_OfAStatus_SaysWhetherItPasses(string status, string tone) => SnapshotKind.Create(TimeProvider.System).ToneOf(status).ShouldBe(tone);
}
