using System.ComponentModel.DataAnnotations;

namespace Raff.Console.RaffApi;

/// <summary>The API to call and how fast (section <c>Raff</c> of the settings).</summary>
public sealed class RaffOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Raff";

    /// <summary>The word for the emulator in this process.</summary>
    public const string Emulator = "emulator";

    /// <summary><c>emulator</c>, or the base address of a Raff API, with or without <c>/api/v1</c>.</summary>
    public string Endpoint { get; set; } = Emulator;

    /// <summary>The page size when a list is loaded page by page.</summary>
    [Range(1, 1000)]
    public int PageSize { get; set; } = 200;

    /// <summary>
    /// Requests a second for one key at the API's standard limit of 30; another announced limit scales it, and it never passes the announced one.
    /// </summary>
    [Range(1d, 100_000d)]
    public double RequestsPerSecond { get; set; } = 28;

    /// <summary>Requests of one key that may be sent at once after a pause.</summary>
    [Range(1, 100_000)]
    public int Burst { get; set; } = 56;

    /// <summary>Whether <see cref="Endpoint"/> names the local Raff API.</summary>
    public bool UsesEmulator => string.Equals(Endpoint, Emulator, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The base address that <see cref="Endpoint"/> names, ending in a slash and without <c>/api/v1</c>; null for the emulator and
    /// for text that is not a URL.
    /// </summary>
    public Uri? Address
    {
        get
        {
            if (UsesEmulator || !Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri)
                || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            {
                return null;
            }

            // Both spellings of the base address are in the vendor's docs.
            var path = uri.AbsolutePath.TrimEnd('/');
            path = path.EndsWith("/api/v1", StringComparison.OrdinalIgnoreCase) ? path[..^"/api/v1".Length] : path;
            return new Uri(uri.GetLeftPart(UriPartial.Authority) + path + "/");
        }
    }
}
