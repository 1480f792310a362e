namespace Raff.Console.Emulator.Store;

/// <summary>A person: behind members, and as creator of things. Stays when a membership ends.</summary>
internal sealed class UserRow
{
    public Guid Id { get; set; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
