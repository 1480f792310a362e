using System.Security.Cryptography;
using System.Text;
using Raff.Console.Domain.Findings;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>A receiver of events.</summary>
/// <param name="Url">Where they are sent. It may hold a secret: people see <see cref="Host"/>.</param>
/// <param name="Secret">What they are signed with.</param>
/// <param name="Severities">The severities of findings that it gets, in lower case.</param>
/// <param name="Events">The events that it gets.</param>
public sealed record WebhookTarget(Uri Url, string Secret, IReadOnlyList<string> Severities, IReadOnlyList<string> Events)
{
    /// <summary>The shortest secret that is accepted.</summary>
    public const int MinSecret = 20;

    /// <summary>Every severity, as settings and bodies write it.</summary>
    public static IReadOnlyList<string> AllSeverities { get; } = [.. Enum.GetNames<Severity>().Select(name => name.ToLowerInvariant())];

    /// <summary>What stands for it in the store: it stays the same when the list is put in another order.</summary>
    public string Key { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Url.AbsoluteUri)))[..32];

    /// <summary>Its scheme and host.</summary>
    public string Host => Url.GetLeftPart(UriPartial.Authority);

    /// <summary>The target of an entry of the settings.</summary>
    /// <exception cref="ArgumentException">It has no legal URL or no secret.</exception>
    /// <exception cref="IOException">The file of its secret cannot be read.</exception>
    public static WebhookTarget Of(WebhookTargetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var secret = (options.Secret.Length > 0 || options.SecretFile.Length == 0 ? options.Secret : File.ReadAllText(options.SecretFile)).Trim();
        return IsUrl(options.Url) && secret.Length >= MinSecret
            ? new WebhookTarget(new Uri(options.Url), secret, [.. Words(options.Severities)], [.. Words(options.Events)])
            : throw new ArgumentException("It has no URL, or no secret of enough characters.", nameof(options));
    }

    /// <summary>Whether a text is an address that events may be sent to: https, or http on this computer.</summary>
    public static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    /// <summary>Whether a text names some of these words and no other.</summary>
    public static bool IsListOf(string text, IReadOnlyList<string> words) =>
        Words(text).ToList() is { Count: > 0 } named && named.TrueForAll(word => words.Contains(word));

    private static IEnumerable<string> Words(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).Distinct();
}
