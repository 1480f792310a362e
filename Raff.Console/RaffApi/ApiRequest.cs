using System.Collections.Immutable;

namespace Raff.Console.RaffApi;

/// <summary>
/// A request as it would be sent, for people to read and copy. Made by <see cref="RaffClient.Describe{T}"/> from the very call that sends it, so that the two
/// cannot differ. Secrets in the body are replaced by a placeholder.
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below <c>/api/v1/</c> with a name in braces for each id: <c>vms/{id}/stop</c>.</param>
/// <param name="Ids">The ids in the places of the braces.</param>
/// <param name="Path">The path with its ids: <c>/api/v1/vms/1/stop</c>.</param>
/// <param name="Project">The project that <c>X-Project-ID</c> names; null for none.</param>
/// <param name="Body">The JSON body; null for none.</param>
public sealed record ApiRequest(string Method, string Template, ImmutableArray<string> Ids, string Path, ProjectId? Project, string? Body)
{
    /// <summary>The operation's name, the same for all ids: <c>POST vms/{id}/stop</c>.</summary>
    public string Operation => $"{Method} {Template}";
}
