using System.Text;

namespace Raff.Console.RaffApi.Wire;

/// <summary>A call to make: what to send, not how often or when.</summary>
/// <param name="Method">The HTTP method; only GET is retried.</param>
/// <param name="Template">The path below <c>/api/v1/</c> with a name in braces for each id; with a leading slash, the path from the base address.</param>
/// <param name="Ids">The ids that replace the names in braces, in order.</param>
internal sealed record RaffCall(HttpMethod Method, string Template, params string[] Ids)
{
    private static readonly CompositeFormat InvalidId = CompositeFormat.Parse("\"{0}\" is not a valid Raff API ID.");

    /// <summary>The value of <c>X-Project-ID</c>; null for a call without it.</summary>
    public ProjectId? Project { get; init; }

    /// <summary>Whether an operator waits for the call.</summary>
    public Lane Lane { get; init; } = Lane.Interactive;

    /// <summary>The JSON body; null for none.</summary>
    public object? Body { get; init; }

    /// <summary>Query parameters in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>Whether the call carries the key; the catalog and the health check do not.</summary>
    public bool CarriesKey { get; init; } = true;

    /// <summary>The name of the operation: the same for all ids.</summary>
    public string Operation => $"{Method.Method} {Template}";

    /// <summary>Whether the call changes nothing, so that it may be sent again.</summary>
    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>A read.</summary>
    public static RaffCall Get(string template, params string[] ids) => new(HttpMethod.Get, template, ids);

    /// <summary>Validates the call; returns the error, or null. Ids come from URLs, so they can contain anything.</summary>
    public RaffError? Validate()
    {
        // "." and ".." would be resolved as path segments and reach another operation, escaped or not.
        var id = Ids.FirstOrDefault(one => string.IsNullOrWhiteSpace(one) || one is "." or "..");
        if (id is not null)
        {
            return new RaffError.NotFound(string.Format(null, InvalidId, id));
        }

        return Project is { } project && (project.Value is not { Length: > 0 } || !project.Value.All(letter => letter is > ' ' and <= '~'))
            ? new RaffError.NotFound(string.Format(null, InvalidId, project.Value))
            : null;
    }

    /// <summary>The address of this call at an endpoint.</summary>
    public Uri Address(Uri endpoint)
    {
        var path = new StringBuilder(Template.StartsWith('/') ? string.Empty : "api/v1/");
        var next = 0;
        foreach (var segment in Template.TrimStart('/').Split('/'))
        {
            path.Append(segment.StartsWith('{') ? Uri.EscapeDataString(Ids[next++]) : segment).Append('/');
        }

        path.Length--;
        var separator = '?';
        foreach (var (name, value) in Query)
        {
            path.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return new Uri(endpoint, path.ToString());
    }
}
