namespace Raff.Console.Emulator.Store;

/// <summary>A tag of a VM (schema VMTag).</summary>
internal sealed class VmTagRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public long VmSeq { get; set; }

    public required string Name { get; set; }

    public int Priority { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
