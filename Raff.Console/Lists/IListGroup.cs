using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>What the store does with all scopes of a list whatever its rows are.</summary>
internal interface IListGroup
{
    /// <summary>The lists, one per scope.</summary>
    IEnumerable<IListEntry> Entries { get; }

    /// <summary>The project of a row, where one is known.</summary>
    ProjectId? OwnerOf(string id);

    /// <summary>Follows rows in transition.</summary>
    Task FollowAsync(CancellationToken cancel);

    /// <summary>Forgets one list.</summary>
    bool Remove(IListEntry entry);

    /// <summary>Reads again what is watched, and forgets the rest.</summary>
    void Reread();

    /// <summary>Forgets the rows of projects that the key no longer reaches.</summary>
    void DropProjects(IReadOnlySet<string> projects);

    /// <summary>Forgets the rows of all lists.</summary>
    void DropAll();
}
