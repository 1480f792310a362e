using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>Which list a tab shows: what an answer must match to be shown. Rows of another request never appear under this one.</summary>
/// <param name="Word">The kind's word.</param>
/// <param name="Scope">The scope.</param>
/// <param name="Query">What of the list.</param>
public sealed record ListRequest(string Word, Scope Scope, ListQuery Query)
{
    /// <summary>Whether the rows of the other request may stay while this one is worked out: same kind, same scope.</summary>
    public bool SharesRowsWith(ListRequest? other) => other is not null && other.Word == Word && other.Scope == Scope;
}
