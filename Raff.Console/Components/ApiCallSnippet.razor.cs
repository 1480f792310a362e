using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>The API call that does the same as the page, to be copied. It never holds a key: the caller writes <c>$RAFF_API_KEY</c>.</summary>
public sealed partial class ApiCallSnippet : ComponentBase
{
    /// <summary>The call as a command line.</summary>
    [Parameter, EditorRequired]
    public string Call { get; set; } = "";
}
