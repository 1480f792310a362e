using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Offers a list as a file. The links are plain downloads, outside the circuit.</summary>
public sealed partial class ExportMenu : ComponentBase
{
    private readonly string id = $"e{Guid.NewGuid():N}";

    /// <summary>The button.</summary>
    [Parameter]
    public string Title { get; set; } = "Export";

    /// <summary>Where the CSV file is.</summary>
    [Parameter, EditorRequired]
    public string CsvHref { get; set; } = "";

    /// <summary>Where the JSON file is.</summary>
    [Parameter, EditorRequired]
    public string JsonHref { get; set; } = "";

    /// <summary>What is exported: <c>212 filtered rows</c>.</summary>
    [Parameter]
    public string? What { get; set; }
}
