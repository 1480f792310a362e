using System.Collections.Immutable;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>The tabs of detail pages: the facts, what features add for a kind, the operations, and the JSON.</summary>
public sealed class DetailTabs(IEnumerable<DetailTab> more)
{
    private readonly ILookup<string, DetailTab> more = more.ToLookup(tab => tab.Kind);

    /// <summary>The tabs of a kind, the overview first.</summary>
    public ImmutableArray<DetailTab> Of(string kind) =>
    [
        more[kind].FirstOrDefault(tab => tab.Word == DetailTab.Overview) ?? new DetailTab(kind, DetailTab.Overview, "Overview", typeof(ResourceFacts)),
        .. more[kind].Where(tab => tab.Word != DetailTab.Overview),
        new DetailTab(kind, "activity", "Activity", typeof(ResourceActivity)),
        new DetailTab(kind, "json", "JSON", typeof(ResourceJson)),
    ];
}
