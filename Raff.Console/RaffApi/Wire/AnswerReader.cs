using System.Text.Json;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// Takes answers out of their wrappers. The docs and the description disagree, so all of these are read: <c>{success, data, total}</c>,
/// <c>{data}</c>, and the bare array or object (docs/raff-api.md#wrappers). What does not fit throws <see cref="JsonException"/>, which makes the
/// whole answer unreadable; a single row of a list that does not fit is skipped and counted.
/// </summary>
internal static class AnswerReader
{
    private const string Data = "data";

    /// <summary>The rows of a list and its total.</summary>
    /// <param name="root">The body.</param>
    /// <param name="wrapper">The property that contains the rows, if not <c>data</c> (<c>regions</c>, <c>plans</c>, <c>tags</c>).</param>
    public static ListAnswer<T> List<T>(JsonElement root, string wrapper = Data)
    {
        var total = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("total", out var count) && count.ValueKind != JsonValueKind.Null
            ? count.GetInt32()
            : (int?)null;
        var payload = Payload(root, wrapper);
        if (payload.ValueKind == JsonValueKind.Null && total == 0)
        {
            return new ListAnswer<T>([], total, 0);
        }

        if (payload.ValueKind != JsonValueKind.Array || total < 0)
        {
            throw new JsonException("A list is missing.");
        }

        return Rows<T>(payload) is { } rows ? new ListAnswer<T>(rows, total, 0) : OneByOne<T>(payload, total);
    }

    /// <summary>One object.</summary>
    /// <param name="root">The body.</param>
    /// <param name="wrapper">The property that contains it, if not <c>data</c>.</param>
    /// <param name="nestedUnder">A property in which the payload may nest it (vpcs: <c>data.vpc</c>).</param>
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

    /// <summary>All rows at once; null if one of them cannot be read.</summary>
    private static T[]? Rows<T>(JsonElement payload)
    {
        try
        {
            return payload.Deserialize<T[]>(RaffJson.Options) is { } rows && Array.TrueForAll(rows, row => row is not null) ? rows : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Row by row: one that cannot be read is counted, and costs no other row its place.</summary>
    private static ListAnswer<T> OneByOne<T>(JsonElement payload, int? total)
    {
        List<T> rows = [];
        var unreadable = 0;
        foreach (var element in payload.EnumerateArray())
        {
            try
            {
                if (element.Deserialize<T>(RaffJson.Options) is { } row)
                {
                    rows.Add(row);
                    continue;
                }
            }
            catch (JsonException)
            {
                // Counted below, like null.
            }

            unreadable++;
        }

        return new ListAnswer<T>(rows, total, unreadable);
    }

    /// <summary>What is inside the wrapper; the body itself where there is none.</summary>
    public static JsonElement Payload(JsonElement root, string wrapper = Data)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return root;
        }

        return root.TryGetProperty(wrapper, out var payload) || root.TryGetProperty(Data, out payload) ? payload : root;
    }
}
