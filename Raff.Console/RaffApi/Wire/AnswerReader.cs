using System.Text.Json;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// Takes answers out of their wrappers. The docs and the description disagree, so all of these are read: <c>{success, data, total}</c>,
/// <c>{data}</c>, and the bare array or object (api.md section 1.2). What does not fit throws <see cref="JsonException"/>, which makes the
/// whole answer unreadable.
/// </summary>
internal static class AnswerReader
{
    private const string Data = "data";

    /// <summary>The rows of a list and its total.</summary>
    /// <param name="root">The body.</param>
    /// <param name="wrapper">The name the rows have where it is not <c>data</c> (<c>regions</c>, <c>plans</c>, <c>tags</c>).</param>
    public static ListAnswer<T> List<T>(JsonElement root, string wrapper = Data)
    {
        var total = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("total", out var said) && said.ValueKind != JsonValueKind.Null
            ? said.GetInt32()
            : (int?)null;
        var payload = Payload(root, wrapper);
        if (payload.ValueKind == JsonValueKind.Null && total == 0)
        {
            return new ListAnswer<T>([], total);
        }

        return payload.ValueKind == JsonValueKind.Array && total is null or >= 0 && payload.Deserialize<T[]>(RaffJson.Options) is { } rows
            && Array.TrueForAll(rows, row => row is not null)
            ? new ListAnswer<T>(rows, total)
            : throw new JsonException("A list is missing.");
    }

    /// <summary>One object.</summary>
    /// <param name="root">The body.</param>
    /// <param name="wrapper">The name it has where it is not <c>data</c>.</param>
    /// <param name="nestedUnder">A property in which the payload holds it once more (vpcs: <c>data.vpc</c>); also read where it does not.</param>
    public static T One<T>(JsonElement root, string wrapper = Data, string? nestedUnder = null)
    {
        var payload = Payload(root, wrapper);
        if (nestedUnder is not null && payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty(nestedUnder, out var nested))
        {
            payload = nested;
        }

        return payload.ValueKind == JsonValueKind.Object && payload.Deserialize<T>(RaffJson.Options) is { } one
            ? one
            : throw new JsonException("An object is missing.");
    }

    /// <summary>The answer of an operation that brings nothing else back; what else it says is left aside.</summary>
    public static Acknowledgement Acknowledgement(JsonElement root) =>
        new(root.ValueKind == JsonValueKind.Object && root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
            ? message.GetString()
            : null);

    /// <summary>A VPC with its details, beside it or around it.</summary>
    public static VpcDetail VpcDetail(JsonElement root) =>
        Payload(root, Data) is { ValueKind: JsonValueKind.Object } payload && !payload.TryGetProperty("vpc", out _)
            ? new VpcDetail { Vpc = One<Vpc>(root) }
            : One<VpcDetail>(root);

    /// <summary>An API key with its secret.</summary>
    public static NewKey NewKey(JsonElement root) => new() { Key = One<AccountKey>(root), Secret = One<SecretOnly>(root).Secret };

    private static JsonElement Payload(JsonElement root, string wrapper)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return root;
        }

        return root.TryGetProperty(wrapper, out var payload) || root.TryGetProperty(Data, out payload) ? payload : root;
    }

    private sealed record SecretOnly
    {
        public required Secret Secret { get; init; }
    }
}
