using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A filter over one field: a chip that shows the selection, and a list of check boxes. The browser opens it without waiting for
/// the server; its values are requested and rendered only while it is open.
/// </summary>
public sealed partial class FilterMenu
{
    private const int MaxShown = 100;
    private readonly string id = $"f{Guid.NewGuid():N}";
    private bool isOpen;
    private string words = "";
    private IReadOnlyList<FilterChoice> offered = [];

    /// <summary>What is filtered by.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The chosen values; none means no filter.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyCollection<string> Chosen { get; set; }

    /// <summary>The values to choose from, requested when the menu opens, and with every render while it is open.</summary>
    [Parameter, EditorRequired]
    public required Func<IReadOnlyList<FilterChoice>> Offer { get; set; }

    /// <summary>The rows that the values come from while that is not every row ("the first 200 rows"); null once it is.</summary>
    [Parameter]
    public string? Among { get; set; }

    /// <summary>The menu was opened.</summary>
    [Parameter]
    public EventCallback OnOpened { get; set; }

    /// <summary>How a value is shown; null for as it is.</summary>
    [Parameter]
    public Func<string, string>? Label { get; set; }

    /// <summary>Other values were chosen.</summary>
    [Parameter]
    public EventCallback<IEnumerable<string>> OnChosen { get; set; }

    private string Summary => Chosen.Count == 0
        ? Title
        : $"{Title}: {string.Join(", ", Chosen.Take(2).Select(Shown))}{(Chosen.Count > 2 ? $" +{Chosen.Count - 2}" : null)}";

    /// <inheritdoc />
    protected override void OnParametersSet() => Request();

    private List<FilterChoice> Matching()
    {
        var text = ComparableText.Of(words);
        return [.. offered.Where(choice => ComparableText.Of(Shown(choice.Value)).Contains(text, StringComparison.OrdinalIgnoreCase))];
    }

    private string? Message(int matching) => matching switch
    {
        0 when Among is { } rows => $"No {(offered.Count == 0 ? "values" : "matching values")} in {rows}. Loading the rest…",
        0 => offered.Count == 0 ? "No values" : "No matching values",
        > MaxShown => $"The first {MaxShown} of {CountText.Of(matching)}. Search for others.",
        _ when Among is { } rows => $"Values of {rows}. Loading the rest…",
        _ => null,
    };

    private string Shown(string value) => Label?.Invoke(value) ?? value;

    private async Task OpenChangedAsync(OpenChangeEventArgs change)
    {
        isOpen = change.Open;
        words = "";
        if (isOpen)
        {
            await OnOpened.InvokeAsync();
        }

        Request();
    }

    private void Request()
    {
        if (!isOpen)
        {
            offered = [];
            return;
        }

        // A chosen value that no row has any more is offered too, so that it can be cleared.
        var choices = Offer();
        int? none = choices.Any(choice => choice.Count is not null) ? 0 : null;
        offered = [.. choices, .. Chosen.Except(choices.Select(choice => choice.Value)).Select(value => new FilterChoice(value) { Count = none })];
    }

    private Task ChooseAsync(string value, bool isChosen) =>
        OnChosen.InvokeAsync(isChosen ? Chosen.Append(value).Distinct() : Chosen.Where(other => other != value));
}
