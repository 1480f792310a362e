using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>The other lists of the very same scope that columns and filters need beside the rows, as far as they are loaded.</summary>
/// <param name="lists">The lists, by what needs them (<see cref="JoinNeed"/>).</param>
/// <param name="networks">What sweeps read of the interfaces of VMs; null until that is loaded.</param>
public sealed class JoinedLists(ImmutableDictionary<string, LoadedList<IResource>> lists, KnownNetworks? networks = null)
{
    /// <summary>Shown until a list that a cell needs is loaded.</summary>
    public const string Loading = "…";

    /// <summary>A value that the lists do not tell: one of them could not be read, or not of this project.</summary>
    public const string Unknown = "unknown";

    /// <summary>The lists have no such thing of the row.</summary>
    public const string None = "none";

    private static readonly ConditionalWeakTable<object, string> Versions = [];
    private static long lastVersion;

    /// <summary>Without any list.</summary>
    public static JoinedLists Empty { get; } = new(ImmutableDictionary<string, LoadedList<IResource>>.Empty);

    /// <summary>What sweeps read of the interfaces of VMs; null until that is loaded.</summary>
    public KnownNetworks? Networks { get; } = networks;

    /// <summary>A list that is loaded completely; null until then.</summary>
    public LoadedList<IResource>? Whole(string need) => lists.GetValueOrDefault(need) is { IsWhole: true } list ? list : null;

    /// <summary>Whether everything that is needed is there.</summary>
    public bool Has(ImmutableArray<string> needs) => needs.All(need => need == JoinNeed.Networks ? Networks is not null : Whole(need) is not null);

    /// <summary>The first list that is needed and will not become complete by itself; null where each is there or on its way.</summary>
    public LoadedList<IResource>? Broken(ImmutableArray<string> needs) =>
        needs.Select(need => lists.GetValueOrDefault(need)).FirstOrDefault(list => list is { IsWhole: false, IsSettled: true });

    /// <summary>What a cell says while something is missing that it needs.</summary>
    public string Missing(ImmutableArray<string> needs) =>
        needs.Any(need => need != JoinNeed.Networks && !lists.ContainsKey(need)) || Broken(needs) is not null ? Unknown : Loading;

    /// <summary>What tells a view that was made with these lists from one made with others.</summary>
    public string KeyOf(IEnumerable<string> needs) =>
        string.Concat(needs.Select(need => $"{VersionOf(need == JoinNeed.Networks ? Networks : Whole(need)?.Rows)},"));

    /// <summary>What tells one object from another for as long as both are in memory.</summary>
    internal static string VersionOf(object? value) =>
        value is null ? "" : Versions.GetValue(value, _ => Interlocked.Increment(ref lastVersion).ToString(CultureInfo.InvariantCulture));
}
