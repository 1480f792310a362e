using System.Text.RegularExpressions;

namespace Raff.Console.Features.Feeds.Wall;

/// <summary>What the section of the wall holds beside its token.</summary>
public sealed partial class WallOptions
{
    private const string None = "'none'";
    private const string Self = "'self'";

    /// <summary>The sites that may show the wall in a frame, as <c>frame-ancestors</c> of the content security policy has them.</summary>
    public string FrameAncestors { get; set; } = None;

    /// <summary>Whether pages of other sites may frame it, so that its cookie must come along there.</summary>
    public bool IsFramedElsewhere => FrameAncestors is not None and not Self;

    /// <summary>Whether a text is a legal list of such sites: nothing that opens the page to everyone or ends the directive.</summary>
    public static bool IsFrameAncestors(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text == None || (text.Length > 0 && text.Split(' ').All(site => site == Self || Origin().IsMatch(site)));
    }

    [GeneratedRegex(@"^https?://(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origin();
}
