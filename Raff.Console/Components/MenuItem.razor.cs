using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>One entry of a menu. A disabled one stays readable and says why.</summary>
public sealed partial class MenuItem
{
    private readonly string id = $"m{Guid.NewGuid():N}";

    /// <summary>Its text, beginning with a verb.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Its icon, from <see cref="ConsoleIcons"/>; none when null.</summary>
    [Parameter]
    public string? Icon { get; set; }

    /// <summary>Where a link leads.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>What it does, if it is no link.</summary>
    [Parameter]
    public EventCallback OnClick { get; set; }

    /// <summary>Why it is disabled, as a sentence; null when it is enabled.</summary>
    [Parameter]
    public string? DisabledReason { get; set; }

    /// <summary>Whether something is destroyed.</summary>
    [Parameter]
    public bool Danger { get; set; }

    /// <summary>Anything else the element needs, such as <c>data-copy</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    private string? Class => Danger ? "danger" : null;
}
