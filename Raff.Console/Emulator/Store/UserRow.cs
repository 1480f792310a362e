namespace Raff.Console.Emulator.Store;

/// <summary>A user: a member's identity and the creator of resources. Remains when a membership ends.</summary>
internal sealed class UserRow
{
    public Guid Id { get; set; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
