using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Joins;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>What a kind's definition says about its rows, typed; collected into a <see cref="ResourceKind"/>.</summary>
/// <typeparam name="T">The row's contract.</typeparam>
public sealed class ResourceShape<T>
    where T : class, IResource
{
    /// <summary>The columns so far.</summary>
    public ImmutableArray<ResourceColumn> Columns { get; private set; } = [];

    /// <summary>The filters so far.</summary>
    public ImmutableArray<ResourceFilter> Filters { get; private set; } = [];

    /// <summary>What a search covers besides name and ID; several words are separated by spaces.</summary>
    public ImmutableArray<Func<T, string?>> SearchIn { get; set; } = [];

    /// <summary>Its icon, from <see cref="ConsoleIcons"/>.</summary>
    public string Icon { get; set; } = ConsoleIcons.Other;

    /// <summary>The placeholder of the search field.</summary>
    public string SearchHint { get; set; } = "Search name or id";

    /// <summary>The path of a row's own page, without its scope; null where rows have none. Of account kinds.</summary>
    public Func<T, string>? PageOf { get; set; }

    /// <summary>A row's status; null where the kind has none.</summary>
    public Func<T, string>? StatusOf { get; private set; }

    /// <summary>The tone of a status.</summary>
    public Func<string, string> ToneOf { get; private set; } = static _ => "off";

    /// <summary>A status in the operator's words.</summary>
    public Func<string, string> StatusWord { get; private set; } = static status => status;

    /// <summary>The optional columns in the order in which they drop on a narrow screen; columns not named follow, the last one first.</summary>
    public ImmutableArray<string> DropOrder { get; set; } = [];

    /// <summary>The column of a VM by which a list can be grouped; null for none.</summary>
    public string? GroupBy { get; set; }

    /// <summary>The statuses that the API filters by: the overview asks for their counts.</summary>
    public ImmutableArray<string> Statuses { get; set; } = [];

    /// <summary>What each row costs per month; see <see cref="Monthly"/>. Unknown where a definition does not say.</summary>
    public Func<IEnumerable<IResource>, PriceBook, IEnumerable<(IResource Row, double? Monthly)>> Prices { get; private set; } =
        static (rows, _) => rows.Select(row => (row, (double?)null));

    /// <summary>The statuses that change without a command.</summary>
    public ImmutableArray<string> PassingStatuses { get; set; } = [];

    /// <summary>Whether two readings say the same; records compare by value, lists inside them need help.</summary>
    public Func<T, T, bool> Same { get; set; } = EqualityComparer<T>.Default.Equals;

    /// <summary>About how many bytes a row takes.</summary>
    public int RowBytes { get; set; } = 500;

    /// <summary>What is summed up over the rows that a page's search and filters show, in words: "1,400 GB".</summary>
    public ImmutableArray<(Func<T, double?> Of, Func<double, string> Word)> Sums { get; set; } = [];

    /// <summary>The price of each row in a context; prices of some kinds depend on the other rows.</summary>
    public Func<RowContext, Func<IResource, double?>> PriceOf { get; private set; } = static _ => static _ => null;

    /// <summary>Sets what a row costs a month in US dollars; null where nothing says it.</summary>
    public ResourceShape<T> Monthly(Func<T, PriceBook, double?> price)
    {
        Prices = (rows, prices) => rows.Select(row => (row, price((T)row, prices)));
        PriceOf = context => row => price((T)row, context.Prices);
        return this;
    }

    /// <summary>Sets what rows cost a month where a row's price depends on the other rows.</summary>
    public ResourceShape<T> MonthlyOfAll(Func<IEnumerable<T>, PriceBook, IEnumerable<(T Row, double? Monthly)>> price)
    {
        Prices = (rows, prices) => price(rows.Cast<T>(), prices).Select(priced => ((IResource)priced.Row, priced.Monthly));

        // Worked out once for a list and its prices, not for every page of it.
        var made = new ConditionalWeakTable<IReadOnlyList<IResource>, PricedRows>();
        PriceOf = context =>
        {
            var rows = context.Rows ?? [];
            if (!made.TryGetValue(rows, out var priced) || priced.Prices != context.Prices)
            {
                priced = new PricedRows(
                    context.Prices,
                    Lazily(() => price(rows.Cast<T>(), context.Prices).ToDictionary(one => one.Row.Id.Value, one => one.Monthly, StringComparer.Ordinal)));
                made.AddOrUpdate(rows, priced);
            }

            return row => priced.Monthly.Value.GetValueOrDefault(row.Id.Value);
        };
        return this;
    }

    /// <summary>Adds a column of text.</summary>
    /// <param name="key">Its name in URLs and exports.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="text">Its text.</param>
    /// <param name="ch">How many characters its widest usual value takes.</param>
    /// <param name="mono">Monospaced: ids and addresses, which are never cut.</param>
    /// <param name="shown">Whether it is shown until the operator chooses columns.</param>
    /// <param name="alwaysShown">Whether it stays however narrow the table is.</param>
    /// <param name="shrinks">Whether a long value may be cut; null for all but monospaced ones.</param>
    /// <param name="cell">How it looks, where that differs from its text.</param>
    public ResourceShape<T> Text(
        string key, string title, Func<T, string?> text, int? ch = null, bool mono = false, bool shown = true, bool alwaysShown = false, bool? shrinks = null,
            RenderFragment<T>? cell = null) =>
        Add(new ResourceColumn
        {
            Key = key,
            Title = title,
            Text = row => text((T)row) ?? "",
            Cell = cell is null ? null : row => cell((T)row),
            Ch = ch,
            IsMono = mono,
            IsShown = shown,
            IsAlwaysShown = alwaysShown,
            Shrinks = shrinks ?? !mono,
        });

    /// <summary>Adds the column of the status and the filter by it.</summary>
    /// <param name="of">A row's status.</param>
    /// <param name="tone">The tone of a status: ok, busy, warn, bad or off.</param>
    /// <param name="ch">How many characters the widest usual status takes, with its mark.</param>
    /// <param name="known">The statuses there are, in the order in which people think of them.</param>
    /// <param name="word">A status in the operator's words, where they are others than the API's.</param>
    /// <param name="title">What it is called.</param>
    public ResourceShape<T> Status(
        Func<T, string> of, Func<string, string> tone, int ch, ImmutableArray<string> known, Func<string, string>? word = null, string title = "Status")
    {
        StatusOf = of;
        ToneOf = tone;
        StatusWord = word ?? StatusWord;
        return Filter("status", title, of, known).Labeled(status => StatusWord(status))
            .Text("status", title, of, ch: ch, alwaysShown: true, shrinks: false, cell: row => Cells.Status(tone(of(row)), StatusWord(of(row))));
    }

    /// <summary>Adds a column of numbers: sorted as numbers, exported as numbers, shown as <paramref name="shownAs"/> says.</summary>
    public ResourceShape<T> Number(string key, string title, Func<T, double?> number, Func<T, string> shownAs, int? ch = null, bool shown = true) =>
        Number(key, title, number, row => builder => builder.AddContent(0, shownAs(row)), ch, shown);

    /// <summary>Adds a column of numbers with a look of its own.</summary>
    public ResourceShape<T> Number(string key, string title, Func<T, double?> number, Func<T, RenderFragment> cell, int? ch = null, bool shown = true) =>
        Add(new ResourceColumn
        {
            Key = key,
            Title = title,
            Text = row => number((T)row)?.ToString(CultureInfo.InvariantCulture) ?? "",
            Facts = [new ColumnFact(key, row => number((T)row))],
            Cell = row => cell((T)row),
            SortNumber = row => number((T)row) ?? double.NaN,
            Ch = ch,
            IsNumeric = true,
            IsShown = shown,
        });

    /// <summary>Adds a column of times: sorted by time, exported as ISO 8601.</summary>
    public ResourceShape<T> Time(string key, string title, Func<T, DateTimeOffset?> time, RenderFragment<T> cell, int? ch = null, bool shown = true) =>
        Add(new ResourceColumn
        {
            Key = key,
            Title = title,
            Text = row => time((T)row)?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            Cell = row => cell((T)row),
            SortNumber = row => time((T)row)?.ToUnixTimeMilliseconds() ?? double.NaN,
            Ch = ch,
            IsNumeric = true,
            IsShown = shown,
        });

    /// <summary>Sets what an export writes for the column just added: one field per fact, numbers with the unit in the name, lists as lists.</summary>
    public ResourceShape<T> Exported(params ImmutableArray<(string Key, Func<T, object?> Value)> facts)
    {
        var column = Columns[^1];
        Columns = Columns.SetItem(Columns.Length - 1, column with { Facts = [.. facts.Select(fact => new ColumnFact(fact.Key, row => fact.Value((T)row)))] });
        return this;
    }

    /// <summary>
    /// Adds the column of the VM that a row belongs to and the filter by it. The row contains only an ID; the page names the VM where it knows it.
    /// </summary>
    public ResourceShape<T> Vm(string key, string title, Func<T, string?> idOf)
    {
        Filters = Filters.Add(new ResourceFilter("vm", "VM", row => idOf((T)row) is { Length: > 0 } id ? [id] : []) { IsOfVms = true });
        return AddNamed(VmColumn(key, title, idOf) with { Text = row => idOf((T)row) ?? "", Cell = row => Cells.Mono(idOf((T)row)) });
    }

    /// <summary>Has the cells of the column just added lead to a page below the scope of the list.</summary>
    public ResourceShape<T> LeadsTo(Func<T, string?> path)
    {
        Columns = Columns.SetItem(Columns.Length - 1, Columns[^1] with { PathOf = row => path((T)row) });
        return this;
    }

    /// <summary>Adds the column of the VM that has a row's public address.</summary>
    public ResourceShape<T> VmByAddress(string key, string title, Func<T, string?> addressOf) => AddNamed(VmColumn(key, title, addressOf));

    /// <summary>Adds the column of the estimated price of a month.</summary>
    public ResourceShape<T> MonthlyPrice()
    {
        var column = new ResourceColumn
        {
            Key = DerivedColumn.Monthly,
            Title = "Monthly",
            Text = static _ => "",
            Ch = 10,
            IsNumeric = true,
        };
        ResourceColumn Bound(RowContext context)
        {
            var price = PriceOf(context);
            return column with
            {
                Text = row => price(row)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
                Facts = [new ColumnFact("monthly_usd", row => price(row) is { } known ? Math.Round(known, 2) : null)],
                Cell = row => builder => builder.AddContent(0, Cells.Dollars(price(row))),
                SortNumber = row => price(row) ?? double.NaN,
            };
        }

        // Before anything is known beside the rows, prices are estimated from the rows alone.
        return Add(column with
        {
            Text = row => Bound(RowContext.Empty).Text(row),
            Facts = [new ColumnFact("monthly_usd", row => PriceOf(RowContext.Empty)(row))],
            Cell = row => Bound(RowContext.Empty).Cell!(row),
            Bind = Bound,
        });
    }

    /// <summary>Adds the column of the hourly price, which the API writes as text.</summary>
    public ResourceShape<T> Hourly(Func<T, string?> price) =>
        Number("hourly", "Hourly", row => Cells.Number(price(row)), row => HourlyText(Cells.Number(price(row))), ch: 10, shown: false)
            .Exported(("hourly_usd", row => Cells.Number(price(row))));

    /// <summary>Adds the column of the age.</summary>
    public ResourceShape<T> Age(TimeProvider clock) => Time("created", "Age", row => row.CreatedAt, row => Cells.Age(row.CreatedAt, clock.GetUtcNow()), ch: 8);

    /// <summary>Adds the column of the id, hidden until it is chosen.</summary>
    public ResourceShape<T> Id() => Text("id", "Id", row => row.Id.Value, mono: true, shown: false, cell: row => Cells.Mono(row.Id.Value));

    /// <summary>Adds the filter by age.</summary>
    public ResourceShape<T> AgeFilter(TimeProvider clock)
    {
        Filters = Filters.Add(new ResourceFilter("age", "Age", row => AgeChoices.Of(row.CreatedAt, clock.GetUtcNow())) { Known = AgeChoices.All });
        return Labeled(AgeChoices.Word);
    }

    /// <summary>Sets how the filter just added shows its values.</summary>
    public ResourceShape<T> Labeled(Func<string, string> label)
    {
        Filters = Filters.SetItem(Filters.Length - 1, Filters[^1] with { Label = label });
        return this;
    }

    /// <summary>Puts the filter just added behind "More filters".</summary>
    public ResourceShape<T> Rarely()
    {
        Filters = Filters.SetItem(Filters.Length - 1, Filters[^1] with { IsRare = true });
        return this;
    }

    /// <summary>Adds a filter by one value of a row.</summary>
    public ResourceShape<T> Filter(string field, string title, Func<T, string?> valueOf, params ImmutableArray<string> known) =>
        FilterMany(field, title, row => valueOf(row) is { Length: > 0 } value ? [value] : [], known);

    /// <summary>Adds a filter by several values of a row.</summary>
    public ResourceShape<T> FilterMany(string field, string title, Func<T, IEnumerable<string>> valuesOf, params ImmutableArray<string> known)
    {
        Filters = Filters.Add(new ResourceFilter(field, title, row => valuesOf((T)row)) { Known = known });
        return this;
    }

    private static ResourceColumn VmColumn(string key, string title, Func<T, string?> said) => new()
    {
        Key = key,
        Title = title,
        Text = static _ => "",
        VmOf = row => said((T)row),
        Shrinks = true,
        SortNeeds = [JoinNeed.Vms],
    };

    /// <summary>The column sorted by the names of VMs: the row contains only an id or an address.</summary>
    private ResourceShape<T> AddNamed(ResourceColumn column) => Add(column with
    {
        Bind = context => context.Lists.Whole(JoinNeed.Vms) is { } vms && VmIndex.Of(vms.Rows) is var index
            ? column with { SortText = row => index.Find(column.VmOf!(row))?.Name ?? column.VmOf!(row) } : column,
    });

    private static string HourlyText(double? price) => price?.ToString("$0.00000", CultureInfo.InvariantCulture) ?? Cells.Nothing;

    private sealed record PricedRows(PriceBook Prices, Lazy<Dictionary<string, double?>> Monthly);

    private static Lazy<TValue> Lazily<TValue>(Func<TValue> make) => new(make);

    /// <summary>Adds a filter.</summary>
    internal ResourceShape<T> Add(ResourceFilter filter)
    {
        Filters = Filters.Add(filter);
        return this;
    }

    /// <summary>Adds a column.</summary>
    internal ResourceShape<T> Add(ResourceColumn column)
    {
        Columns = Columns.Add(column);
        return this;
    }
}
