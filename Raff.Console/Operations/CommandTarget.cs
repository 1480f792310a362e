using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>What a command is about.</summary>
/// <param name="Kind">The kind's route word: <c>vms</c>, <c>api-keys</c>.</param>
/// <param name="Id">Its id; null for something that does not exist yet.</param>
/// <param name="Name">Its name at the time.</param>
/// <param name="Project">Its own project, whatever the switcher says; null at account level.</param>
public sealed record CommandTarget(string Kind, string? Id, string Name, ProjectId? Project)
{
    /// <summary>A row that exists.</summary>
    /// <exception cref="InvalidOperationException">Its project is unknown; <see cref="Domain.Actions.ActionTable.Reason(string, IResource)"/> says so
    /// before.</exception>
    public static CommandTarget Of(string kind, IResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(kind, row.Id.Value, row.Name, row.ProjectId ?? throw new InvalidOperationException($"The project of {row.Name} is unknown."));
    }
}
