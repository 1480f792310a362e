using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>The equivalent API call, to copy. It never contains a key: the caller writes <c>$RAFF_API_KEY</c>.</summary>
public sealed partial class ApiCallSnippet : ComponentBase
{
    /// <summary>The call as a command line.</summary>
    [Parameter, EditorRequired]
    public string Call { get; set; } = "";
}
