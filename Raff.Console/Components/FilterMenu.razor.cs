using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A filter over one field: a chip that shows the selection, and a list of check boxes. The browser opens it without waiting for
/// the server; its values are requested and rendered only while it is open.
/// </summary>
public sealed partial class FilterMenu
{
    private const int Max = 100;
    private readonly string id = $"f{Guid.NewGuid():N}";
    private bool isOpen;
    private string words = "";
    private IReadOnlyList<string> offered = [];

    /// <summary>What is filtered by.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The chosen values; none means no filter.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyCollection<string> Chosen { get; set; }

    /// <summary>The values to choose from, requested when the menu opens.</summary>
    [Parameter, EditorRequired]
    public required Func<IReadOnlyList<string>> Offer { get; set; }

    /// <summary>How a value is shown; null for as it is.</summary>
    [Parameter]
    public Func<string, string>? Label { get; set; }

    /// <summary>Other values were chosen.</summary>
    [Parameter]
    public EventCallback<IEnumerable<string>> OnChosen { get; set; }

    private string Summary => Chosen.Count == 0
        ? Title
        : $"{Title}: {string.Join(", ", Chosen.Take(2).Select(Shown))}{(Chosen.Count > 2 ? $" +{Chosen.Count - 2}" : null)}";

    private IEnumerable<string> Matching => offered.Where(value => Shown(value).Contains(words, StringComparison.OrdinalIgnoreCase));

    private string? Message => Matching.Count() switch
    {
        0 when offered.Count == 0 => "No values yet.",
        0 => "No matching values",
        > Max and var count => $"Showing the first {Max} of {CountText.Of(count)}. Search to find others.",
        _ => null,
    };

    private string Shown(string value) => Label?.Invoke(value) ?? value;

    private void OpenChanged(OpenChangeEventArgs change)
    {
        isOpen = change.Open;
        words = "";

        // A chosen value that no row has anymore is offered too, or it could not be cleared.
        offered = isOpen ? [.. Offer().Union(Chosen)] : [];
    }

    private Task ChooseAsync(string value, bool isChosen) =>
        OnChosen.InvokeAsync(isChosen ? Chosen.Append(value).Distinct() : Chosen.Where(other => other != value));
}
