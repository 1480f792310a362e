namespace Raff.Console.Emulator.Http;

/// <summary>The key behind a request and its permissions, as of one generation of the database.</summary>
internal sealed class Caller
{
    private readonly Dictionary<string, IReadOnlyList<ReachableProject>> covered = [];
    private readonly Dictionary<int, ReachableProject> byNumber;
    private readonly Dictionary<Guid, ReachableProject> byId;

    public Caller(IReadOnlyList<ReachableProject> projects)
    {
        Projects = projects;
        byNumber = projects.ToDictionary(project => project.Number);
        byId = projects.ToDictionary(project => project.Id);
    }

    /// <summary>The account's id.</summary>
    public required Guid AccountId { get; init; }

    public required Guid KeyId { get; init; }

    /// <summary>The user who created the key, and who counts as the creator of the key's resources.</summary>
    public required Guid? UserId { get; init; }

    public required bool IsOwner { get; init; }

    public required bool IsActive { get; init; }

    public required DateTimeOffset? ExpiresAt { get; init; }

    public required bool HighTier { get; init; }

    /// <summary>The account role's permissions.</summary>
    public required IReadOnlySet<string> AccountPermissions { get; init; }

    /// <summary>Every project the key reaches, by number.</summary>
    public IReadOnlyList<ReachableProject> Projects { get; }

    public bool Can(string accountPermission) => IsOwner || AccountPermissions.Contains(accountPermission);

    public ReachableProject? Find(int number) => byNumber.GetValueOrDefault(number);

    public ReachableProject? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The projects in which the key has a permission: what a list without the header covers.</summary>
    public IReadOnlyList<ReachableProject> Where(string permission)
    {
        lock (covered)
        {
            if (!covered.TryGetValue(permission, out var projects))
            {
                projects = Projects.All(project => project.Allows(permission)) ? Projects : [.. Projects.Where(project => project.Allows(permission))];
                covered[permission] = projects;
            }

            return projects;
        }
    }
}
