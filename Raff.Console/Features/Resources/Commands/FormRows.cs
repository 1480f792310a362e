using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>The rows that a form offers to choose from: the VMs of a project, its VPCs. Scoped.</summary>
public sealed class FormRows(ListReader lists, ResourceKinds kinds)
{
    /// <summary>All rows of a kind in a project, from memory or from the API; none, with the reason in the form, where they cannot be read.</summary>
    /// <param name="kind">The kind's route word.</param>
    /// <param name="project">The project.</param>
    /// <param name="errors">Takes the reason.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<IReadOnlyList<T>?> ReadAsync<T>(string kind, ProjectId project, FormErrors errors, CancellationToken cancel)
        where T : IResource => ReadAsync<T>(kind, Scope.In(project), errors, cancel);

    /// <summary>All rows of a kind in every project.</summary>
    public Task<IReadOnlyList<T>?> ReadEverywhereAsync<T>(string kind, FormErrors errors, CancellationToken cancel)
        where T : IResource => ReadAsync<T>(kind, Scope.All, errors, cancel);

    private async Task<IReadOnlyList<T>?> ReadAsync<T>(string kind, Scope scope, FormErrors errors, CancellationToken cancel)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (kinds.Find(kind) is not { } known)
        {
            return [];
        }

        return (await lists.ReadAsync(known, scope, whole: true, cancel)).Match<IReadOnlyList<T>?>(
            list => [.. list.Rows.OfType<T>()],
            error =>
            {
                errors.Note($"{known.Plural} could not be loaded. {error.Sentence}");
                return null;
            });
    }
}
