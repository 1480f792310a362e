namespace Raff.Console.RaffApi.Contracts;

/// <summary>An API key with its secret, which the API returns only once (docs/raff-api.md#api-key).</summary>
public sealed record NewKey
{
    /// <summary>The key as it is listed from now on.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>The whole key.</summary>
    public required Secret Secret { get; init; }
}
