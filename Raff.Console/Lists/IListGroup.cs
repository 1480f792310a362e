using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>What the store does with all scopes of a list, whatever the type of its rows.</summary>
internal interface IListGroup
{
    /// <summary>The lists, one per scope.</summary>
    IEnumerable<IListEntry> Entries { get; }

    /// <summary>The project of a row, where one is known.</summary>
    ProjectId? OwnerOf(string id);

    /// <summary>Follows rows in transition.</summary>
    Task FollowAsync(CancellationToken cancel);

    /// <summary>Removes one list.</summary>
    bool Remove(IListEntry entry);

    /// <summary>Reads again what is watched, and drops the rest.</summary>
    void Reread();

    /// <summary>Drops the rows of projects that the key no longer reaches.</summary>
    void DropProjects(IReadOnlySet<string> projects);

    /// <summary>Drops the rows of all lists.</summary>
    void DropAll();
}
