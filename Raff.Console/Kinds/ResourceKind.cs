using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds;

/// <summary>
/// The one definition of a resource kind: where it is read, what its page shows. Registering one
/// (<c>services.AddResourceKind</c>) gives it a page in both scopes, a menu entry, search, sort, filters, export and a tile on the overview.
/// What the account has (members, roles, keys) is a kind too (<see cref="OfAccount"/>): the same list at <c>/account/{word}</c>, without projects.
/// </summary>
public sealed class ResourceKind
{
    /// <summary>The value of a filter by project for members and API keys that have access to every project.</summary>
    public const string EveryProject = "every project";

    private ResourceKind()
    {
    }

    /// <summary>Its word in routes and in <c>data-kind</c>: <c>vms</c>, <c>backup-schedules</c>.</summary>
    public required string Word { get; init; }

    /// <summary>Its plural name: "Virtual machines".</summary>
    public required string Plural { get; init; }

    /// <summary>Its singular name inside a sentence: "volume", "VM".</summary>
    public required string Singular { get; init; }

    /// <summary>Its plural name inside a sentence: "volumes", "public IPs", "VMs".</summary>
    public string InSentence => char.IsUpper(Singular[0]) ? Singular + "s" : char.ToLowerInvariant(Plural[0]) + Plural[1..];

    /// <summary>What it is, for an empty page: one sentence.</summary>
    public required string About { get; init; }

    /// <summary>Its icon, in navigation, palette and empty states.</summary>
    public required string Icon { get; init; }

    /// <summary>The list behind it.</summary>
    public required ListSource<IResource> Source { get; init; }

    /// <summary>Whether it belongs to the account and to no project: listed at <c>/account/{word}</c>, always whole, by calls without a project.</summary>
    public bool IsAccount { get; private init; }

    /// <summary>The placeholder of the search field.</summary>
    public required string SearchHint { get; init; }

    /// <summary>The path of a row's own page, without its scope; null where rows have none.</summary>
    public Func<IResource, string>? PageOf { get; private init; }

    /// <summary>Its columns, the name first; the page adds the project in the all-projects view.</summary>
    public required ImmutableArray<ResourceColumn> Columns { get; init; }

    /// <summary>The optional columns in the order in which they drop on a narrow screen; columns not named follow, the last one first.</summary>
    public ImmutableArray<string> DropOrder { get; init; } = [];

    /// <summary>Whether rows belong to VMs, which its pages and files name.</summary>
    public bool NamesVms => Columns.Any(column => column.VmOf is not null);

    /// <summary>The column by whose VMs its rows can be grouped; null where they can't.</summary>
    public ResourceColumn? GroupColumn { get; init; }

    /// <summary>Its filters; that by project first, for the all-projects view alone.</summary>
    public required ImmutableArray<ResourceFilter> Filters { get; init; }

    /// <summary>The contract of its rows; null for what the account has.</summary>
    public Type? RowType { get; private init; }

    /// <summary>What a search covers, name and ID first.</summary>
    public required ImmutableArray<Func<IResource, string?>> SearchIn { get; init; }

    /// <summary>The statuses counted on the overview, in order; empty where the kind has none that the API filters by.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>A row's status; null where the kind has none.</summary>
    public Func<IResource, string>? StatusOf { get; init; }

    /// <summary>What each of its rows costs per month in US dollars; null where that is unknown.</summary>
    public required Func<IEnumerable<IResource>, PriceBook, IEnumerable<(IResource Row, double? Monthly)>> Prices { get; init; }

    /// <summary>What each row costs per month in US dollars in a context.</summary>
    public required Func<RowContext, Func<IResource, double?>> PriceOf { get; init; }

    /// <summary>What is summed up over rows, with the sum in words.</summary>
    public required ImmutableArray<(Func<IResource, double?> Of, Func<double, string> Word)> Sums { get; init; }

    /// <summary>Whether its rows cost something, so that pages show prices.</summary>
    public bool HasPrices => Columns.Any(column => column.Key == DerivedColumn.Monthly && column.Bind is not null);

