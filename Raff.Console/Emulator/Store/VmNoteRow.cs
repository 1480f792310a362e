namespace Raff.Console.Emulator.Store;

/// <summary>A note on a VM (schema VMNote): personal (of <see cref="UserId"/>) or of the account.</summary>
internal sealed class VmNoteRow
{
    public Guid Id { get; set; }

    public long VmSeq { get; set; }

    public Guid UserId { get; set; }

    public required string Type { get; set; }

    public required string Content { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
