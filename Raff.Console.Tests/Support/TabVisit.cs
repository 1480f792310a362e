namespace Raff.Console.Tests.Support;

/// <summary>
/// Carries the visit of a tab from the browser to the calls that the console makes for it: the tab sends it as a cookie with each page and connection, the
/// console's work for that connection inherits it, and each call of that work carries it as a header, which <see cref="RecordedCalls"/> removes.
/// </summary>
internal sealed class TabVisit : DelegatingHandler
{
    /// <summary>The cookie.</summary>
    public const string Cookie = "test-tab-visit";

    /// <summary>The header.</summary>
    public const string Header = "X-Test-Tab-Visit";

    private static readonly AsyncLocal<string?> OfThisWork = new();

    /// <summary>The visit that the running code works for; null when it works for none.</summary>
    public static string? Current
    {
        get => OfThisWork.Value;
        set => OfThisWork.Value = value;
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Current is { } visit)
        {
            request.Headers.Remove(Header);
            request.Headers.Add(Header, visit);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