    /// <summary>What must be loaded beside the rows to sort by a column.</summary>
    public ImmutableArray<string> NeedsOfSort(string? sort) =>
        Columns.FirstOrDefault(column => column.Key == sort) is { } column ? [.. column.Needs, .. column.SortNeeds] : [];

    /// <summary>What must be loaded beside the rows to say which rows a query is about, and in which order.</summary>
    public ImmutableArray<string> NeedsOfRows(ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. Filters.Where(filter => query.Filters.ContainsKey(filter.Field)).SelectMany(filter => filter.Needs)
            .Concat(NeedsOfSort(query.Sort)).Concat(NeedsOfSort(query.Group)).Distinct()];
    }

    /// <summary>The column that a list is sorted by until the operator chooses another: names within projects.</summary>
    public string DefaultSort(Scope scope) => scope is Scope.AllProjects && !IsAccount ? ListQuery.ByProject : Columns[0].Key;

    /// <summary>The tone of a status: ok, busy, warn, bad or off.</summary>
    public required Func<string, string> ToneOf { get; init; }

    /// <summary>A status in the operator's words.</summary>
    public required Func<string, string> StatusWord { get; init; }

    /// <summary>Makes the definition of a kind.</summary>
    /// <typeparam name="T">The row's contract.</typeparam>
    /// <param name="endpoint">Where it is read.</param>
    /// <param name="word">Its word in routes.</param>
    /// <param name="plural">Its plural name.</param>
    /// <param name="singular">Its singular name.</param>
    /// <param name="about">One sentence.</param>
    /// <param name="shape">Its columns, filters and more.</param>
    public static ResourceKind Of<T>(ResourceEndpoint<T> endpoint, string word, string plural, string singular, string about, Action<ResourceShape<T>> shape)
        where T : class, IResource
    {
        var made = new ResourceShape<T>();
        shape(made);
        Func<IResource, string>? statusOf = made.StatusOf is { } of ? row => of((T)row) : null;
        return new ResourceKind
        {
            Word = word,
            Plural = plural,
            Singular = singular,
            About = about,
            Icon = made.Icon,
            RowType = typeof(T),
            Columns = WithFindings(word, made.Columns),
            DropOrder = made.DropOrder,
            GroupColumn = made.Columns.FirstOrDefault(column => column.Key == made.GroupBy),
            Filters = [new ResourceFilter("project", "Project", row => row.ProjectId is { } project ? [project.Value] : []) { IsForAllProjects = true },
                .. WithFindings(word, made.Filters)],
            SearchHint = made.SearchHint,
            SearchIn = Texts(made),
            Statuses = made.Statuses,
            StatusOf = statusOf,
            ToneOf = made.ToneOf,
            Prices = made.Prices,
            PriceOf = made.PriceOf,
            Sums = [.. made.Sums.Select(sum => ((Func<IResource, double?>)(row => sum.Of((T)row)), sum.Word))],
            StatusWord = made.StatusWord,
            PageOf = row => $"/{word}/{Uri.EscapeDataString(row.Id.Value)}",
            Source = new ListSource<IResource>
            {
                Name = endpoint.Path,
                Read = async (client, scope, page, lane, cancel) => (await client.ListAsync(endpoint, scope, page, lane, cancel)).Map(Widen),
                ReadOne = async (client, id, cancel) =>
                    (await client.GetAsync(endpoint, new ResourceId(id), Lane.Interactive, cancel)).Map(IResource (row) => row),
                IdOf = row => row.Id.Value,
                ProjectOf = row => row.ProjectId,
                Same = (one, other) => made.Same((T)one, (T)other),
                RowBytes = made.RowBytes,
                StatusOf = made.PassingStatuses.Length > 0 ? statusOf : null,
                PassingStatuses = made.PassingStatuses,
            },
        };
    }

    /// <summary>Makes the definition of something the account has.</summary>
    /// <typeparam name="T">The row: a record of its own with <see cref="IResource.ProjectId"/> null.</typeparam>
    /// <param name="source">How it is read, maybe by several account-level calls. Its name is <see cref="AccountList"/> of the word.</param>
    /// <param name="word">Its word in the route and below <c>/api/v1/</c>.</param>
    /// <param name="plural">Its plural name.</param>
    /// <param name="singular">Its singular name.</param>
    /// <param name="about">One sentence.</param>
    /// <param name="shape">Its columns, filters and more. No filter is called <c>scope</c>: that is the tab's.</param>
    public static ResourceKind OfAccount<T>(ListSource<T> source, string word, string plural, string singular, string about, Action<ResourceShape<T>> shape)
        where T : class, IResource
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(shape);
        var made = new ResourceShape<T>();
        shape(made);
        return new ResourceKind
        {
            IsAccount = true,
            Word = word,
            Plural = plural,
            Singular = singular,
            About = about,
            Icon = made.Icon,
            Columns = WithFindings(word, made.Columns),
            DropOrder = made.DropOrder,
            Filters = WithFindings(word, made.Filters),
            SearchHint = made.SearchHint,
            PageOf = made.PageOf is { } page ? row => page((T)row) : null,
            SearchIn = Texts(made),
            ToneOf = made.ToneOf,
            Prices = made.Prices,
            PriceOf = made.PriceOf,
            Sums = [.. made.Sums.Select(sum => ((Func<IResource, double?>)(row => sum.Of((T)row)), sum.Word))],
            StatusWord = made.StatusWord,
            Source = new ListSource<IResource>
            {
                Name = AccountList(word),
                Read = async (client, scope, page, lane, cancel) => (await source.Read(client, scope, page, lane, cancel)).Map(Widen),
                ReadOne = source.ReadOne is { } one ? async (client, id, cancel) => (await one(client, id, cancel)).Map(IResource (row) => row) : null,
                IdOf = row => row.Id.Value,
                Same = (before, after) => source.Same((T)before, (T)after),
                RowBytes = source.RowBytes,
            },
        };
    }

    /// <summary>The name of a cached list of the account, distinct from lists that other parts cache of the same endpoint.</summary>
    public static string AccountList(string word) => "account/" + word;

    /// <summary>Where the list is shown.</summary>
    /// <param name="scope">The scope of the tab.</param>
    /// <param name="tail">What follows its path: a query, or the path of a download with one.</param>
    public string Address(ActiveScope scope, string tail = "") =>
        IsAccount ? ScopeUrl.Beside(scope, $"/account/{Word}{tail}") : ScopeUrl.Below(scope, Word + tail);

    /// <summary>The call that reads one row, for a shell.</summary>
    public string ApiCall(IResource row) => $"curl \"$RAFF_ENDPOINT/api/v1/{(IsAccount ? Word : Source.Name)}/{row.Id}\" -H \"X-API-Key: $RAFF_API_KEY\"";

    /// <summary>Beside the name and the status: of the columns that may drop on a narrow screen it stays longest.</summary>
    private static ImmutableArray<ResourceColumn> WithFindings(string word, ImmutableArray<ResourceColumn> columns) =>
        FindingColumn.SubjectOf(word) is null ? columns : columns.Insert(columns is [_, { Key: "status" }, ..] ? 2 : 1, FindingColumn.Column);

    private static ImmutableArray<ResourceFilter> WithFindings(string word, ImmutableArray<ResourceFilter> filters) =>
        FindingColumn.SubjectOf(word) is null ? filters : [.. filters, FindingColumn.Filter];

    private static ImmutableArray<Func<IResource, string?>> Texts<T>(ResourceShape<T> made)
        where T : class, IResource =>
        [row => row.Name, row => row.Id.Value, .. made.SearchIn.Select(text => (Func<IResource, string?>)(row => text((T)row)))];

    private static ListPage<IResource> Widen<T>(ListPage<T> page)
        where T : class, IResource =>
        new(page.Rows, page.Received, page.Total, page.Foreign, page.IsLast, page.Refused)
        {
            WithoutProject = page.WithoutProject,
            Unreadable = page.Unreadable
        };
}
