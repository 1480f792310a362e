using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>The raw answers that <see cref="AccessMap"/> is computed from. A list that could not be read is null.</summary>
public sealed record AccessSources
{
    /// <summary>The members of the account, including pending ones.</summary>
    public IReadOnlyList<Member>? Members { get; init; }

    /// <summary>The API keys.</summary>
    public IReadOnlyList<AccountKey>? Keys { get; init; }

    /// <summary>The roles.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>The permissions there are.</summary>
    public IReadOnlyList<Permission>? Permissions { get; init; }

    /// <summary>The projects read so far, with who is in them.</summary>
    public IReadOnlyList<ProjectPeople> Projects { get; init; } = [];
}
