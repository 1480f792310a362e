namespace Raff.Console.RaffApi;

/// <summary>
/// A Raff API key. Its text leaves this type only through <see cref="Reveal"/>, which the one place that writes the header and the
/// encrypted session store call; <see cref="ToString"/>, logs and debuggers see the prefix.
/// </summary>
public sealed class ApiKey
{
    private const int PrefixLength = 13;
    private readonly string secret;

    /// <summary>Wraps a key.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public ApiKey(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        this.secret = secret;
    }

    /// <summary>The first 13 characters: what the API calls <c>key_prefix</c>, and all that may be shown.</summary>
    public string Prefix => secret.Length <= PrefixLength ? secret[..Math.Min(secret.Length, 5)] : secret[..PrefixLength];

    /// <summary>The whole key.</summary>
    public string Reveal() => secret;

    /// <inheritdoc />
    public override string ToString() => Prefix + "...";
}
