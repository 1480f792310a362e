using System.Collections.Immutable;
using Raff.Console.Components;

namespace Raff.Console.Features.Roles;

/// <summary>Who has a role, as far as is known.</summary>
/// <param name="Users">The members and keys found.</param>
/// <param name="Gap">What could not be read, as a sentence; null if everything was.</param>
public sealed record RoleUse(ImmutableArray<RoleUser> Users, string? Gap)
{
    /// <summary>The number of people who have it, in any number of projects.</summary>
    public int People => Users.OfType<RoleUser.Person>().Select(person => person.Email).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The number of keys that have it, in any number of projects.</summary>
    public int Keys => Users.OfType<RoleUser.Key>().Select(key => key.KeyId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether the key in use has it.</summary>
    public bool IsOwn => Users.Any(user => user is RoleUser.Key { IsOwn: true });

    /// <summary>used, unused, or unknown when no one was found and not everything was read.</summary>
    public string Word => !Users.IsEmpty ? "used" : Gap is null ? "unused" : "unknown";

    /// <summary>How many members and keys, in words.</summary>
    public string Text => (People, Keys) switch
    {
        (0, 0) => Gap is null ? "no one" : "unknown",
        (_, 0) => CountText.Of(People, "member"),
        (0, _) => CountText.Of(Keys, "key"),
        _ => $"{CountText.Of(People, "member")}, {CountText.Of(Keys, "key")}",
    };

    /// <inheritdoc />
    public bool Equals(RoleUse? other) => other is not null && Gap == other.Gap && Users.SequenceEqual(other.Users);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Gap, Users.Length);
}
